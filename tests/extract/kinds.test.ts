import { describe, expect, it } from 'vitest';
import type { Role } from '../../src/model.ts';
import { edges, encode, nameIn, parties, posts, stated } from './encode.ts';

/** Names of the bodies found. */
const bodies = (text: string): string[] =>
  encode(text).entities.flatMap((e) => (e.kind === 'agency' ? [e.names[0]?.text ?? ''] : []));

/** Kinds of sentence that were read wrongly once: the role, who must have it, and the sentence. */
const ROLES: readonly (readonly [role: Role, who: readonly string[], text: string])[] = [
  [
    'participant',
    ['country/alb', 'country/mne'],
    'The Ministries of Interior and of Justice of Albania and Montenegro signed an agreement on joint investigations in Tirana on 4 May 2023.',
  ],
  [
    'participant',
    ['country/uzb', 'country/kaz'],
    'Tashkent and Astana agreed on 3 June 2022 to hold joint border exercises.',
  ],
  [
    'organizer',
    ['Ministry of Justice of Senegal'],
    'Prosecutors from 12 countries, including Chad, Jordan and Niger, met in Dakar on 7 May 2019 for a regional conference hosted by the Ministry of Justice of Senegal.',
  ],
  [
    'organizer',
    ['country/nld', 'country/fin'],
    'Dutch and Finnish police trained Jordanian border guards in Amman in a course.',
  ],
  [
    'participant',
    ['country/bel', 'country/fra', 'country/nld'],
    'Officers from the Belgian, French and Dutch police services took part in the operation.',
  ],
  [
    'participant',
    ['UNODC', 'Europol'],
    'The meeting planned for 4 April 2020 in Vienna between UNODC and Europol has been postponed.',
  ],
  [
    'donor',
    ['country/jpn'],
    'The Financial Crimes Bureau received four vehicles from the Government of Japan on 6 June 2023.',
  ],
  [
    'participant',
    ['National Police of Peru', 'Drug Enforcement Administration'],
    'The National Police of Peru and the Drug Enforcement Administration (DEA) seized two tonnes of cocaine in Operation White Condor.',
  ],
  [
    'participant',
    ['Ministry of Health of Rwanda', 'World Health Organization'],
    'The workshop on falsified medicines was held in Kigali.\n\nParticipants\n\n- Ministry of Health of Rwanda\n- World Health Organization',
  ],
  [
    'participant',
    ['country/col', 'country/esp'],
    'Colombian authorities extradited three suspects to Spain on 5 May 2022.',
  ],
  [
    'organizer',
    ['Harbour Police of Tonga', 'Tidewater Academy'],
    'The Harbour Police of Tonga, in collaboration with the Tidewater Academy, is conducting a workshop in Suva.',
  ],
  [
    'organizer',
    ['INTERPOL', 'Tidewater Academy'],
    'An INTERPOL - Tidewater Academy joint training workshop is underway in Nairobi.',
  ],
  ['organizer', ['OPCW'], 'The week-long course, run by OPCW, brought together officers from Fiji and Samoa.'],
  [
    'supporter',
    ['Tidewater Academy'],
    'The course in Suva was held with the kind technical support provided by the Tidewater Academy.',
  ],
  ['funder', ['country/deu'], 'Through the financial support of Germany, the workshop was held in Suva.'],
  ['host', ['Tidewater Academy'], 'The course was held from 3 to 5 May 2021 at the Tidewater Academy in Suva.'],
  [
    'participant',
    ['Customs and Border Protection', 'Homeland Security Investigations'],
    'The workshop was supported by partners from United States agencies including Customs and Border Protection and Homeland Security Investigations.',
  ],
];

