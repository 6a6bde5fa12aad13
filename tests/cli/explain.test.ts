import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { explainInTerminal } from '../../src/cli/explain-terminal.ts';
import { readAuthority } from '../../src/rdf/authority.ts';
import { KNOWLEDGE, STORIES } from '../fixtures/delta.ts';
import { entente, newFolder } from './entente.ts';

const TEXT =
  'On 3 May 2024, the Harbour Agency of Norway (HA) held a training for divers in Bergen, funded by the European Union. Ada Moen, Head of Diving at the HA, opened the training.';
const explain = (text: string, form: string) => entente(['encode', '-', '--explain', form], text).stdout;

describe('entente encode --explain', () => {
  it('shows the text with its marks, and each claim with confidence, rule and words', () => {
    const said = explain(TEXT, 'text');
    expect(said).toContain('[Harbour Agency of Norway|agency] ([HA|agency]) [held|cue] a');
    expect(said).toMatch(/CLAIMS[^\n]*\n\ntraining for divers in Bergen\n/);
    expect(said).toMatch(/ {2}0\.\d\d {2}organizer: Harbour Agency of Norway +clause\/held +"held"\n/);
    expect(said).toMatch(/ {2}0\.\d\d {2}jurisdiction: Norway +org\/country-in-name/);
    expect(said).toMatch(/Ada Moen\n {2}0\.\d\d {2}post: Head of Diving, Harbour Agency of Norway/);
    expect(said).toMatch(/agency +HA.* org\/\S+ +Harbour Agency of Norway\n/);
  });

  it('shows the same as a page on which the text is whole, and nothing is loaded or run', () => {
    const hostile = `${TEXT}\n\n<script>alert(1)</script> "><img src=x onerror=alert(1)>\n`;
    const page = explain(hostile, 'html');
    const { document } = parseHTML(page);
    expect(document.querySelector('pre')?.textContent).toBe(hostile);
    expect(document.querySelectorAll('script, img, link, [onerror]').length).toBe(0);
    expect(page).not.toMatch(/https?:\/\//);
    expect(document.querySelector('pre mark.agency')?.getAttribute('title')).toMatch(/agency; rule org\/\S+; 0\.9/);
    const cues = [...document.querySelectorAll('pre mark.cue')].map((mark) => mark.textContent);
    expect(cues).toEqual(expect.arrayContaining(['held', 'funded by']));
  });

  it('writes a file a release', () => {
    const folder = newFolder();
    for (const name of ['a', 'b']) writeFileSync(join(folder, `${name}.txt`), TEXT);
    const { status, stdout } = entente(['encode', folder, '--explain', 'html', '--out', join(folder, 'out')]);
    expect([status, stdout]).toEqual([0, expect.stringContaining('2 releases')]);
  });
});

describe('a terminal', () => {
  const [story] = STORIES;
  const told = (text: string, isColoured: boolean) => {
    if (!story) throw new Error('no story');
    const mention = { start: 0, end: 5, kind: 'agency', rule: 'told', score: 1 } as const;
    const extraction = { ...story, release: { ...story.release, text }, mentions: [mention], facts: [] };
    return explainInTerminal(extraction, readAuthority(KNOWLEDGE), isColoured);
  };

  it('that has colours gets coloured marks', () => {
    expect(told('Alpia and others', true)).toContain('\u001b[34mAlpia\u001b[0m and others');
  });

  it('is shown the codes in a text that would steer it, and does not get them', () => {
    expect(told('Alpia \u001b]0;x\u0007\u009b31m', false)).toContain('[Alpia|agency] \u2423]0;x\u2423\u242331m\n');
  });
});
