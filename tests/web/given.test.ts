import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { READERS, readRelease } from '../../src/read/read.ts';
import { releaseFile } from '../../src/read/release-file.ts';
import { ENDINGS, PASTED } from '../../web/worker/encoder-protocol.ts';
import { readGiven } from '../../web/worker/given.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const BODY = 'The Harbour Agency held a workshop in Riga.\n';
const HEADED = `---\ntitle: Boats and borders\ndate: 2021-05-03\n---\n${BODY}`;

describe('a release given to the page', () => {
  it('is read as the command line reads a file of its name', () => {
    for (const file of ['note.txt', 'note.md', 'note.html', 'a b.TXT'])
      expect(readGiven(utf8(HEADED), file, {})).toEqual(readRelease(utf8(HEADED), file));
  });

  it('is named by its title when it was pasted, else by its digest', () => {
    expect(readGiven(utf8(HEADED), PASTED, {}).name).toBe('boats-and-borders');
    expect(readGiven(utf8(BODY), PASTED, {}).name).toMatch(/^[0-9a-f]{16}$/);
    const long = readGiven(utf8(BODY), PASTED, { title: 'word '.repeat(40) });
    expect(long.name).toMatch(/^(word-)+word$/);
  });

  it('takes what is filled in before what the text says, and nothing for what is emptied', () => {
    const release = readGiven(utf8(HEADED), 'note.txt', { title: 'Another', date: '', publisher: 'Harbour Agency' });
    expect(release).toMatchObject({ name: 'note', title: 'Another', publisher: 'Harbour Agency', text: BODY });
    expect(release.date).toBeUndefined();
  });

  it('says what is wrong with what was filled in, as front matter does', () => {
    expect(() => readGiven(utf8(BODY), PASTED, { date: '2023-02-30' })).toThrow(
      /^the fields:2: "date: 2023-02-30" is not a date/,
    );
    expect(() => readGiven(utf8(BODY), PASTED, { url: 'javascript:alert(1)' })).toThrow(/not a web address/);
    expect(() => readGiven(utf8(' \n'), PASTED, {})).toThrow(/^the pasted text: there is no text in it/);
    expect(() => readGiven(utf8('PK\u0003\u0004'), 'a.txt', {})).toThrow(/^a.txt: this is a ZIP archive/);
  });

  it('may be the source of a web page', () => {
    const page = `<!doctype html><html><head><title>Boats</title></head><body><p>${BODY}</p><script>alert(1)</script></body></html>`;
    const release = readGiven(utf8(page), PASTED, {});
    expect(release.text).toBe(BODY.trim());
    expect(release).toMatchObject({ name: 'boats', title: 'Boats' });
  });

  it('has the endings of all readers', () => {
    expect([...ENDINGS].sort()).toEqual(Object.keys(READERS).sort());
  });
});

describe('a release saved as a text file', () => {
  it('reads the same', () => {
    const line = fc.string({ unit: 'grapheme', maxLength: 40 }).map((x) => x.replace(/\p{C}/gu, '').trim());
    const release = fc.record({
      title: line,
      publisher: line,
      date: fc.constantFrom('', '2021', '2021-05', '2021-05-03'),
      text: fc.array(line, { minLength: 1 }).map((lines) => lines.join('\n')),
    });
    fc.assert(
      fc.property(release, ({ text, ...fields }) => {
        fc.pre(text.trim() !== '' && !text.startsWith('---'));
        const first = readGiven(utf8(text), 'note.txt', fields);
        expect(readRelease(utf8(releaseFile(first)), 'note.txt')).toEqual(first);
      }),
    );
  });
});
