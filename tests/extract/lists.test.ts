import { describe, expect, it } from 'vitest';
import { encode, nameIn, stated } from './encode.ts';

/** Who took part by what a text says, by name, in the order of the alphabet. */
const parties = (text: string): string[] => {
  const x = encode(text);
  const named = x.facts.flatMap((f) =>
    f.type === 'participation' && f.role !== 'organizer' ? [nameIn(x, f.party)] : [],
  );
  return [...new Set(named)].filter((name) => name !== 'country/npl').sort();
};
const VISIT = 'A visit to Nepal took place in Kathmandu on 3 May 2021.';
const RAID = 'INTERPOL coordinated Operation Blue Wave in 12 countries from 3 to 7 May 2021.';

describe('a list of people', () => {
  it.each([
    ['The team was made up of the following experts:\n\n- Ana Moen, Fiji\n- Joon Ortiz, Samoa (virtual)', 4],
    ['Speakers\n\n1. Ana Moen, Fiji\n2. Dr. Joon Ortiz, Samoa', 4],
    ['The team consisted of:\n\n· Legal Assessor - Ana Moen, Fiji\n· Financial Assessor – Joon Ortiz, Samoa', 4],
    ['Members of the team:\n\n- Ana Moen – INTERPOL\n- Joon Ortiz (UNODC)', 2],
    ['The team consisted of:\n\n- Digital Evidence, Fiji\n- Legal Assessor', 0],
    ['The experts were not able to travel:\n\n- Ana Moen, Fiji', 0],
    ['The following experts were appointed:\n\n- Ana Moen, Fiji', 0],
    ['Lessons of the visit:\n\n- Open Borders, Fiji', 0],
    ['Members unable to attend:\n\n- Ana Moen, Fiji', 0],
    ['Members of the gang who were arrested:\n\n- Ana Moen, Fiji', 0],
    ["Speakers at next year's course:\n\n- Ana Moen, Fiji", 0],
    ['The team seized fakes of the following brands:\n\n- Louis Vuitton, France\n- Hugo Boss, Germany', 0],
    ['Football team:\n\n- Striker – Ana Moen', 0],
    ['Panel topics:\n\n- Safe Borders – Delta Authority', 0],
    ['The team consisted of:\n\n- Dinner – Serena Gardens', 0],
    ['Board members:\n\n- Ana Moen, Fiji', 0],
    ['Those thanked were:\n\n- Ana Moen – Delta Authority', 0],
  ])('%s', (text, count) => {
    expect(parties(`${VISIT}\n\n${text}`)).toHaveLength(count);
  });

  it('gives the post that stands before a dash', () => {
    const x = encode(`${VISIT}\n\nThe team consisted of:\n\n- Legal Assessor - Ana Moen, Fiji`);
    expect(x.facts.find((f) => f.type === 'tenure')).toMatchObject({ post: 'Legal Assessor' });
  });
});

describe('an agenda', () => {
  const AGENDA = (line: string) =>
    `A workshop on rivers was held in Suva on 3 May 2021.\n\n09:00 Registration\n09:30 - 10:00 Opening\n${line}\n10.30 Break`;
  it.each([
    ['10.00-10.30  Law of rivers – Ana Moen, Delta Authority', ['Ana Moen of Delta Authority']],
    ['10:00 Niger River Basin – Dr. Joon Ortiz (Delta Authority)', ['Joon Ortiz of Delta Authority']],
    ['10:00 National frameworks – Regional Bodies at Work', []],
    ['10:00 Blue Economy – Green Growth – discussion', []],
    ['10:00 Case Studies – Money Laundering, Panama', []],
    ['12:00 Lunch – Garden Terrace', []],
    ['12:00 Lecture in memory of – Grace Moen, Delta Authority', []],
  ])('names who speaks: %s', (line, expected) => {
    const x = encode(AGENDA(line));
    const told = x.facts.flatMap((f) =>
      f.type === 'participation' && f.onBehalfOf ? [`${nameIn(x, f.party)} of ${nameIn(x, f.onBehalfOf)}`] : [],
    );
    expect(told).toEqual(expected);
  });

  it('is none where two numbers open a text', () => {
    const x = encode('2015-2016 Work plan\n\n1000 officers were trained in Suva by the Delta Police on 3 May 2021.');
    expect(x.zones.map(({ rule }) => rule)).not.toContain('zone/agenda');
  });
});

describe('the path of a page', () => {
  it('is no activity', () => {
    const x = encode(
      'Home > Events > Workshops > Details\n\nThe Delta Police met the Samoa Police in Suva on 3 May 2021.',
    );
    expect(x.entities.flatMap((e) => (e.kind === 'activity' ? [e.ref] : []))).toHaveLength(1);
    expect(x.zones[0]?.rule).toBe('zone/navigation');
  });

  it('is told from a title with arrows', () => {
    const x = encode(
      'From paper » to data » to trust: the Delta Police meets the Samoa Police\n\nThe two met in Suva on 3 May 2021.',
    );
    expect(x.zones.map(({ rule }) => rule)).not.toContain('zone/navigation');
  });
});

