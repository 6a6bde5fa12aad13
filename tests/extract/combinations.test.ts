import { describe, expect, it } from 'vitest';
import type { Role } from '../../src/model.ts';
import { encode } from './encode.ts';

// Ordinary sentences put together from ordinary parts: whatever stands before and behind, each says the same of its parties.

const REST =
  ' The programme covered the law of evidence, the storage of exhibits and the role of laboratories in court, and ended with a test.';
/** Ref of a party that a text is to name, by a part of it, and the roles of which it has one; none where any will do. */
type Expected = readonly [party: string, roles?: readonly Role[]];

/** The expected parties that a text does not give. */
function missing(text: string, expected: readonly Expected[]): string[] {
  const { facts } = encode(`News from the coast\n\n${text}${REST}`);
  return expected.flatMap(([party, roles]) => {
    const isThere = facts.some(
      (f) =>
        f.type === 'participation' &&
        (f.party.includes(party) || f.onBehalfOf?.includes(party) === true) &&
        (!roles || roles.includes(f.role)),
    );
    return isThere ? [] : [`${party} in: ${text}`];
  });
}

const ORGANIZES: readonly Role[] = ['organizer', 'host'];
const PAYS: readonly Role[] = ['funder', 'donor'];

const OPENINGS: readonly (readonly [string, ...Expected[]])[] = [
  [''],
  ['On 3 May 2021, '],
  ['Last week, '],
  ['In Lima, '],
  ['As part of the Safe Ports project, '],
  ['Within the framework of the Safe Ports Project, '],
  ['To strengthen border security, '],
  ['At the request of the Fiji Police Force, '],
  ['At the invitation of INTERPOL, '],
  ['With funding from Norway, ', ['country/nor', PAYS]],
  ['Thanks to funding from Norway, ', ['country/nor', PAYS]],
  ['In cooperation with INTERPOL, ', ['interpol']],
  ['Together with INTERPOL, ', ['interpol']],
];
const SUBJECTS: readonly (readonly [string, ...Expected[]])[] = [
  ['UNODC', ['unodc', ORGANIZES]],
  ['UNODC and the Delta Police', ['unodc', ORGANIZES], ['delta-police', ORGANIZES]],
  ['the Delta Police', ['delta-police', ORGANIZES]],
  ['UNODC, in cooperation with the Delta Police,', ['unodc', ORGANIZES], ['delta-police']],
  ['UNODC, with the support of the Delta Police,', ['unodc', ORGANIZES], ['delta-police']],
  ['UNODC, together with the Delta Police,', ['unodc', ORGANIZES], ['delta-police']],
  ['UNODC jointly with the Delta Police', ['unodc', ORGANIZES], ['delta-police']],
  ['UNODC successfully', ['unodc', ORGANIZES]],
];
const DEEDS = ['held a workshop on evidence', 'conducted a training', 'implemented a workshop', 'organized a seminar'];
const GUESTS: readonly (readonly [string, ...Expected[]])[] = [
  [''],
  [' for officers of the Samoa Police', ['samoa-police']],
  [' for the Samoa Police', ['samoa-police']],
  [' with the participation of Fiji and Tonga', ['country/fji'], ['country/ton']],
  [', which was attended by officers from Tonga,', ['country/ton']],
];

describe('who holds what for whom', () => {
  it.each(OPENINGS.flatMap((opening) => SUBJECTS.map((subject) => [opening, subject] as const)))(
    '%s%s',
    (opening, subject) => {
      const [before, ...first] = opening;
      const [holder, ...second] = subject;
      const missed = DEEDS.flatMap((deed) =>
        GUESTS.flatMap(([guests, ...third]) => {
          const sentence = `${before}${holder} ${deed}${guests} in Suva on 3 May 2021.`;
          return missing((sentence[0] ?? '').toUpperCase() + sentence.slice(1), [...first, ...second, ...third]);
        }),
      );
      expect(missed).toEqual([]);
    },
  );
});

const AT = [' in Suva', ' at the Harbour Academy in Suva', ''];
const ON = [' on 3 May 2021', ' from 3 to 5 May 2021', ''];
const SENTENCES: readonly (readonly [string, ...Expected[]])[] = [
  [
    'A workshop on evidence, organized by UNODC and funded by Norway, took place{}.',
    ['unodc', ORGANIZES],
    ['country/nor', PAYS],
  ],
  [
    'Twenty officers of the Samoa Police have completed a training course delivered by UNODC{}.',
    ['samoa-police'],
    ['unodc', ORGANIZES],
  ],
  [
    'Representatives of Fiji, Tonga and Norway met{} to discuss border security.',
    ['country/fji'],
    ['country/ton'],
    ['country/nor'],
  ],
  ['The Samoa Police received ten vehicles from Norway{}.', ['samoa-police'], ['country/nor']],
  [
    'The Government of Norway, through UNODC, handed over ten vehicles to the Samoa Police{}.',
    ['country/nor', PAYS],
    ['samoa-police'],
    ['unodc'],
  ],
  [
    'A memorandum of understanding between the Samoa Police and the Delta Police was signed{}.',
    ['samoa-police'],
    ['delta-police'],
  ],
  ['A delegation from the Samoa Police paid a study visit to the Delta Police{}.', ['samoa-police'], ['delta-police']],
  [
    'The Director of the Delta Police, Ana Moen, received the Ambassador of Norway, Joon Ortiz{}.',
    ['delta-police'],
    ['country/nor'],
    ['ana-moen'],
    ['joon-ortiz'],
  ],
  [
    'A joint operation of the Samoa Police and the Delta Police, supported by INTERPOL, led to 20 arrests{}.',
    ['samoa-police'],
    ['delta-police'],
    ['interpol'],
  ],
  [
    'The project "Safe Ports", funded by Norway and implemented by UNODC, was launched{}.',
    ['country/nor', PAYS],
    ['unodc', ORGANIZES],
  ],
  ['The workshop was opened by Ana Moen, Director of the Delta Police{}.', ['ana-moen'], ['delta-police']],
  [
    'The workshop was attended by 30 participants, including officers of the Samoa Police and prosecutors from Fiji{}.',
    ['samoa-police'],
    ['country/fji'],
  ],
  ['The Samoa Police, assisted by UNODC, conducted a workshop{}.', ['unodc'], ['samoa-police', ORGANIZES]],
];

describe('what is said wherever and whenever it was', () => {
  it.each(SENTENCES.map((one) => [one[0], one] as const))('%s', (_, [sentence, ...expected]) => {
    const missed = AT.flatMap((at) => ON.flatMap((on) => missing(sentence.replace('{}', at + on), expected)));
    expect(missed).toEqual([]);
  });
});
