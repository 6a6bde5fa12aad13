import type { Frame, Stretch } from '../activities/frame.ts';
import type { Ledger } from '../ledger.ts';
import type { Hit } from '../names/gazetteer.ts';
import { isVenue } from '../names/venues.ts';
import { GATHERS } from '../tables/activities.ts';
import { evidence } from '../text/evidence.ts';
import { type Reading, zoneAt } from '../text/reading.ts';
import { destinationOf } from './destination.ts';
import { inferCountry, isOnline } from './inferred-country.ts';
import { isLocated, located, standing } from './located.ts';
import type { Marks } from './setting.ts';

/** Notes where the activity was: as a sentence says, or else as the dateline, the title, the host or the receiver of a gift suggests. */
export function where(
  reading: Reading,
  frame: Frame,
  lead: readonly Stretch[],
  opening: Stretch | undefined,
  marks: Marks,
  ledger: Ledger,
): void {
  const goal = destinationOf(reading, frame, [...lead, ...linesAround(reading, frame, opening && marks)], marks.sites);
  const aim = goal && marks.landOf(goal.ref);
  const isThere = ({ ref }: Hit) => (marks.landOf(ref) ?? aim) === aim || !aim;
  const found = located(reading, frame, lead, marks).filter(isThere);
  const told = found.filter((hit) => !isVenue(reading, hit));
  const venue = found.find((hit) => isVenue(reading, hit));
  if (frame.kind === 'operation' && isWorldwide(reading, lead)) return;
  if (frame.kind === 'operation' && isWide(told)) {
    ofTowns(reading, frame, told, marks, ledger);
    return;
  }
  const named =
    stated(reading, frame, told, opening, marks) ?? suggested(reading, frame, told, lead, opening, goal, marks);
  // "LA PAZ – Authorities of Chile and Bolivia seized": where the words were issued the forces of several states were not
  if (frame.kind === 'operation' && named?.note.rule === 'place/dateline' && isOfStates(frame, marks, ledger)) return;
  // "at the Reef Hotel in Fiji": where no town is told
  const isTold = named?.hit.kind === 'place' || frame.kind === 'operation';
  const place = venue && !isTold ? { hit: venue, note: { confidence: 0.85, rule: 'place/venue' } } : named;
  if (place)
    ledger.statement(frame.ref, 'place', place.hit.ref, {
      evidence: evidence(reading, place.hit.from, place.hit.to),
      ...place.note,
    });
  if (place && marks.landOf(place.hit.ref)) return;
  // a town that the authority does not hold, or none: the country by itself
  const land = place && told.find(({ kind }) => kind === 'country');
  if (land)
    ledger.statement(frame.ref, 'place', land.ref, {
      evidence: evidence(reading, land.from, land.to),
      confidence: 0.8,
      rule: 'place/country-stated',
    });
  else if (!(place && ofDateline(reading, frame, opening, marks, ledger)))
    inferCountry(reading, frame, lead, marks, place?.hit, ledger);
}

/** The sentence that brings the activity in, and, where the text opens with it, its title and first sentence. */
function linesAround({ sentences, sentenceOf }: Reading, { sentence }: Frame, opens: Marks | undefined): Stretch[] {
  const own = sentences.slice(sentence, sentence + 1);
  if (!opens) return own;
  const above = sentences.slice(0, sentenceOf[opens.first.from] ?? 0);
  return [...own, ...above.filter(({ zone }) => zone === 'title'), opens.first];
}

/** "DELTA CITY - ... at Ada Moen Airport": a place of no known country is in that of the dateline. True where there is one. */
function ofDateline(
  reading: Reading,
  frame: Frame,
  opening: Stretch | undefined,
  { sites, dateline, landOf }: Marks,
  ledger: Ledger,
): boolean {
  const town = sites.find(
    (hit) =>
      isDatelinePlace(hit, opening) &&
      (dateline || hit.kind === 'place' || GATHERS.test(frame.kind)) &&
      landOf(hit.ref) !== undefined,
  );
  const land = town && landOf(town.ref);
  if (!land) return false;
  ledger.statement(frame.ref, 'place', land, {
    evidence: evidence(reading, town.from, town.to),
    confidence: 0.75,
    rule: 'place/country-of-dateline',
    ...INFERRED,
  });
  return true;
}