describe('roles', () => {
  it.each(ROLES)('%s: %j', (role, who, text) => {
    expect(parties(encode(text), role)).toEqual(expect.arrayContaining([...who]));
  });

  it('tell the host of a visit from the visitors', () => {
    const x = encode('The Harbour Police of Tonga received a security delegation from Gambia in Suva during a visit.');
    expect(parties(x, 'host')).toEqual(['Harbour Police of Tonga']);
    expect(parties(x, 'donor')).toEqual([]);
    const y = encode(
      'The visit of a delegation of the Bahraini coast guard to the Harbour Police of Tonga began on 3 May 2021.',
    );
    expect(parties(y, 'host')).toEqual(['Harbour Police of Tonga']);
  });

  it('are those of experts, not of the team that they form', () => {
    const x = encode('A team of experts from Croatia, Ireland, Slovenia and Malta leads the training.');
    expect(parties(x, 'expert')).toHaveLength(4);
    expect(parties(x, 'participant')).toEqual([]);
  });

  it('reach over long dashes and inserted words', () => {
    const x = encode(
      'The meeting brought together agencies of the six countries—China, Myanmar and Laos—as well as INTERPOL, and ASEANAPOL.',
    );
    expect(edges(x)).toEqual(expect.arrayContaining(['participant country/chn', 'participant country/lao']));
  });

  it('are read from lines with labels and from lists without marks', () => {
    const x = encode(
      'The regional workshop on tide data brought together experts to agree on formats for all the ports of the coast in the years to come.\n\nDate: 12-14 March 2022\nVenue: Nairobi, Kenya\nOrganizers: UNODC and the Tidewater Academy\nFunded by: Germany\n\nThe following countries took part:\n\nUganda\nTanzania\nBurundi',
    );
    expect(parties(x, 'organizer')).toEqual(['UNODC', 'Tidewater Academy']);
    expect(parties(x, 'funder')).toEqual(['country/deu']);
    expect(parties(x, 'participant')).toEqual(['country/uga', 'country/tza', 'country/bdi']);
    expect(stated(x, 'startDate')).toBe('2022-03-12');
    expect(stated(x, 'place')).toBe('place/ken-nairobi');
  });

  it('are read from sentences that begin like the furniture of a page', () => {
    const x = encode(
      'Rescue boats were shown.\n\nBy joining forces, the Tidewater Academy and INTERPOL held a workshop for officers from Norway.\n\nSearch and rescue officers from Malta attended the workshop as well, and said that it had helped them a lot.',
    );
    expect(parties(x, 'participant')).toEqual(['country/nor', 'country/mlt']);
  });

  it('go to nobody for what is said not to have been', () => {
    expect(edges(encode('Officers from Norway did not attend the workshop in Oslo on 3 May 2021.'))).toEqual([]);
    expect(encode('The Embassy denied that a meeting with Iran took place in Yerevan.').facts).toEqual([]);
  });

  it('are not handed from a verb to the agents of a passive', () => {
    const x = encode(
      'The handover of ten vehicles was led by Ada Moen, Head of Logistics, and received by Commissioner Bo Lund.',
    );
    expect(parties(x, 'recipient')).toEqual(['Bo Lund']);
  });

  it('do not pass from the runner of a project to the workshop', () => {
    const x = encode(
      'On 24 March 2022, UNODC organized a workshop in Vienna. The project, run by the Tidewater Academy, aims at trust.',
    );
    expect(parties(x, 'organizer')).toEqual(['UNODC']);
  });

  it('find the subject behind a clause that ends with a country', () => {
    const x = encode('As smuggling grows in Norway, UNODC also organized a workshop in Oslo.');
    expect(parties(x, 'organizer')).toEqual(['UNODC']);
  });

  it('stop at the verb behind a list', () => {
    const x = encode('The course, run by the Tidewater Academy, brought together officers from Fiji and Samoa.');
    expect(parties(x, 'organizer')).toEqual(['Tidewater Academy']);
    expect(parties(x, 'participant')).toEqual(['country/fji', 'country/wsm']);
  });
});