describe('results of an operation by country', () => {
  it.each([
    ['In Panama, authorities arrested two suspects.', ['country/pan']],
    ['In Kenya and Uganda, police officers seized 40 kg of ivory.', ['country/ken', 'country/uga']],
    [
      'Highlights:\n\n- In Togo, 12 children were rescued.\n- In Ghana, customs searched a ship.',
      ['country/gha', 'country/tgo'],
    ],
    ['In Italy, police had arrested a man earlier.', []],
    ['In Italy, no arrests were made.', []],
    ['In Ghana, customs officers were arrested for taking bribes.', []],
    ['In Niger, agents of the gang seized a truck.', []],
    ['In Togo, villages were raided by gangs.', []],
    ['Highlights:\n\n- In Benin, 12 hostages were rescued by French forces.', ['country/fra']],
    ['In Mali, protesters were arrested during a rally.', []],
    ['In Peru, police had arrested three men in January.', []],
    ['In Laos, police seized nothing.', []],
    ['In Kenya, rangers were injured and horns seized by the gang.', []],
    ['In Italy, 12 children were rescued in 2019.', []],
    ['In Italy, the press reported that a man was arrested.', []],
  ])('%s', (text, expected) => {
    expect(parties(`${RAID}\n\n${text}`)).toEqual(expected);
  });

  it('is no sign where the activity is a meeting', () => {
    expect(parties(`${VISIT}\n\nIn Panama, authorities arrested two suspects.`)).toEqual([]);
  });
});

describe('a short paragraph that opens with a day', () => {
  it.each([
    'On 2 July 1999, Ana Moen was born in Lima, Peru.',
    'On 14 May 2024, last changed by the web team.',
    'Since 2 May 2015, the course has been held with Ghana.',
  ])('is no news where nothing was done then: %s', (line) => {
    const x = encode(`The Delta Police held a workshop on tariffs in Suva, Fiji, on 3 May 2021.\n\n${line}`);
    expect(stated(x, 'startDate')).toBe('2021-05-03');
    expect(x.entities.filter((e) => e.kind === 'activity')).toHaveLength(1);
  });

  it('is told, and no dateline', () => {
    const x = encode('Workshop on evidence\n\nOn 3 May 2021, the Delta Police held a workshop in Suva.');
    expect(x.zones.map(({ zone }) => zone)).not.toContain('dateline');
    expect(x.facts).toContainEqual(expect.objectContaining({ type: 'participation', role: 'organizer' }));
  });
});

describe('a line with a label', () => {
  it.each([
    ['When and where: 19-24 March 2018, Suva', '2018-03-19', 'place/fji-suva'],
    ['Date of the training: 19-24 March 2018\nVenue: Grand Hotel, Suva', '2018-03-19', 'place/fji-suva'],
    ['Venue and date: Dubno (Ukraine), 19 March 2018', '2018-03-19', 'place/ukr-dubno'],
    ['Duration: 19-24 March 2018\nWhere: Hall of Saint Ada, Dubno Lido, Ukraine', '2018-03-19', 'place/ukr-dubno-lido'],
    ['Deadline for registration: 15 February 2018\nSponsor: Suva', undefined, undefined],
    ['Contact and address: Suva, 15 February 2018', undefined, undefined],
    ['Training venue: Suva, Fiji', undefined, 'place/fji-suva'],
    ['Date of the agreement: 3 May 2014', undefined, undefined],
    ['Date of birth: 3 May 1970', undefined, undefined],
  ])('%s', (line, day, place) => {
    const x = encode(
      `The Delta Centre announces a training for observers, who will learn how votes are counted and told by all.\n\n${line}`,
    );
    expect([stated(x, 'startDate'), stated(x, 'place')]).toEqual([day, place]);
  });
});

describe('news that end with "Read more"', () => {
  it('are of one activity each, also below a heading of two words', () => {
    const x = encode(
      'REGIONAL WORKSHOP IN SUVA\nA workshop on tariffs was organized by the Delta Customs in Suva on 22-24 July 2019.\nRead more »\n\n21ST ANNUAL CONFERENCE\nThe 21st annual conference of the Tidewater Network began in Oslo on 13 May 2019. It was hosted by the Norway Customs.\nRead more »',
    );
    const hosts = x.facts.flatMap((f) =>
      f.type === 'participation' && f.role === 'host' ? [`${nameIn(x, f.party)} | ${nameIn(x, f.activity)}`] : [],
    );
    expect(hosts).toEqual(['Norway Customs | 21ST ANNUAL CONFERENCE']);
  });

  it('are none below the heading of a service', () => {
    const x = encode(
      'REGIONAL WORKSHOP IN SUVA\nA workshop on tariffs was organized by the Delta Customs in Suva on 22-24 July 2019.\nRead more »\n\nJob Offers\nThe Customs of Norway seeks a trainer for courses in Oslo from 5 June 2024.\nRead more »',
    );
    expect(x.entities.filter((e) => e.kind === 'activity')).toHaveLength(1);
  });
});

describe('what is only named with others', () => {
  const participants = (text: string): string[] => {
    const x = encode(`UNODC held a workshop on tariffs in Lima on 3 May 2021. ${text}`);
    return x.facts.flatMap((f) => (f.type === 'participation' && f.role !== 'organizer' ? [nameIn(x, f.party)] : []));
  };
  it.each([
    'The workshop for European Union missions ended with a test.',
    'It took place at a post on the border with Fiji.',
    'UNODC held it amid rising tensions with Tonga.',
    'UNODC first sent officers in March, after the agreement between Fiji and Tonga had been signed.',
  ])('takes no part: %s', (text) => {
    expect(participants(text)).toEqual([]);
  });

  it('takes part where the workshop is held for it', () => {
    expect(
      participants('The workshop on evidence for the Fiji Police Force and the Tonga Customs Service went well.'),
    ).toEqual(['Fiji Police Force', 'Tonga Customs Service']);
  });
});
