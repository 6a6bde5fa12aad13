/** Verbs that are of giving only beside what is given. Folded. */
export const GIVES: ReadonlySet<string> = new Set(
  'received receives presented presents provided provides delivered delivers transferred transfers supplied supplies gave gives given purchased procured gives give available contributed granted awarded approved'.split(
    ' ',
  ),
);
/** What is given. Folded. */
export const GIFTS: ReadonlySet<string> = new Set(
  'equipment items gadgets donation generator tents food rice medicine supplies laboratory laboratories lab labs clinic instruments motorbikes trucks cars jeeps ships ship vessel vessels aircraft tablets laptop printers cameras detectors vaccines doses medicines helmets vests books hardware ambulance bus buses trailers containers dogs tools licences licenses vehicles vehicle computers laptops boats boat kits motorcycles bicycles radios devices scanners scanner ambulances sets supplies masks tents drones uniforms generators furniture software truck car jeep motorbike motorcycle bicycle tyres van vans pickup pickups minibus minibuses engine engines goggles drone radio desks chairs mattresses blankets ppe sanitizer sanitizers gloves gowns ventilators concentrators monitors gear binoculars torches phones cellphones handcuffs jackets boots raincoats tarpaulins server servers projector projectors photocopier photocopiers copiers spectrometer spectrometers microscope microscopes reagents simulator simulators batons shields armour armor tablet camera detector speedboat speedboats cruiser cruisers prefabs spectrograph analyser analysers analyzer analyzers'.split(
    ' ',
  ),
);
