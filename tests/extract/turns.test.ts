import { describe, expect, it } from 'vitest';
import { encode, parties, stated } from './encode.ts';

const names = (text: string, kind: 'agency' | 'person'): string[] =>
  encode(text).entities.flatMap((entity) => (entity.kind === kind ? [entity.names[0]?.text ?? ''] : []));

describe('names', () => {
  it.each([
    ['of two countries are no body', 'The police of Malta and Tonga met in Lomi on 3 May 2024.', []],
    [
      'may end with their country',
      'A course was held in Lomi on 3 May 2024 by the National Prosecution Authority Kenya.',
      ['National Prosecution Authority Kenya'],
    ],
    [
      'go on with what a body is to do',
      'A course was held in Lomi on 3 May 2024 by the Tidal Centre to Combat Smuggling.',
      ['Tidal Centre to Combat Smuggling'],
    ],
    [
      'are said again with fewer words',
      'The Delta Ministerial Council on Law and Security met in Lomi. The Ministerial Council agreed on joint patrols.',
      ['Delta Ministerial Council on Law and Security'],
    ],
    [
      'are said again by their initials',
      'The Delta Regional Coordination Centre held a course in Lomi. DRCC Director Tara Moen opened it.',
      ['Delta Regional Coordination Centre'],
    ],
    [
      'end with the word that their acronym ends with',
      'The Association of Judicial Officers (AJO) held a workshop in Lomi on 3 May 2024.',
      ['Association of Judicial Officers'],
    ],
    ['of meetings hold none', 'The Tidal Police Training Cooperation Meeting took place in Lomi on 3 May 2024.', []],
    ['of things are none', 'Seven Coastal Patrol Boats took part in an operation off Lomi on 3 May 2024.', []],
    [
      'do not run over the lines of a menu',
      'TC – Tidal Foundation for Legal Cooperation\nHome  >  Partner states  >  Lomi  >  Archive\nPrint | E-mail\n\nThe foundation held a workshop for judges and prosecutors in Lomi on 3 May 2024, and the judges were glad of it.',
      ['Tidal Foundation for Legal Cooperation'],
    ],
    [
      'stop before a post',
      'Justice Tara Moen, Judge of the Tidal Court of Justice and Chair of the Board, spoke at the workshop in Lomi.',
      ['Tidal Court of Justice'],
    ],
  ])('%s', (_, text, bodies) => expect(names(text, 'agency')).toEqual(bodies));

  it('of people are one with their initials', () =>
    expect(
      names('A workshop was held. Tara Moen, Director of the Tidal Centre, spoke. "Good," said T. Moen.', 'person'),
    ).toEqual(['Tara Moen']));

  it('of events are nobody', () =>
    expect(
      names(
        'Judicial Training Workshop in Lomi: said to be the first. It was opened by Tara Moen, Director of the Tidal Centre.',
        'person',
      ),
    ).toEqual(['Tara Moen']));
});

describe('days', () => {
  it.each([
    [
      'year first, with slashes',
      '2024/5/31\n\nA workshop was held in Lomi from May 14 to 17 by the Tidal Centre, and many officers took part in it.',
      '2024-05-14',
    ],
    [
      'year first, with blanks',
      '2024 05 31\n\nA workshop was held in Lomi from May 14 to 17 by the Tidal Centre, and many officers took part in it.',
      '2024-05-14',
    ],
    [
      'so many days ago',
      '4 May 2024\n\nThree days ago the suspect was extradited to Kenya by Malta, and he was handed over at the border without delay.',
      '2024-05-01',
    ],
    [
      'in a numbered paragraph',
      '1. The eighth meeting of the Delta Council took place in Lomi on 3 May 2024 between the Tidal Centre and the Harbour Board, and both agreed on patrols.',
      '2024-05-03',
    ],
    [
      'of the month of an issue',
      'TIDAL NEWS\n\nAugust 2012\n\nA specialized workshop was organized in Lomi on July 3-6 by the Tidal Centre, and many officers took part in it with zeal.',
      '2012-07-03',
    ],
  ])('are read %s', (_, text, start) => expect(stated(encode(text), 'startDate')).toBe(start));
});

describe('places', () => {
  it('are not those from which somebody reports', () =>
    expect(
      stated(
        encode(
          'ANKARA - The Tidal Centre will hold an exercise in Kenya next month, the Board has announced to the press.',
        ),
        'place',
      ),
    ).toBe('country/ken'));

  it('are not numbered phases', () =>
    expect(
      stated(
        encode('A workshop was held in Phase 2 of the plan by the Tidal Centre. It took place in Nairobi.'),
        'place',
      ),
    ).toBe('place/ken-nairobi'));
});

describe('activities', () => {
  it('are of the kind of which they are sessions', () =>
    expect(
      stated(
        encode(
          'A technical training session was held in Lomi. A session in the morning and a session in the evening followed.',
        ),
        'activityKind',
      ),
    ).toBe('training'));

  it('are gifts where gifts were presented', () => {
    const x = encode(
      'Ten new vehicles and other items were presented to the Harbour Police by the Tidal Centre in Lomi.',
    );
    expect([stated(x, 'activityKind'), parties(x, 'recipient'), parties(x, 'donor')]).toEqual([
      'donation',
      ['Harbour Police'],
      ['Tidal Centre'],
    ]);
  });
});

describe('lists', () => {
  it.each([
    [
      'say their preposition again',
      'A workshop was held in Lomi with the support of the Tidal Centre and of the Harbour Board.',
      'supporter',
      ['Tidal Centre', 'Harbour Board'],
    ],
    [
      'tell where each body is',
      'A course was held in partnership with the Tidal Centre; Harbour Institute (HI), Lomi, Kenya; Marsh Academy, Suva; and the Delta Agency.',
      'organizer',
      ['Tidal Centre', 'Harbour Institute', 'Marsh Academy', 'Delta Agency'],
    ],
    [
      'begin with what is not read',
      'A course was held in collaboration with Blue Reef and Coast Programme (BRCP), the Tidal Centre and the Harbour Board.',
      'organizer',
      ['Tidal Centre', 'Harbour Board'],
    ],
  ] as const)('%s', (_, text, role, bodies) =>
    expect(parties(encode(text), role)).toEqual(expect.arrayContaining([...bodies])),
  );

  it('of countries that are only ranked are of nobody who took part', () =>
    expect(
      parties(
        encode('Malta and Tonga signed a memorandum. Other countries on the list are Kenya, Chad, Niger and Laos.'),
        'participant',
      ),
    ).not.toContain('country/ken'));
});

describe('editions', () => {
  it('with another number give neither place nor host', () => {
    const x = encode(
      'The 3rd Delta Meeting, which the Tidal Centre organizes, takes place in Suva on 3 May 2024. The first meeting was hosted by the Harbour Board in December 2021, and the second took place at Naples, Italy, in June 2022.',
    );
    expect([stated(x, 'place'), parties(x, 'organizer'), parties(x, 'host')]).toEqual([
      'place/fji-suva',
      ['Tidal Centre'],
      [],
    ]);
  });
});

describe('who signs for somebody', () => {
  it('signs', () =>
    expect(
      parties(
        encode(
          'Malta and the Tidal Centre signed an agreement in Suva on 3 May 2024. Tara Moen, Director of the Tidal Centre, signed for her organization.',
        ),
        'signatory',
      ),
    ).toContain('Tara Moen'));
});
