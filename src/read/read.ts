import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Release } from '../model.ts';
import { maskAddress, maskContacts } from './contacts.ts';
import { decode } from './decode.ts';
import { InputFault } from './fault.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';
import { headlineOf } from './headline.ts';
import { readHtml } from './html.ts';
import { markdownText } from './markdown.ts';
import { slug } from './slug.ts';

/** How a format gives its text, and what it says of the release. `file` is for messages. */
type Reader = (source: string, file: string) => { readonly text: string; readonly front: FrontMatter };

/** A format whose files may begin with front matter; what that does not say of the title its headline does. */
const withFrontMatter =
  (textOf: (body: string) => string): Reader =>
  (source, file) => {
    const { front, bodyStart } = readFrontMatter(source, file);
    const text = textOf(source.slice(bodyStart));
    const title = front.title ?? headlineOf(text);
    return { text, front: { ...front, ...(title !== undefined && { title }) } };
  };

const plainText = withFrontMatter((body) => body);

/** File endings and their readers. A new format (PDF, mail, feed, corpus) is a file and a row. */
export const READERS: Readonly<Record<string, Reader>> = {
  txt: plainText,
  md: withFrontMatter(markdownText),
  markdown: withFrontMatter(markdownText),
  html: readHtml,
  htm: readHtml,
};

/** The source name under which standard input is read. */
export const STANDARD_INPUT = '-';

/**
 * Reads one release. The snapshot is the text without front matter and markup, with mail addresses and telephone
 * numbers masked by signs of equal length; it is otherwise as it came.
 * @param file path or name of the file, for its ending, the release's name, and messages; `-` for standard input
 * @throws InputFault where the bytes are no text, the front matter is broken, or nothing is left to read
 */
export function readRelease(bytes: Uint8Array, file: string): Release {
  const source = decode(bytes, file);
  const { text: bare, front } = readerOf(file)(source, file);
  const text = maskContacts(bare);
  if (text.trim() === '') throw new InputFault(file, 'there is no text in it. Give it the text of a release.');
  const digest = bytesToHex(sha256(utf8ToBytes(text)));
  const { people, language, wording, url } = front;
  if (wording === 'retold' && !url)
    throw new InputFault(file, '"wording: retold" needs "url:", the address of what is retold.');
  return {
    name: nameOf(file, digest),
    text,
    sha256: digest,
    language: language ?? 'en',
    peopleInvented: people === 'invented',
    retold: wording === 'retold',
    ...masked(front),
  };
}

/** What the front matter says, with contacts masked as in the text; a value that was nothing else is left out. */
export function masked({ title, publisher, date, url }: FrontMatter): Partial<Release> {
  const said = { title: title && maskContacts(title), publisher: publisher && maskContacts(publisher) };
  return {
    ...(said.title && isSaid(said.title) && { title: said.title }),
    ...(said.publisher && isSaid(said.publisher) && { publisher: said.publisher }),
    ...(date && { date }),
    ...(url && { url: maskAddress(url) }),
  };
}

const isSaid = (value: string): boolean => /[\p{L}\p{N}]/u.test(value);

const stemAndEnding = (file: string) => /([^/\\]*?)(?:\.([A-Za-z0-9]+))?$/.exec(file) ?? [];

function readerOf(file: string): Reader {
  return READERS[(stemAndEnding(file)[2] ?? '').toLowerCase()] ?? plainText;
}

function nameOf(file: string, digest: string): string {
  const stem = file === STANDARD_INPUT ? '' : (stemAndEnding(file)[1] ?? '');
  return slug(stem) || digest.slice(0, 16);
}
