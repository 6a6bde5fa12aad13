import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDate } from '../../src/read/calendar.ts';
import { findContacts, maskContacts } from '../../src/read/contacts.ts';
import { decode, MOST_BYTES } from '../../src/read/decode.ts';
import { readRelease } from '../../src/read/read.ts';
import { slug } from '../../src/read/slug.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string, file = 'note.md') => readRelease(bytes(text), file);

describe('readRelease', () => {
  it('takes front matter and markup out, and keeps what they say', () => {
    const release = read(
      '---\ntitle: "A: day"\ndate: 2024-05\npeople: invented\nlayout: post\n---\n# Head\n\nThe *Agency* met [us](http://x.example).\n\n- one\n- two\n',
    );
    expect(release).toMatchObject({
      name: 'note',
      title: 'A: day',
      date: '2024-05',
      peopleInvented: true,
      language: 'en',
    });
    expect(release.text).toBe('Head\n\nThe Agency met us.\n\n- one\n- two');
  });

  it('tells words that are retold from those of the original, which it must name', () => {
    expect(read('---\nurl: https://news.example/a\nwording: retold\n---\nThey met.').retold).toBe(true);
    expect(read('They met.').retold).toBe(false);
    expect(() => read('---\nwording: retold\n---\nThey met.')).toThrow('"wording: retold" needs "url:"');
  });

  it('leaves plain text as it came, but for contacts', () => {
    const address = ['a.b', 'un.example'].join('@');
    const text = `Line one\r\n* not a list *\r\nWrite to ${address}.\r\n`;
    expect(read(text, 'note.txt').text).toBe(text.replace(address, '*'.repeat(address.length)));
  });

  it('names standard input by its digest', () => {
    const release = read('Something happened.', '-');
    expect(release.name).toBe(release.sha256.slice(0, 16));
  });

  it.each([
    ['an empty file', new Uint8Array(), /note\.md: the file is empty/],
    ['a binary file', new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x00]), /note\.md: this is a PDF, not text/],
    [
      'another encoding',
      new Uint8Array([0x41, 0x0a, 0x42, 0x92, 0x43]),
      /note\.md:2: not UTF-8: byte 3 is 0x92.*Save the file as UTF-8/,
    ],
    ['a file that is too large', new Uint8Array(MOST_BYTES + 1).fill(0x41), /Split the file/],
    [
      'front matter without an end',
      bytes('---\ntitle: x\n'),
      /note\.md:1: the front matter that begins here has no closing line/,
    ],
    ['broken front matter', bytes('---\npublisher: UN\ntitle: a: b\n---\nText'), /note\.md:3: broken front matter/],
    [
      'a day that does not exist',
      bytes('---\ntitle: x\ndate: 2023-02-30\n---\nText'),
      /note\.md:3: "date: 2023-02-30" is not a date/,
    ],
    [
      'an address that runs',
      bytes('---\nurl: javascript:alert(1)\n---\nText'),
      /note\.md:2: "url: javascript:alert\(1\)" is not a web address/,
    ],
    ['nothing after the front matter', bytes('---\ntitle: x\n---\n\n'), /there is no text in it/],
  ])('refuses %s, and says where and why', (_, input, message) => {
    expect(() => readRelease(input, 'note.md')).toThrow(message);
  });

  it('reads UTF-16 with a byte order mark', () => {
    const units = new Uint16Array([0xfeff, ...[...'Almaty'].map((c) => c.charCodeAt(0))]);
    expect(readRelease(new Uint8Array(units.buffer), 'a.txt').text).toBe('Almaty');
  });
});

describe('contacts', () => {
  const mail = (middle: string) => ['jane.doe', 'example.org'].join(middle);
  it.each([
    mail('@'),
    mail('[at]'),
    mail(' (at) '),
    ['Tel', ' +1 202 555 0100'].join('.:'),
    ['Fax', '(43-1) 260 60-0'].join(': '),
  ])('masks %s', (text) => {
    const masked = maskContacts(`Write. ${text} Thanks.`);
    expect(masked).toHaveLength(`Write. ${text} Thanks.`.length);
    expect(findContacts(masked)).toEqual([]);
    expect(masked).not.toMatch(/\d{3}|doe/);
  });

  it.each(['from 16 to 19 April 2024', 'worth $280,000', 'resolution 1244 (1999)', 'the phone was seized in 2021'])(
    'leaves %s',
    (text) => {
      expect(maskContacts(text)).toBe(text);
    },
  );

  it('masks what the front matter says, and leaves out what was nothing else', () => {
    const at = mail('@');
    const told = `---\ntitle: Write to ${at}\npublisher: ${at}\nurl: https://news.example/mobile/20240305?to=${at}\n---\nText`;
    const release = readRelease(bytes(told), 'a.md');
    expect(release.title).toBe(`Write to ${'*'.repeat(at.length)}`);
    expect(release.publisher).toBeUndefined();
    expect(release.url).toBe(`https://news.example/mobile/20240305?to=${'*'.repeat(at.length)}`);
  });

  it('keeps every length, whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => maskContacts(text).length === text.length));
  });
});

it('knows which days exist', () => {
  expect(['2024-02-29', '2024', '2024-12'].every(isDate)).toBe(true);
  expect(['2023-02-29', '2024-13', '0000', '2024-1-1', '12-03'].some(isDate)).toBe(false);
});

it('makes slugs of Latin letters, and none of others', () => {
  expect(slug('Côte d’Ivoire: Łódź & Straße')).toBe('cote-divoire-lodz-strasse');
  expect(slug('وزارة')).toBe('');
});

describe('letters that were decoded wrongly', () => {
  it('are mended, and others left', () => {
    const text = 'The MinistÃ¨re de lâ€™IntÃ©rieur of CÃ´te dâ€™Ivoire met JosÃ© MuÃ±oz in SÃ£o TomÃ©.';
    expect(decode(new TextEncoder().encode(text), 'a.txt')).toBe(
      'The Ministère de l’Intérieur of Côte d’Ivoire met José Muñoz in São Tomé.',
    );
    const right = 'São Tomé – “É” and Ä–, €5 and Ō';
    expect(decode(new TextEncoder().encode(right), 'a.txt')).toBe(right);
  });
});
