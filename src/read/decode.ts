import { InputFault } from './fault.ts';

/** A text of more bytes than this is refused: no release is so long, and offsets must stay cheap. */
export const MOST_BYTES = 20_000_000;

/**
 * Decodes the bytes of a release: UTF-8, or UTF-16 with a byte order mark. Letters that an earlier program decoded wrongly
 * ("SÃ£o" for "São") are mended, and only those: offsets are those of the mended text.
 * @throws InputFault where the bytes are empty, too many, binary, or in another encoding
 */
export function decode(bytes: Uint8Array, file: string): string {
  if (bytes.length === 0) throw new InputFault(file, 'the file is empty. Give it the text of a release.');
  refuseLarge(bytes.length, file);
  const utf16 = utf16Of(bytes);
  if (!utf16) refuseBinary(bytes, file);
  try {
    return mended(new TextDecoder(utf16 ?? 'utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new InputFault(
      file,
      `not ${utf16 ?? 'UTF-8'}: ${firstBadByte(bytes)}. Save the file as UTF-8.`,
      lineOfBadByte(bytes),
    );
  }
}

/** Signs that UTF-8 was once read as Windows-1252, and the sequences that this makes. */
const MISREAD = /Ã[\u0080-\u00BF]|â€/;
const SEQUENCES =
  /[\u00C2-\u00F4][\u0080-\u00BF\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u0192\u02C6\u02DC\u2013-\u203A\u20AC\u2122]{1,3}/g;
/** What such a sequence may stand for: Latin letters and the signs of print. */
const LIKELY = /^[\u00A0-\u024F\u2010-\u203A\u20AC\u2122]+$/;
/** The bytes 0x80 to 0x9F of Windows-1252. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

function mended(text: string): string {
  if (!MISREAD.test(text)) return text;
  return text.replace(SEQUENCES, (sequence) => {
    const bytes = [...sequence].map((letter) =>
      WINDOWS.includes(letter) ? 0x80 + WINDOWS.indexOf(letter) : letter.charCodeAt(0),
    );
    for (let end = bytes.length; end > 1; end -= 1) {
      const decoded = new TextDecoder('utf-8').decode(Uint8Array.from(bytes.slice(0, end)));
      if (LIKELY.test(decoded)) return decoded + sequence.slice(end);
    }
    return sequence;
  });
}

/**
 * Refuses a release that is too long, before it is read into memory.
 * @param size in bytes
 * @throws InputFault
 */
export function refuseLarge(size: number, file: string): void {
  if (size > MOST_BYTES)
    throw new InputFault(
      file,
      `${size} bytes are more than the ${MOST_BYTES} that a release may have. Split the file.`,
    );
}

function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** Control codes that no text has: below the space, but for tab, line feed, form feed, carriage return, escape. */
const isBinary = (byte: number) => byte < 0x20 && ![0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1b].includes(byte);

function refuseBinary(bytes: Uint8Array, file: string): void {
  const at = bytes.findIndex(isBinary);
  if (at < 0) return;
  const kind =
    SIGNATURES.find(([signature]) => signature.every((byte, i) => bytes[i] === byte))?.[1] ?? 'a binary file';
  throw new InputFault(
    file,
    `this is ${kind}, not text (byte ${at} is ${hex(bytes[at] ?? 0)}). Give the release as plain text, Markdown or HTML.`,
  );
}

const SIGNATURES: readonly (readonly [readonly number[], string])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'a PDF'],
  [[0x50, 0x4b, 0x03, 0x04], 'a ZIP archive or an Office document'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Office document'],
  [[0x89, 0x50, 0x4e, 0x47], 'a PNG picture'],
  [[0xff, 0xd8, 0xff], 'a JPEG picture'],
  [[0x1f, 0x8b], 'a gzip archive'],
];

const hex = (byte: number) => `0x${byte.toString(16).padStart(2, '0')}`;

/** Where the bytes stop to be UTF-8: the first byte of the sequence that is broken. */
function firstBad(bytes: Uint8Array): number {
  const good = goodPrefix(bytes);
  let lead = good - 1;
  while (lead > 0 && good - lead < 3 && ((bytes[lead] ?? 0) & 0xc0) === 0x80) lead -= 1;
  const byte = bytes[lead] ?? 0;
  const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
  return lead >= 0 && needed > good - lead ? lead : good;
}

/** Length of the longest prefix that is UTF-8, an unfinished sequence at its end included, found by halving: decoding is fast, and this runs on errors only. */
function goodPrefix(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isPrefix(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  return good;
}

function isPrefix(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function firstBadByte(bytes: Uint8Array): string {
  const at = firstBad(bytes);
  return `byte ${at} is ${hex(bytes[at] ?? 0)}`;
}

function lineOfBadByte(bytes: Uint8Array): number {
  return bytes.subarray(0, firstBad(bytes)).reduce((lines, byte) => lines + (byte === 0x0a ? 1 : 0), 1);
}