describe('people', () => {
  it.each([
    [
      'Deputy Commissioner of Police Farhad Rahman, Deputy Commissioner of Police Ismail Noor spoke at the workshop of the Delta Police Service.',
      [
        'Farhad Rahman | Deputy Commissioner of Police | Delta Police Service',
        'Ismail Noor | Deputy Commissioner of Police | Delta Police Service',
      ],
    ],
    [
      'The Head of the Tidewater Academy, Ambassador Florian Rau, Dutch Ambassador Dewi van de Veld, and others spoke.',
      ['Florian Rau | Head of the Tidewater Academy | Tidewater Academy', 'Dewi van de Veld | Dutch Ambassador | '],
    ],
    [
      'Minister of Labor and Social Policy Dime Spas addressed the workshop.',
      ['Dime Spas | Minister of Labor and Social Policy | '],
    ],
    [
      'U.S. Ambassador John Doe and Minister of Interior Ali Ben Salah opened the workshop.',
      ['John Doe | U.S. Ambassador | ', 'Ali Ben Salah | Minister of Interior | '],
    ],
    [
      'The Director-General of the Tidewater Academy, Dr. Kwame Asante, spoke.',
      ['Kwame Asante | Director-General of the Tidewater Academy | Tidewater Academy'],
    ],
    [
      "Omar Noor, Kuwait's Deputy Prime Minister and Minister of Interior, attended the workshop.",
      ['Omar Noor | Deputy Prime Minister and Minister of Interior | '],
    ],
    [
      'Bo Lund, Commander-in-Chief of the Harbour Police, said so.',
      ['Bo Lund | Commander-in-Chief of the Harbour Police | Harbour Police'],
    ],
    [
      '"Good," said Ana Reed, assistant commandant for Criminal Investigation Affairs.',
      ['Ana Reed | assistant commandant for Criminal Investigation Affairs | '],
    ],
    ['Head of Field Training Priya Rao said so.', ['Priya Rao | Head of Field Training | ']],
    [
      'Pierre Lund, Regional Representative for West and Central Africa, said so.',
      ['Pierre Lund | Regional Representative for West and Central Africa | '],
    ],
  ] as const)('%s', (text, expected) => {
    expect(posts(text)).toEqual(expected);
  });

  it('act for the body behind their name where no post is said', () => {
    const x = encode('"It helped," said Tammy Lui from the Tidewater Academy at the workshop.');
    expect(x.facts).toContainEqual(
      expect.objectContaining({ party: 'person/tammy-lui', onBehalfOf: 'org/tidewater-academy' }),
    );
  });

  it('may bear the name of a country', () => {
    const x = encode(
      'Michael Jordan, Head of Training at Europol, and Mr. Chad Smith of Interpol spoke at the workshop in Amman.',
    );
    expect(edges(x).filter((edge) => edge.includes('country/'))).toEqual([]);
  });
});

describe('bodies', () => {
  it.each([
    ['East African Customs will work together in a workshop.', []],
    ['The members of the Steering Committee met in Dakar.', []],
    ['The workshop was held in Kigali by the Rwanda FDA.', ['Rwanda FDA']],
    [
      'The Regional Police Chiefs Co-operation Organisation held a workshop.',
      ['Regional Police Chiefs Co-operation Organisation'],
    ],
    ['The workshop was held in the Lakeside Conference Centre.', []],
    ['EJLN hosted a workshop in Brussels.', ['EJLN']],
    ['The national Multi-Agency Committees attended the workshop.', []],
    [
      'The Regional Office for West and Central Africa held a workshop.',
      ['Regional Office for West and Central Africa'],
    ],
    ['The ACC-Customs memorandum was signed.', []],
    ['The workshop was held at the Chinese Embassy on Harbour Road.', ['Chinese Embassy']],
    ['The Harbour Police, a Member Administration of the Reef Region, held a workshop.', ['Harbour Police']],
    ['The workshop was held at the QRST Headquarters.', []],
    ['The meeting was held during the Thirtieth Ordinary General Assembly of the Reef Union.', ['Reef Union']],
    ['The workshop was opened by the Director of Citizen Security and Tides.', []],
    ['The workshop was held by the Samoa Border Guards.', ['Samoa Border Guards']],
    ['The Border Police (Split) held a workshop in Split.', ['Border Police']],
    ['The workshop was held under the slogan "Competent Harbour Police".', []],
    ['The workshop on "The Administration of Tides" will be held.', []],
    [
      'THWA (The Tidal Harbour Watch Alliance for Safety in Africa) held a workshop.',
      ['Tidal Harbour Watch Alliance for Safety in Africa'],
    ],
    [
      'The workshop was held by the Administration of the Republic of Malta for Civil Protection.',
      ['Administration of the Republic of Malta for Civil Protection'],
    ],
    ['The workshop was held in Suva in Timor-Leste (TL).', []],
  ] as const)('%s', (text, expected) => {
    expect(bodies(text)).toEqual(expected);
  });

  it.each([
    [
      'The EU Delegation to Georgia held a workshop. The Delegation of the European Union to Georgia thanked all.',
      'EU Delegation to Georgia',
    ],
    [
      'The Interior Ministry of Kenya held a workshop. The Ministry of Internal Affairs of Kenya thanked all.',
      'Interior Ministry of Kenya',
    ],
    [
      "The General Prosecutor's Office of Kenya held a workshop. The Office of the Prosecutor General of Kenya thanked all.",
      "General Prosecutor's Office of Kenya",
    ],
  ])('are one under two orders of their words: %s', (text, name) => {
    const named = encode(text).entities.flatMap((e) => (e.kind === 'agency' ? [e.names.map((one) => one.text)] : []));
    expect(named.filter((names) => names.includes(name))).toHaveLength(1);
    expect(named.find((names) => names.includes(name))?.length).toBeGreaterThan(1);
  });

  it('keep an acronym for the body whose initials it is', () => {
    const x = encode('The Wave Branch of the Tidal Office on Dikes (TOD) held a workshop.');
    const named = x.entities.flatMap((e) => (e.kind === 'agency' ? [e.names.map(({ text }) => text)] : []));
    expect(named.find((names) => names[0]?.startsWith('Wave Branch'))).not.toContain('TOD');
  });
});