/** "in Choluteca and Tegucigalpa": the country of all the towns. */
function ofTowns(reading: Reading, frame: Frame, told: readonly Hit[], { landOf }: Marks, ledger: Ledger): void {
  const lands = new Set(told.flatMap(({ ref }) => landOf(ref) ?? []));
  const [land] = lands.size === 1 ? lands : [];
  const [first] = told;
  if (land && first)
    ledger.statement(frame.ref, 'place', land, {
      evidence: evidence(reading, first.from, first.to),
      confidence: 0.8,
      basis: 'inferred',
      rule: 'place/country-of-towns',
    });
}

/** True where those of more than one country took part. */
const isOfStates = ({ ref }: Frame, { landOf }: Marks, ledger: Ledger): boolean =>
  new Set(ledger.participations(ref).flatMap(({ party }) => landOf(party) ?? [])).size > 1;

/** "agencies from 125 countries" */
const isWorldwide = ({ tokens }: Reading, lead: readonly Stretch[]): boolean =>
  lead.some(({ from, to }) =>
    tokens
      .slice(from, to)
      .some(({ fold }, k, words) => /^(?:countries|nations)$/.test(fold) && words[k - 1]?.shape === 'number'),
  );

/** An operation in several places is in none of them. */
const isWide = (told: readonly Hit[]): boolean => new Set(told.map(({ ref }) => ref)).size !== 1;

interface Placed {
  readonly hit: Hit;
  readonly note: { readonly confidence: number; readonly rule: string; readonly basis?: 'inferred' };
}
const INFERRED = { basis: 'inferred' } as const;

/** The town that a sentence says the activity was in. */
function stated(
  reading: Reading,
  frame: Frame,
  told: readonly Hit[],
  opening: Stretch | undefined,
  marks: Marks,
): Placed | undefined {
  const worth = (hit: Hit) => standing(reading, hit, marks.inBody, frame.kind);
  const hit = told
    .filter((h) => h.kind === 'place' && !isDatelinePlace(h, opening))
    .sort((a, b) => worth(b) - worth(a) || a.from - b.from)[0];
  // the seat of somebody who spoke online
  const own = reading.sentences[frame.sentence];
  if (hit && own && worth(hit) === 0 && isOnline(reading, [own])) return undefined;
  return hit && { hit, note: { confidence: worth(hit) > 1 ? 0.92 : 0.87, rule: 'place/stated' } };
}

/** The town of the dateline, or a country that a sentence names, or a town of the title: nowhere where it was online. */
function suggested(
  reading: Reading,
  frame: Frame,
  told: readonly Hit[],
  lead: readonly Stretch[],
  opening: Stretch | undefined,
  goal: Hit | undefined,
  marks: Marks,
): Placed | undefined {
  if (isOnline(reading, lead)) return undefined;
  const land = told.find((h) => h.kind === 'country' && !isDatelinePlace(h, opening));
  const dateline = marks.sites.find(
    (h) =>
      isDatelinePlace(h, opening) &&
      (h.kind === 'place' ||
        (h.kind === 'country' && h.from === opening?.from && (marks.dateline || GATHERS.test(frame.kind)))),
  );
  // "ANKARA - NATO holds an exercise in Kazakhstan": where the words were issued is elsewhere
  const issuedIn = dateline && marks.landOf(dateline.ref);
  const isNamed = land !== undefined && standing(reading, land, marks.inBody, frame.kind) > 2;
  const isElsewhere =
    issuedIn !== undefined && ((isNamed && issuedIn !== land.ref) || (goal && issuedIn !== marks.landOf(goal.ref)));
  if (dateline && !isElsewhere)
    return { hit: dateline, note: { confidence: 0.75, rule: 'place/dateline', ...INFERRED } };
  if (land) return { hit: land, note: { confidence: 0.8, rule: 'place/country-stated' } };
  if (goal) return { hit: goal, note: { confidence: 0.8, rule: 'place/destination' } };
  // "Pyongyang, July 23, 2024", in a line above the text
  const above = opening && marks.sites.find((h) => h.kind === 'place' && zoneAt(reading, h.from) === 'dateline');
  if (above) return { hit: above, note: { confidence: 0.7, rule: 'place/dateline', ...INFERRED } };
  const title = opening && entitled(reading, marks.sites);
  return title && { hit: title, note: { confidence: 0.75, rule: 'place/title', ...INFERRED } };
}

/** "equipment for the bureau in Suva", in the title: where no sentence says more, what is told is there. */
const entitled = (reading: Reading, sites: readonly Hit[]): Hit | undefined =>
  sites.find((h) => h.kind === 'place' && zoneAt(reading, h.from) === 'title' && isLocated(reading, h));

const isDatelinePlace = ({ from }: Hit, opening: Stretch | undefined) =>
  opening !== undefined && from >= opening.from && from < opening.to;
