import { describe, expect, it } from 'vitest';
import { readRelease } from '../../src/read/read.ts';

const BODY =
  'Officers of many services met in Lomi on 3 May 2024 for a workshop on fingerprints, and all of them were glad of what they heard there.';
const titleOf = (above: string, file = 'sample.txt') =>
  readRelease(new TextEncoder().encode(`${above}\n\n${BODY}\n`), file).title;

describe('the headline of a text', () => {
  it.each([
    ['alone', 'Harbour Board trains police officers in Lomi'],
    ['below a menu and a date', 'Home | News | Contact\n\n3 May 2024\n\nHarbour Board trains police officers in Lomi'],
    [
      'below the name of its publisher',
      'Tidal Centre for Legal Cooperation\n\nHarbour Board trains police officers in Lomi',
    ],
    ['above its kicker', 'Harbour Board trains police officers in Lomi\n\nPrints are shared too seldom'],
    [
      'below a notice',
      'Open this message in your browser if it looks odd to you\n\nHarbour Board trains police officers in Lomi',
    ],
    [
      'below the hour',
      '13:32, 3 May 2024, Lomi - Tidal news agency, by Tara Moen\n\nHarbour Board trains police officers in Lomi',
    ],
  ])('is found %s', (_, above) => expect(titleOf(above)).toBe('Harbour Board trains police officers in Lomi'));

  it.each([
    ['a menu', 'HOME  NEWS  POLITICS  BUSINESS  SPORTS  CONTACT US'],
    ['a name', 'Tidal Task Force'],
    ['a sentence', 'The course of the Harbour Board was the first of its kind.'],
    ['a date', 'Friday, 3 May 2024 - early in the morning of that day'],
  ])('is not %s', (_, above) => expect(titleOf(above)).toBeUndefined());

  it('gives way to what the front matter says', () =>
    expect(titleOf('---\ntitle: Prints\n---\nHarbour Board trains police officers in Lomi')).toBe('Prints'));

  it('is found in Markdown', () =>
    expect(titleOf('# Harbour Board trains police officers in Lomi', 'sample.md')).toBe(
      'Harbour Board trains police officers in Lomi',
    ));
});