describe('activities', () => {
  it('are what was held, whatever else is spoken of', () => {
    const x = encode(
      'Under a joint project for the coast, a seminar on tides was held in Nairobi from 15 to 17 May 2018. This is the first activity of the new project launched by five agencies.',
    );
    expect(stated(x, 'activityKind')).toBe('workshop');
  });

  it('have the dates and places of their own clause', () => {
    const x = encode(
      'The memorandum was signed in Cairo by the Coast Board of Egypt and the Harbour Board of Oman. It was signed prior to the conference, which began on 13 December 2021 in Alexandria.',
    );
    expect(stated(x, 'startDate')).toBeUndefined();
    expect(stated(x, 'place')).toBe('place/egy-cairo');
  });

  it('are several where a release gives another a date of its own', () => {
    const x = encode(
      'From 9 to 11 November 2021, UNODC held a workshop in Lomé, Togo.\n\nUNODC also organized a training on explosives in Abidjan, from 16 to 18 November 2021.',
    );
    const named = x.entities.filter((e) => e.kind === 'activity');
    expect(named).toHaveLength(2);
    const of = (property: string) =>
      x.facts.flatMap((f) => (f.type === 'statement' && f.property === property ? [f.object] : []));
    expect(of('startDate')).toEqual(['2021-11-09', '2021-11-16']);
    expect(of('place')).toEqual(['place/tgo-lome', 'place/civ-abidjan']);
  });

  it.each([
    ['The workshop was held in Suva on 02.03.2021.', '2021-03-02'],
    ['The workshop was held in Suva on 29/09/2023.', '2023-09-29'],
    ['The workshop was held in Suva on 2021-03-02.', '2021-03-02'],
    ['The workshop was held in Suva on 03/04/2021.', undefined],
    ['The workshop was held in Suva on 10 th July 2017.', '2017-07-10'],
  ])('%s', (text, day) => {
    expect(stated(encode(text), 'startDate')).toBe(day);
  });

  it('bear the name of an operation', () => {
    const names = (text: string) =>
      encode(text).entities.flatMap((e) => (e.kind === 'activity' ? [e.names[0]?.text] : []));
    expect(names('Police arrested 20 suspects in Operation White Condor on 3 May 2021.')).toEqual([
      'Operation White Condor',
    ]);
    expect(names('Police arrested 20 suspects in an operation, known as Joint Tide Days 2024.')).toEqual([
      'Joint Tide Days 2024',
    ]);
  });

  it('are in a state of a union where the text names its towns', () => {
    const x = encode(
      'ATLANTA, Georgia – The Tidewater Academy held a course for officers from Georgia and Florida in Atlanta.',
    );
    expect(edges(x)).toContain('participant country/usa');
    expect(edges(x)).not.toContain('participant country/geo');
  });

  it('are an acronym where they stand in capitals', () => {
    const x = encode('GUAM held a workshop for customs officers of Guam and Palau in Kyiv on 2 May 2023.');
    expect(edges(x)).toContain('organizer org/guam');
    expect(edges(x)).toContain('participant country/gum');
    expect(edges(x)).not.toContain('organizer country/gum');
  });
});

