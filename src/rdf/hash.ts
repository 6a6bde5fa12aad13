import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

// A hash or bytes made anew for each text would take memory outside the heap, which costs more than hashing a claim.
const UTF8 = new TextEncoder();
const START = sha256.create();
const WORKING = sha256.create();
const SHORT = new Uint8Array(1024);
const HASH = new Uint8Array(32);
const OPENING = HASH.subarray(0, 8);

/** Lower-case hexadecimal SHA-256 of a text's UTF-8 bytes. */
export function digest(text: string): string {
  hash(text);
  return bytesToHex(HASH);
}

/** The first 16 digits of a text's digest, which are enough to name what it says. */
export function openingOfDigest(text: string): string {
  hash(text);
  return bytesToHex(OPENING);
}

const hash = (text: string): void => START._cloneInto(WORKING).update(bytesOf(text)).digestInto(HASH);

/** A text's UTF-8 bytes, until those of the next text are asked for. */
const bytesOf = (text: string): Uint8Array =>
  text.length * 3 <= SHORT.length ? SHORT.subarray(0, UTF8.encodeInto(text, SHORT).written) : UTF8.encode(text);
