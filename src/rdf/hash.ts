import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

const UTF8 = new TextEncoder();

/** Lower-case hexadecimal SHA-256 of a text's UTF-8 bytes. */
export const digest = (text: string): string => bytesToHex(sha256(UTF8.encode(text)));
