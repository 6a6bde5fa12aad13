import { describe, expect, test } from 'vitest';
import { encode, nameIn, parties, stated } from './encode.ts';

const COURSE = `Vellmark Institute trains border officers

BATUMI, Georgia, 14 March 2022 – A three-day course on vehicle inspection was held in Batumi from 9 to 11 March 2022. The course was organized by the Vellmark Institute of Border Studies (VIBS) in cooperation with the Customs Service of Georgia and was paid for by the Government of Norway.

Officers from Armenia, Moldova and Ukraine took part. Opening the course, Lena Abramidze, Deputy Director of the Customs Service of Georgia, thanked VIBS for its work.

For further information, please contact:

Tomas Hellvik

Communications Officer

Vellmark Institute of Border Studies
`;

describe('a release from end to end', () => {
  const x = encode(COURSE);

  test('names the bodies, with acronym and country', () => {
    const bodies = x.entities.filter((e) => e.kind === 'agency').map((e) => e.names.map(({ text }) => text));
    expect(bodies).toContainEqual(expect.arrayContaining(['Vellmark Institute of Border Studies', 'VIBS']));
    expect(x.facts).toContainEqual(
      expect.objectContaining({
        property: 'jurisdiction',
        subject: 'org/customs-service-of-georgia',
        object: 'country/geo',
      }),
    );
  });

  test('gives each party its role', () => {
    expect(parties(x, 'organizer')).toEqual(
      expect.arrayContaining(['Vellmark Institute of Border Studies', 'Customs Service of Georgia']),
    );
    expect(parties(x, 'funder')).toEqual(['country/nor']);
    expect(parties(x, 'participant')).toEqual(expect.arrayContaining(['country/arm', 'country/mda', 'country/ukr']));
  });

  test('reads kind, days and place', () => {
    expect(stated(x, 'activityKind')).toBe('training');
    expect([stated(x, 'startDate'), stated(x, 'endDate')]).toEqual(['2022-03-09', '2022-03-11']);
    expect(stated(x, 'place')).toBe('place/geo-batumi');
  });

  test('keeps the press contact out of the activity', () => {
    expect(x.pressContacts.map((ref) => nameIn(x, ref))).toEqual(['Tomas Hellvik']);
    expect(parties(x, 'participant')).not.toContain('Tomas Hellvik');
  });

  test('gives people their posts and bodies', () => {
    expect(x.facts).toContainEqual(
      expect.objectContaining({
        type: 'tenure',
        person: 'person/lena-abramidze',
        organization: 'org/customs-service-of-georgia',
      }),
    );
  });
});

describe('names of bodies', () => {
  const bodies = (text: string) =>
    encode(text).entities.flatMap((e) => (e.kind === 'agency' ? [e.names[0]?.text] : []));

  test.each([
    [
      'commas and small words',
      'A workshop was hosted by the Department of Rivers, Lakes and Coastal Waters in Oslo.',
      'Department of Rivers, Lakes and Coastal Waters',
    ],
    [
      'a post inside',
      "The raid was led by the Public Prosecutor's Office of Florence last week.",
      "Public Prosecutor's Office of Florence",
    ],
    [
      'modifiers joined by and',
      'The seminar was run by the Harbour and Coastline Agency of Norway in Bergen.',
      'Harbour and Coastline Agency of Norway',
    ],
    [
      'a head that only modifies',
      'A meeting was hosted by the Estonian Police and Border Guard Board in Tartu.',
      'Estonian Police and Border Guard Board',
    ],
    ['a seat', 'The OSCE Centre in Bishkek held a seminar on customs law.', 'OSCE Centre in Bishkek'],
  ])('%s', (_, text, name) => {
    expect(bodies(text)).toContain(name);
  });

  test('a body inside another is its parent', () => {
    const x = encode('The workshop was hosted by the Centre for Tidal Research of the Marine Academy of Portugal.');
    expect(x.facts).toContainEqual(
      expect.objectContaining({ property: 'subOrganizationOf', object: 'org/marine-academy-of-portugal' }),
    );
  });

  test('two forms of a country name are one body', () => {
    const x = encode(
      'The Border Troops of Tajikistan hosted a workshop in Dushanbe. The Tajik Border Troops thanked the guests.',
    );
    expect(x.entities.filter((e) => e.kind === 'agency')).toHaveLength(1);
  });
});

describe('parties', () => {
  test('people of a country make it a party, a place does not', () => {
    const x = encode('A workshop for Finnish police was held in Lisbon, Portugal, on 3 May 2021.');
    expect(parties(x, 'participant')).toEqual(['country/fin']);
  });

  test('a gift has a donor and a recipient', () => {
    const x = encode('The Embassy of Japan in Nepal handed over ten vehicles to the Nepal Police on 7 June 2021.');
    expect([parties(x, 'donor'), parties(x, 'recipient')]).toEqual([['Embassy of Japan in Nepal'], ['Nepal Police']]);
  });

  test('people who end a course do not organize it', () => {
    expect(
      parties(encode('Tajik officers concluded a course on map reading in Dushanbe on 3 May 2021.'), 'organizer'),
    ).toEqual([]);
  });

  test('a cancelled activity says so', () => {
    expect(
      stated(
        encode('The training on radio safety in Vienna was cancelled. The training will not be repeated.'),
        'activityStatus',
      ),
    ).toBe('cancelled');
  });

  test('a day of the week is resolved against the dateline', () => {
    const x = encode(
      'VIENNA, 10 June 2021 – A workshop on dam safety was held in Vienna on Tuesday. It was organized by the Danube Safety Institute.',
    );
    expect(stated(x, 'startDate')).toBe('2021-06-08');
  });

  test('without a year the day stays a day', () => {
    expect(
      stated(
        encode('A workshop on dam safety was held in Vienna on 8 June by the Danube Safety Institute.'),
        'startMonthDay',
      ),
    ).toBe('--06-08');
  });
});

test('a text in another language is named as such and gives no roles', () => {
  const x = encode(
    `${'Les autorités de la France et de la Belgique ont signé un accord pour la coopération dans les ports. '.repeat(4)}`,
  );
  expect(x.warnings[0]).toContain('French');
  expect(x.facts.filter((f) => f.type === 'participation')).toEqual([]);
});

test('a text with nothing in it gives a warning and no facts', () => {
  const x = encode('nothing here is known to anybody, and that is that.');
  expect(x.facts).toEqual([]);
  expect(x.warnings).toHaveLength(1);
});
