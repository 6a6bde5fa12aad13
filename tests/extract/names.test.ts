import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { edges, encode, nameIn, parties, posts, stated } from './encode.ts';

/** Bodies by their longest names, with the bodies of which they are parts. */
const bodies = (text: string): string[] => {
  const x = encode(text);
  const parent = new Map(
    x.facts.flatMap((f) =>
      f.type === 'statement' && f.property === 'subOrganizationOf' ? [[f.subject, nameIn(x, f.object)] as const] : [],
    ),
  );
  return x.entities.flatMap((e) =>
    e.kind === 'agency' ? [(e.names[0]?.text ?? '') + (parent.has(e.ref) ? ` < ${parent.get(e.ref)}` : '')] : [],
  );
};
const people = (text: string): string[] =>
  encode(text).entities.flatMap((e) => (e.kind === 'person' ? [e.names[0]?.text ?? ''] : []));

/** Sentences, each with all that it says of bodies that are parts of others. */
const PARTS = readFileSync(new URL('../fixtures/parts.psv', import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => line.split('|') as [string, string]);

describe('parts of bodies', () => {
  it.each(PARTS)('%s', (text, parts) => {
    expect(
      bodies(text)
        .filter((name) => name.includes(' < '))
        .sort(),
    ).toEqual(parts.split('; ').filter(Boolean).sort());
  });
});

describe('bodies', () => {
  it.each([
    ['The Royal Danish Lifeboat Service held a workshop.', ['Royal Danish Lifeboat Service']],
    ['The Harbour Fund (HFX), which is the Tonga Tide Agency, held a workshop.', ['Tonga Tide Agency']],
    [
      'The Harbour Fund, which works with the Tonga Tide Agency, held a workshop.',
      ['Harbour Fund', 'Tonga Tide Agency'],
    ],
    ['The workshop was held by UNODC, the United Nations Tide Agency.', ['United Nations Tide Agency']],
    [
      'The workshop was held by UNODC, the United Nations Tide Agency, and the Police of Samoa.',
      ['UNODC', 'United Nations Tide Agency < United Nations', 'United Nations', 'Police of Samoa'],
    ],
    ['The officers visited Lomi Prison and Lomi Red Cross.', ['Lomi Prison', 'Lomi Red Cross']],
    ['The officers met the Lomi Prison and Tide Service.', ['Lomi Prison and Tide Service']],
    ["The officers visited the Lomi Women's Prison.", ["Lomi Women's Prison"]],
    [
      'The National Human Rights Institution of Samoa and the Air Investigation Sector held a workshop.',
      ['National Human Rights Institution of Samoa', 'Air Investigation Sector'],
    ],
    ['The workshop dealt with the Public Sector.', []],
    ['The Banco de Chile and the Bomberos de Lomi held a workshop.', ['Banco de Chile', 'Bomberos de Lomi']],
    [
      'The Tide Refuge Consortium of Samoa (TRCS) and the Federation of Samoa Boatmen (FSB) held a workshop.',
      ['Tide Refuge Consortium of Samoa', 'Federation of Samoa Boatmen'],
    ],
    ['A Samoan Consortium held the workshop for the Federation of Samoa.', []],
    ['The 5th General Assembly of the Harbour Union was held in Lomi.', ['Harbour Union']],
    [
      'The General Assembly of the Harbour Union held a workshop.',
      ['General Assembly of the Harbour Union < Harbour Union', 'Harbour Union'],
    ],
    [
      'The Division of Reef Safety, Transport, and Tidal Waste held a workshop.',
      ['Division of Reef Safety, Transport, and Tidal Waste'],
    ],
    [
      'The Division of Reef Safety, and Tidal Waste Company, held a workshop.',
      ['Division of Reef Safety', 'Tidal Waste Company'],
    ],
    [
      'The Ministry of Civil Defense, Emergencies and Disaster Relief of Samoa held a workshop.',
      ['Ministry of Civil Defense, Emergencies and Disaster Relief of Samoa'],
    ],
    ['The guests were SAI Samoa, SAI Tonga and SAI Palau.', ['SAI Samoa', 'SAI Tonga', 'SAI Palau']],
    [
      'The Tide Control Commission of Samoa (TCC) held a workshop, and TCC Tonga took part.',
      ['Tide Control Commission of Samoa', 'TCC Tonga'],
    ],
    [
      'The Tongan Red Crescent and the Red Cross of Samoa held a workshop.',
      ['Tongan Red Crescent', 'Red Cross of Samoa'],
    ],
    ['The Audit Office of New South Wales held a workshop.', ['Audit Office of New South Wales']],
    ['The officers visited Lomi Prison on 3 May 2024.', ['Lomi Prison']],
    ['The workshop was opened by UNODC Samoa.', ['UNODC Samoa < UNODC', 'UNODC']],
    ['The Institut National de Biologie Marine held a workshop.', ['Institut National de Biologie Marine']],
    ['The Committee of Experts on Tides held a workshop.', ['Committee of Experts on Tides']],
    ['The Samoan Association of Fire Officers held a workshop.', ['Samoan Association of Fire Officers']],
    [
      'The State Customs Committee of Samoa held a workshop. Samoan Customs thanked all.',
      ['State Customs Committee of Samoa'],
    ],
    ['The National Navy held a workshop with the Navy of Mozambique.', ['Navy of Mozambique']],
    ['The Royal Navy held a workshop with the Navy of Samoa.', ['Royal Navy', 'Navy of Samoa']],
    [
      'Staff of the Samoa Tide Service Rescue Training Academy attended. The Samoa Tide Service Academy thanked all.',
      ['Samoa Tide Service Rescue Training Academy'],
    ],
    [
      'The Ministry of Emergency Situations held a workshop. The Emergencies Ministry thanked all.',
      ['Ministry of Emergency Situations'],
    ],
    ['The Ministerio Público held a workshop. The Public Ministry thanked all.', ['Ministerio Público']],
    [
      'The Intergovernmental Organisation for Tides and the Collective Security Treaty Organisation met.',
      ['Intergovernmental Organisation for Tides', 'Collective Security Treaty Organisation'],
    ],
    ['Officers attended the World Police Summit and a Joint Customs Operation, and read the Media Centre.', []],
    ['Operation Delta Guard brought results, as did the Working Groups and Task Forces.', []],
    ['The theme of the workshop was Prosecution of Tidal Crimes.', []],
    ['The ships trained the Samoa Harbour Guard on VBSS.', ['Samoa Harbour Guard']],
    [
      'The Committee for Tidal Security and National Border Coordinator Bo Lund held a workshop.',
      ['Committee for Tidal Security'],
    ],
    [
      'The Agency for Tidal Records and Free Access to Information of Malta held a workshop.',
      ['Agency for Tidal Records and Free Access to Information of Malta'],
    ],
    [
      'The workshop was opened by the Office of the United Nations Coordinator for Samoa.',
      ['Office of the United Nations Coordinator for Samoa'],
    ],
    ['Instructors of the 1st Tide Regiment led the course.', ['1st Tide Regiment']],
    ["Staff of Her Majesty's Tide Service attended the workshop.", ["Her Majesty's Tide Service"]],
    ['The Parliamentary Union of the OIC Member States met.', ['Parliamentary Union of the OIC Member States']],
    ['The United Nations Convention on Tides was signed at the workshop.', []],
    ['The U.S Embassy and the Q.R.S.A hosted the workshop.', ['U.S Embassy']],
    ['The House of Representatives of Samoa held a workshop.', ['House of Representatives of Samoa']],
    [
      'The ferry company Tideline and the insurer Wavecover paid, and Portline, a private firm, helped.',
      ['Tideline', 'Wavecover', 'Portline'],
    ],
    ['Lomwatch, a criminal organization, was taken apart by the Harbour Board.', ['Harbour Board']],
    [
      'Delegates from Tide Reform International and Samoa Airways attended.',
      ['Tide Reform International', 'Samoa Airways'],
    ],
    [
      'The workshop was held with support from Delta Tracking, in partnership with Ports for Peace.',
      ['Delta Tracking', 'Ports for Peace'],
    ],
    ['The Head of National Security opened the workshop.', []],
    [
      'The Harbour Board, the Tide Agency, Lomi Bree, the Port Police, QRSALO and the Tide Court attended.',
      ['Harbour Board', 'Tide Agency', 'Lomi Bree', 'Port Police', 'QRSALO', 'Tide Court'],
    ],
    [
      'The Head of the Harbour Board, Ada Moen, Tide Agency, and Bo Lund, Port Police, attended.',
      ['Harbour Board', 'Tide Agency', 'Port Police'],
    ],
    [
      'The Harbour Board, the Tide Agency, and Ada Ruth Moen, Tide Board, attended.',
      ['Harbour Board', 'Tide Agency', 'Tide Board'],
    ],
    [
      'The memorandum between the Ministry of Tides, MoT, and the Lomi Harbour Watch Mission LHWM was signed. The LHWM thanked MoT.',
      ['Ministry of Tides', 'Lomi Harbour Watch Mission'],
    ],
    [
      'The Direction Nationale des Marées, the Police de la Côte et des Ports and the Dirección General de Mareas attended.',
      ['Direction Nationale des Marées', 'Police de la Côte et des Ports', 'Dirección General de Mareas'],
    ],
    ['Luz Marina Lom opened the workshop, under the Direction of the Harbour Board.', ['Harbour Board']],
    ['Officers of Samoa Prisons attended.', ['Samoa Prisons']],
    ["The Lomi Prosecutor's office held a workshop.", ["Lomi Prosecutor's office"]],
    ['The workshop was held with the support of QRSA.', ['QRSA']],
    [
      'The Tide Bureau of the Central Bureau of Harbours held a workshop.',
      ['Tide Bureau of the Central Bureau of Harbours < Central Bureau of Harbours', 'Central Bureau of Harbours'],
    ],
    [
      'The memorandum between the Tide Courses and the Samoan Academy of Harbours was signed.',
      ['Samoan Academy of Harbours'],
    ],
    ['The Federation of Saint Kitts and Nevis held a workshop.', []],
    ['The Commissioner responsible for Legal and Administration Services opened the workshop.', []],
    [
      'The OSCE Mission to Serbia and Montenegro held a workshop.',
      ['OSCE Mission to Serbia and Montenegro < OSCE', 'OSCE'],
    ],
    [
      'The UNODC Regional Office for Southeast Asia and the Pacific held a workshop.',
      ['UNODC Regional Office for Southeast Asia and the Pacific < UNODC', 'UNODC'],
    ],
    ['The Delegation of the Harbour Police of Tonga attended the workshop.', ['Harbour Police of Tonga']],
    ['The EU Delegation to Jordan held a workshop.', ['EU Delegation to Jordan < EU', 'EU']],
    ['The Caribbean Financial Action Task Force (CFATF) held a plenary.', ['Caribbean Financial Action Task Force']],
    [
      'The Ministry of Finance and Ministry of Economy of the Republic of Armenia held a workshop.',
      ['Ministry of Finance', 'Ministry of Economy of the Republic of Armenia'],
    ],
    [
      "The workshop was held by the Department of Training of Malta's Ministry of Defence.",
      ['Department of Training < Ministry of Defence', 'Ministry of Defence'],
    ],
    [
      'The workshop was held by the Directorate General of ASEAN Cooperation.',
      ['Directorate General of ASEAN Cooperation'],
    ],
    ['Join Hands to Train Customs Staff\n\nOfficers met in a workshop in Suva on 3 May 2021.', []],
    ['The workshop taught 25 Individual Police Officers (IPOs) about Buried Explosive Devices (BED).', []],
    [
      'The Samoa Harbour, Prisons and Rescue Services (SHPRS) held a workshop.',
      ['Samoa Harbour, Prisons and Rescue Services'],
    ],
    ['The Korean Harbour Delegation attended the workshop.', []],
    ['The State Tide Service of Malta held a workshop. The Tide Service thanked all.', ['State Tide Service of Malta']],
    ['Members of INTERPOL, UNODC, ABCD and EFGH attended the workshop.', ['INTERPOL', 'UNODC', 'ABCD', 'EFGH']],
    ['Staff of the Japanese embassy attended the workshop.', ['Japanese embassy']],
    [
      'The Northern Tide Watch Mission (NTWM) held a course. NTWM Police attended it.',
      ['Northern Tide Watch Mission', 'NTWM Police < Northern Tide Watch Mission'],
    ],
    [
      'The Forensic Department of State Police of Latvia held a workshop.',
      ['Forensic Department of State Police of Latvia < State Police of Latvia', 'State Police of Latvia'],
    ],
    ['The Tidal Working Group on Dikes and Ports held a meeting.', ['Tidal Working Group on Dikes and Ports']],
    ['The workshop was held at the Headquarters of the Delta Navy.', ['Delta Navy']],
    [
      'The Delta Navy held a course. The Delta Navy Rescue Boat Service attended it.',
      ['Delta Navy', 'Delta Navy Rescue Boat Service < Delta Navy'],
    ],
    [
      'The National Central Bureau of INTERPOL in Malta held a workshop.',
      ['National Central Bureau of INTERPOL in Malta < INTERPOL', 'INTERPOL'],
    ],
    ['The workshop for the Middle East and North Africa (MENA) was held by UNODC.', ['UNODC']],
    [
      'The Ministry of Environment and Tourism and Ada Moen attended the workshop.',
      ['Ministry of Environment and Tourism'],
    ],
    [
      'Experts of the General Administration of Customs and Northeast Forestry University attended the workshop.',
      ['General Administration of Customs', 'Northeast Forestry University'],
    ],
    [
      'The European Rule of Law Mission made a donation to the Harbour Board.',
      ['European Rule of Law Mission', 'Harbour Board'],
    ],
    ['The exercise of the United Tide Army Pacific (UTARPAC) was held in Fiji.', ['United Tide Army Pacific']],
    [
      'The Malta Computer Emergency Response Team (CERT) hosted the workshop.',
      ['Malta Computer Emergency Response Team'],
    ],
    [
      'The Tidal Development Bureau (TDB) Pacific Office held a workshop.',
      ['Tidal Development Bureau (TDB) Pacific Office < Tidal Development Bureau', 'Tidal Development Bureau'],
    ],
    ['Experts from ABCOFEL attended the workshop.', ['ABCOFEL']],
    ['The workshop of the Judicial Services Training Programme was held in Suva.', []],
    [
      'The Harbour Watch, a structure of the Coast Guard of Malta, held a workshop. The Coast Office (CO), which comes under the Coast Guard of Malta, attended it.',
      ['Coast Guard of Malta', 'Coast Office < Coast Guard of Malta'],
    ],
    ["The Delta Guard's (DG) Rescue Office held a workshop.", ['Delta Guard', 'Rescue Office < Delta Guard']],
    [
      'RILO (Regional Intelligence Liaison Office) held a workshop. RILO thanked all.',
      ['Regional Intelligence Liaison Office'],
    ],
    ['The German Federal Police held a workshop. The Federal Police thanked all.', ['German Federal Police']],
    [
      "Experts of the Supreme People's Procuratorate of China attended the workshop.",
      ["Supreme People's Procuratorate of China"],
    ],
    ['The First Tidal Relations Department held a workshop.', ['First Tidal Relations Department']],
  ])('%s', (text, expected) => expect(bodies(text).sort()).toEqual([...expected].sort()));

  it('are two where the names of two peoples stand in them', () =>
    expect(bodies('The British Royal Navy and the Royal Saudi Navy held an exercise.')).toEqual([
      'British Royal Navy',
      'Royal Saudi Navy',
    ]));

  it('share the country behind the second', () => {
    const x = encode('The Ministry of Finance and Ministry of Economy of Armenia attended the workshop.');
    const of = x.facts.flatMap((f) => (f.type === 'statement' && f.property === 'jurisdiction' ? [f.object] : []));
    expect(of).toEqual(['country/arm', 'country/arm']);
  });
});

describe('posts', () => {
  it.each([
    [
      'Bo Lund, a tax and customs expert at the Tidewater Academy, spoke at the workshop.',
      ['Bo Lund | tax and customs expert | Tidewater Academy'],
    ],
    [
      'The Commissioner of Police Brigadier General Ratu Vula spoke at the workshop of the Fiji Police Force.',
      ['Ratu Vula | Commissioner of Police | Fiji Police Force'],
    ],
    [
      'Mariam Kone, Principal of the Tidewater Academy, spoke at the workshop.',
      ['Mariam Kone | Principal of the Tidewater Academy | Tidewater Academy'],
    ],
    [
      'The Tidewater Academy, represented by its Director, Ada Moen, held a workshop.',
      ['Ada Moen | Director | Tidewater Academy'],
    ],
    [
      'Officials from the Tidewater Academy, including Deputy Director Ada Moen, attended the workshop.',
      ['Ada Moen | Deputy Director | Tidewater Academy'],
    ],
    [
      'The workshop of the Ministry of Health of Malta was opened by the Minister of Health, Ada Moen.',
      ['Ada Moen | Minister of Health | Ministry of Health of Malta'],
    ],
    [
      'The Embassy of Japan gave ten boats to the Harbour Board. Kenji Murata, Ambassador of Japan, attended.',
      ['Kenji Murata | Ambassador of Japan | Embassy of Japan'],
    ],
    [
      'The Minister of Agriculture, Animal Industry and Fisheries, Hon. Ada Moen, opened the workshop.',
      ['Ada Moen | Minister of Agriculture, Animal Industry and Fisheries | '],
    ],
    [
      'Bo Lund, Vice President of the Tidewater Academy and representative leaders of its units attended the workshop.',
      ['Bo Lund | Vice President of the Tidewater Academy | Tidewater Academy'],
    ],
    [
      'The Tidewater Academy Training Coordinator, Superintendent of Police (SP) Ada Moen, spoke at the workshop.',
      ['Ada Moen | Training Coordinator | Tidewater Academy'],
    ],
    [
      'Bo Lund, Director General Indian Coast Guard, signed the memorandum.',
      ['Bo Lund | Director General Indian Coast Guard | Indian Coast Guard'],
    ],
    [
      'Bo Lund, Director of Security and Ports at the Harbour Police, attended the workshop.',
      ['Bo Lund | Director of Security and Ports | Harbour Police'],
    ],
    [
      'The workshop was opened by the Assistant Chairman of UNODC for Customs Affairs Omar Said Al Noor.',
      ['Omar Said Al Noor | Assistant Chairman of UNODC for Customs Affairs | UNODC'],
    ],
    [
      'The workshop was opened by Executive Director Bo Lund, and the chair of the Harbour Board, Ada Moen.',
      ['Bo Lund | Executive Director | ', 'Ada Moen | chair of the Harbour Board | Harbour Board'],
    ],
    [
      'Bo Lund, head of the analysis department of the Harbour Board, spoke at the workshop.',
      ['Bo Lund | head of the analysis department of the Harbour Board | Harbour Board'],
    ],
    [
      'Bo Lund, Ambassador/Permanent Representative of Malta to ASEAN, opened the workshop.',
      ['Bo Lund | Ambassador/Permanent Representative of Malta to ASEAN | '],
    ],
    [
      'Tidewater Academy Commander Solomon Islands, Bo Lund, spoke at the workshop.',
      ['Bo Lund | Commander Solomon Islands | Tidewater Academy'],
    ],
    [
      'Officers of the Tidewater Academy arrived for the operation, among them Bo Lund, Director of Training.',
      ['Bo Lund | Director of Training | Tidewater Academy'],
    ],
    [
      'The workshop was opened by the Head of Tide Division, Council of Europe, Mr. Bo Lund.',
      ['Bo Lund | Head of Tide Division, Council of Europe | Tide Division'],
    ],
  ])('%s', (text, expected) => expect(posts(text)).toEqual(expected));
});

describe('people', () => {
  it.each([
    ['Sofia Noor, Head of Training, spoke at the workshop in Oslo.', ['Sofia Noor']],
    ['The delegation from Northern Province Mr. Li Wen attended the meeting.', ['Li Wen']],
    ['Ada Moen from the Tidewater Academy, one of the participants, said that it helped.', ['Ada Moen']],
    ['ACP Ada Moen promised this at the workshop.', ['Ada Moen']],
    ['Ombudsman Ada Moen, one of three, welcomed the guests of the visit.', ['Ada Moen']],
    [
      'Sheikh Omar bin Said heads the delegation\n\nLt. General Sheikh Omar bin Said Al Noor, Minister of Interior, headed the delegation to the meeting in Doha.',
      ['Omar bin Said Al Noor'],
    ],
    ['The exercise was led by Capt. Bo Lund, Commander of the Harbour Guard Sector Delta Sound.', ['Bo Lund']],
    ['Al Noor stressed the importance of the workshop.', []],
    [
      'The meeting was attended by Director of Training S.Moll and Major-General O.P.Kravets.',
      ['S.Moll', 'O.P.Kravets'],
    ],
    ['General Tesfaye W/Giorgis spoke at the workshop.', []],
    ["The workshop was led by INTERPOL's Mwangi Kari and Amina Moso, with experts.", ['Mwangi Kari', 'Amina Moso']],
    ["The workshop is part of INTERPOL's Project Mast, a programme.", []],
    ['PSO Malo FAUMI from the Harbour Police brought experience to the workshop.', ['Malo FAUMI']],
    ['Brigadier General Nabil al-Khazar was at the workshop.', ['Nabil al-Khazar']],
    ['Dr. H. M. Ranavera spoke at the workshop.', ['H. M. Ranavera']],
    ['A meeting was held in Oslo. The delegation was led by Li Wen.', ['Li Wen']],
    ['The workshop of the Harbour Board, led by Blue Ventures, was held in Oslo.', []],
    ['Prof. Ada Moen and Bo Moen, rapporteurs, spoke at the workshop.', ['Ada Moen', 'Bo Moen']],
    ['Prof. Ada Moen and Harbour Watch, a partner, spoke at the workshop.', ['Ada Moen']],
    [
      'Ada Moen, Director of the Harbour Board, and PK Moen, Secretary of the Reef Board, spoke at the workshop.',
      ['Ada Moen', 'PK Moen'],
    ],
    ['The workshop was opened by Dr. Ada Moen and Palais Royal, where it took place, was full.', ['Ada Moen']],
    ['At the meeting Tide Energy signed for NOK 3 million.', []],
    ['At the meeting Ada Moen signed for Fiji and Bo Lund for Tonga.', ['Ada Moen', 'Bo Lund']],
    ['Mr. Ada Moen, Director at the Harbour Board, opened the workshop. CTD Moen thanked all.', ['Ada Moen']],
    ['In the delegation to the meeting are Ada Moen MP and Bo Lund MP.', ['Ada Moen', 'Bo Lund']],
    ['The team held a workshop in Camp Liberty, of the Harbour Board, on Monday.', []],
  ])('%s', (text, expected) => expect(people(text)).toEqual(expected));

  it('act for the body on whose behalf they speak', () => {
    const x = encode('On behalf of the Tidewater Academy, Mr. Bo Lund thanked all at the workshop.');
    expect(x.facts).toContainEqual(
      expect.objectContaining({ party: 'person/bo-lund', onBehalfOf: 'org/tidewater-academy' }),
    );
  });

  it('bring their country with them', () => {
    const x = encode('The workshop was facilitated by Ms. Ada Moen from Norway and Mr. Omar Noor from Sudan.');
    expect(edges(x)).toEqual(expect.arrayContaining(['participant country/nor', 'participant country/sdn']));
  });
});

describe('days', () => {
  it.each([
    ['From Monday 20 to Friday 24 June 2022, the Harbour Board hosted a workshop.', '2022-06-20', '2022-06-24'],
    [
      'News | March 9, 2023\n\nSUVA — The Harbour Board and the Tide Service held an exercise on Tuesday and Wednesday.',
      '2023-03-07',
      '2023-03-08',
    ],
    [
      'SUVA, May 13, 2025 – The Harbour Board will hold a three-day meeting in Suva from Wednesday.',
      '2025-05-14',
      '2025-05-16',
    ],
    [
      'Boats given\n\nFebruary 3, 2023   04:19 pm\n\nThe boats were handed over to the Harbour Board at a ceremony a short while ago.',
      '2023-02-03',
      '2023-02-03',
    ],
    [
      'A project for the tides (07/09/2012)\n\nThe project on tides was launched in Suva on 7 September by the Harbour Board.',
      '2012-09-07',
      undefined,
    ],
    [
      'Boats given\n\nWed, 07/05/2017 - 16:54\n\nThe boats were handed over to the Harbour Board on Wednesday.',
      '2017-07-05',
      '2017-07-05',
    ],
    ['The workshop was held from 30 May 2023 to 2 June 2023 by the Harbour Board.', '2023-05-30', '2023-06-02'],
    ['The project of the Harbour Board will run from December 2013 to May 2015.', '2013-12', '2015-05'],
    ['Suva, 20 August 2015 – The memorandum was signed by Malta and Tunisia earlier this month.', '2015-08', '2015-08'],
    ['The memorandum was signed by the Harbour Board today.\n\nWednesday 05 February 2025', '2025-02-05', '2025-02-05'],
    [
      'Continuing until November 16, 2023, the workshop of the Harbour Board trains ten officers.',
      undefined,
      '2023-11-16',
    ],
  ])('%s', (text, start, end) => {
    const x = encode(text);
    expect([stated(x, 'startDate'), stated(x, 'endDate')]).toEqual([start, end]);
  });
});

describe('roles', () => {
  it('are not given to bodies and countries that only say of what kind others are', () => {
    const x = encode(
      'The workshop was conducted by OSCE-trained instructors. It was attended by the Suva-based Tide Service, and by officers from OSCE participating States.',
    );
    expect(edges(x)).toEqual(['participant org/tide-service']);
  });

  it('are those of guests where somebody leads them', () => {
    const x = encode('The delegation of Malta to the conference was headed by the Director of the Harbour Board.');
    expect(parties(x, 'organizer')).toEqual([]);
  });

  it('stop at the next activity of a sentence', () => {
    const x = encode(
      'Organized by Serbia and the Tidewater Academy, the fifth seminar of the OSCE Programme started in Belgrade on 3 May 2021.',
    );
    expect(parties(x, 'organizer')).toEqual(['country/srb', 'Tidewater Academy']);
  });

  it('of a country that hosts is that of the host', () => {
    const x = encode('Malta to host the regional meeting of the Harbour Board');
    expect(parties(x, 'host')).toEqual(['country/mlt']);
  });

  it('are read behind examples, and below labels in a list', () => {
    const x = encode(
      'Representatives took an active part in the conference, including the League of Arab States and INTERPOL.\n\nThe conference brought together:\n\nMember States: Albania, Bosnia & Herzegovina, Kosovo*, Malta.\nAgencies: Europol, Frontex.',
    );
    expect(parties(x, 'participant')).toEqual(
      expect.arrayContaining(['League of Arab States', 'INTERPOL', 'Europol', 'Frontex', 'country/bih', 'country/xkx']),
    );
  });

  it('are not read from what was before', () => {
    const x = encode(
      'The memorandum of Malta and Tunisia was signed in Sfax. Until now, such memoranda were in place with Greece, Serbia, Montenegro and Slovenia.',
    );
    expect(edges(x).filter((edge) => /grc|srb|mne|svn/.test(edge))).toEqual([]);
  });

  it('are not read from the agreement on which a gift rests', () => {
    const x = encode(
      'Japan donated a fireboat to the Harbour Board in Suva. The boat was given under the notes signed between Japan and UNODC in March 2023.',
    );
    expect(parties(x, 'signatory')).toEqual([]);
  });

  it('reach the host who is thanked', () => {
    const x = encode(
      'The Director of the Tidewater Academy, Bo Lund, thanked the State of Qatar for hosting the workshop.',
    );
    expect(parties(x, 'host')).toEqual(['country/qat']);
  });

  it('are not given to a currency', () =>
    expect(edges(encode('Japan donated boats worth US$400 million to the Harbour Board of Fiji.'))).not.toContain(
      'participant country/usa',
    ));
});

describe('places', () => {
  const place = (text: string): string | undefined => {
    const x = encode(text);
    const ref = stated(x, 'place');
    return ref && nameIn(x, ref);
  };

  it.each([
    ['SUVA, Fiji, 3 May 2021 – The course was held in the village of Navala by the Harbour Board.', 'Navala'],
    ['The workshop of the Harbour Board began in Aarah on 3 May 2021.', 'Aarah'],
    [
      'The course was held at the Rescue Training Centre in Doha, Qatar, whose last course was held in Casablanca.',
      'place/qat-doha',
    ],
    [
      'The team paid a visit to the Harbour Police in Abu Dhabi. The visit ended well. They will attend the conference of the Board, to be held in Suva.',
      'place/are-abu-dhabi',
    ],
    [
      'The visit was hosted by the Harbour Board, whose staff received the team at Suva International Airport.',
      undefined,
    ],
    ['Japan donated boats to the Harbour Police of Fiji.', 'country/fji'],
    [
      'BRIDGETOWN, Barbados, 14 March 2025 – The course of the Harbour Board ended. The Board said that a second would be held in Castries.',
      'place/brb-bridgetown',
    ],
    ['The Board is experienced in Twinning project management, and held a workshop.', undefined],
  ])('%s', (text, expected) => expect(place(text)).toBe(expected));

  it('are not those that lakes and states of unions are called by', () =>
    expect(
      edges(encode('Officers from New Mexico, New South Wales and Lake Chad attended the workshop in Suva.')),
    ).toEqual([]));
});

describe('what is not of the activity', () => {
  it.each([
    [
      'an agreement of long before',
      'The workshop of Malta was held on 3 May 2021. On 9 July 2015, Norway and Sweden signed an agreement on tides.',
      /nor|swe/,
    ],
    [
      'a gift told in passing',
      'Norway donated boats to Fiji. Malta and Tonga, which have received equipment from Sweden in the past, attended the handover.',
      /swe/,
    ],
    [
      'a course of before',
      'The meeting of Malta and Tonga on 21 May 2023 heard of a training that the Tidewater Academy had organized with funding from Sweden.',
      /swe|tidewater/,
    ],
    [
      'an earlier edition',
      'The third workshop was held in Suva from 3 to 5 May 2025 by the Harbour Board. The second workshop was held in Sfax in 2023 and was organised by the Tidewater Academy.',
      /tidewater/,
    ],
    [
      'who opened an investigation',
      'Europol led an operation in Malta. The investigation was opened by the Tidewater Academy.',
      /organizer.*tidewater/,
    ],
    [
      'what may be',
      'The officers of Malta met in Suva and discussed the possibility of training in collaboration with the Tidewater Academy.',
      /tidewater/,
    ],
    [
      'where things come from',
      'Malta visited the port of Suva, which clears goods from various countries, including China and Turkey.',
      /chn|tur/,
    ],
    [
      'who pays for a body',
      'The workshop was held by the Harbour Mission. The Harbour Mission is funded by Norway.',
      /nor/,
    ],
    [
      'an operation beside a gift',
      'Japan donated boats to Fiji. Pirates were caught in an operation coordinated by Honduran police.',
      /organizer/,
    ],
    [
      'a conference on whose margins it was',
      'The memorandum of Malta and Tunisia was signed on the margins of a conference organized by the Tidewater Academy.',
      /tidewater/,
    ],
  ])('%s', (_, text, wrong) => expect(edges(encode(text)).filter((edge) => wrong.test(edge))).toEqual([]));
});

describe('roles by nouns and thanks', () => {
  it.each([
    [
      'organizer',
      'Officers completed an INTERPOL course. This INTERPOL training course was held in Suva.',
      ['INTERPOL'],
    ],
    ['organizer', 'An operation by Europol led to the arrest of 20 suspects in Malta.', ['Europol']],
    ['donor', 'A donation of the Harbour Board was handed over to the Tide Service of Fiji.', ['Harbour Board']],
    [
      'supporter',
      'At the workshop, the Director of Training, Bo Lund, thanked UNDP and INTERPOL for their support.',
      ['UNDP', 'INTERPOL'],
    ],
    [
      'participant',
      'Partners were at the workshop as well, namely, UNODC, GIZ- Global, INTERPOL and Europol.',
      ['UNODC', 'GIZ', 'INTERPOL', 'Europol'],
    ],
    ['organizer', 'Representatives of the Tide Service met in Suva for the workshop.', []],
    ['organizer', 'The officers, 12 Delta Police officers among them, began their training course on 3 May 2021.', []],
  ] as const)('%s: %s', (role, text, who) => expect(parties(encode(text), role)).toEqual(who));

  it('leave what was held within a project to itself', () => {
    const x = encode(
      'Project for the tides\n\nUnder the tidal project, a workshop was held in Suva from 3 to 5 May 2021 by the Harbour Board. The project has three parts.',
    );
    expect(stated(x, 'activityKind')).toBe('workshop');
  });
});

describe('what is no English', () => {
  it.each([
    [
      'Lima, 12 de marzo. La Fiscalía de la Nación y la Policía Nacional organizaron un taller sobre minería con el apoyo de la Unión. Participaron fiscales de Ecuador y Brasil, que agradeció a los asistentes su colaboración.',
      /in Spanish\./,
    ],
    [
      'Ташкент, 12 марта 2025 года. Прокуратура провела семинар для сотрудников.',
      /in Russian or another language in Cyrillic\./,
    ],
    ['عقدت هيئة الموانئ ورشة عمل في الدوحة.', /Arabic/],
  ])('%s', (text, said) => expect(encode(text).warnings.join(' ')).toMatch(said));
});

it('a body that attended a training did not organize it', () =>
  expect(
    parties(encode('The U.S. Embassy attended the training together with INTERPOL in Suva.'), 'organizer'),
  ).toEqual([]));

it('a thing said ten thousand times is one claim, and each time its evidence', () => {
  const times = 300;
  const x = encode('The Harbour Board held a workshop in Suva on 3 May 2021. '.repeat(times));
  const [organizer] = x.facts.filter((f) => f.type === 'participation' && f.role === 'organizer');
  expect(organizer?.evidence).toHaveLength(times);
});

describe('letters of print', () => {
  it.each([
    ['The Free\u00ADtown Police or\u00ADgan\u00ADized a workshop.', 'Freetown Police'],
    ['The Tidal O\uFB03ce of Malta organized a workshop.', 'Tidal Office of Malta'],
    [
      'On 3 May 2021 in the town of Suva in Fiji the Tidal Organi-\nsation of Malta organized a workshop.',
      'Tidal Organisation of Malta',
    ],
  ])('%s', (text, name) => {
    const x = encode(text);
    expect(parties(x, 'organizer')).toEqual([name]);
    const [agency] = x.entities.filter(({ kind }) => kind === 'agency');
    expect(text.slice(agency?.named.start, agency?.named.end)).toMatch(/^(?:Free|Tidal)/);
  });
});

describe('other editions', () => {
  it('give no host', () =>
    expect(
      edges(
        encode(
          'Malta and Tonga attended the meeting in Suva on 3 May 2021. The next meeting will be hosted by Romania.',
        ),
      ),
    ).not.toContain('host country/rou'));

  it('that were postponed do not postpone this one', () =>
    expect(
      stated(
        encode('The workshop of Malta was held in Suva on 3 May 2021. The planned visit to Sfax was postponed.'),
        'activityStatus',
      ),
    ).toBe('held'));

  it('leave no place without a description', () => {
    const x = encode(
      'The workshop was held in Xanadu by the Harbour Board. The board met in Navala, and in Suva, Fiji.',
    );
    const described = new Set(x.entities.map(({ ref }) => ref));
    const placed = x.mentions.flatMap(({ kind, ref }) => (kind === 'place' && ref ? [ref] : []));
    expect(placed.filter((ref) => !described.has(ref) && !ref.startsWith('place/fji'))).toEqual([]);
  });
});