const bodiesIn = (text: string): string[] =>
  encode(text).entities.flatMap((e) =>
    e.kind === 'agency' ? [e.names.map(({ text: name }) => name).join(' | ')] : [],
  );
const peopleIn = (text: string): string[] => {
  const x = encode(text);
  return x.facts.flatMap((f) => (f.type === 'tenure' ? [`${nameIn(x, f.person)}: ${f.post}`] : []));
};

describe('names that hyphens, articles and brackets break', () => {
  it.each([
    ['The UK Harbour Agency held a workshop.', ['UK Harbour Agency | Harbour Agency']],
    ['The Authority for Info-communications Policy held a workshop.', ['Authority for Info-communications Policy']],
    [
      'The Agency for Plant- and Seed Control (Semilla) held a workshop.',
      ['Agency for Plant- and Seed Control | Semilla'],
    ],
    ['The Cairo-based Harbour Academy held a workshop.', ['Harbour Academy']],
  ])('%s', (text, names) => expect(bodiesIn(text)).toEqual(names));

  it('are not the names of things in a headline', () =>
    expect(
      bodiesIn(
        'Harbour Board delivers Mobile Laboratory\n\nThe Harbour Board of Malta delivered a mobile laboratory to the Coast Board of Tunisia in Sfax on 3 May 2021.',
      ),
    ).not.toContain('Mobile Laboratory'));

  it('are of the country that begins their line', () => {
    const x = encode(
      'The Federal Police of Belgium led an operation against the smuggling of cars in Ghent on 3 May 2021, and arrested five people in it. The following authorities took part in the operation:\n\nGermany: Federal Police (Bundespolizei)\nFrance: Customs Service\nMalta: Coast Board',
    );
    expect(parties(x, 'participant')).toContain('Federal Police');
    expect(edges(x)).toContain('participant country/deu');
    expect(x.entities.filter((e) => e.names.some(({ text }) => text === 'Bundespolizei'))).toHaveLength(1);
  });
});

describe('people and posts', () => {
  it.each([
    [
      'The workshop was opened by the Minister of Climate Change Adaptation, Hon. Tala Moko.',
      ['Tala Moko: Minister of Climate Change Adaptation'],
    ],
    ['Ambassador Seo Min-ho attended the workshop.', ['Seo Min-ho: Ambassador']],
    [
      'The memorandum was signed by the Minister of Trade, Ada Lund, the Director of the Harbour Board, Ole Berg, and others.',
      ['Ada Lund: Minister of Trade', 'Ole Berg: Director of the Harbour Board'],
    ],
  ])('%s', (text, posts) => expect(peopleIn(text)).toEqual(posts));
});

describe('when and where', () => {
  it('is the day before the full stop of a dateline', () =>
    expect(
      stated(
        encode('Suva, 21 May 2024. The Harbour Board of Fiji met today with the Coast Board of Tonga.'),
        'startDate',
      ),
    ).toBe('2024-05-21'));

  it('is the day in a sentence of few words', () =>
    expect(
      stated(
        encode('Police of Malta led an operation in Sliema. The operation ran from 5 to 9 May 2018.'),
        'startDate',
      ),
    ).toBe('2018-05-05'));

  it('is not the day on which it was announced', () =>
    expect(
      stated(
        encode('A meeting of Malta and Tunisia was planned. The Harbour Board announced this on 3 May 2020.'),
        'startDate',
      ),
    ).toBeUndefined());

  it('is nowhere where it was online', () =>
    expect(
      stated(
        encode('Jakarta, 8 October 2021 – The workshop of the Harbour Board and the Coast Board took place online.'),
        'place',
      ),
    ).toBeUndefined());
});

it('who was unable to attend did not take part', () =>
  expect(
    edges(encode('The workshop was held in Suva. The Harbour Board of Fiji was unable to attend the workshop.')),
  ).toEqual([]));
