import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** Lower-case hexadecimal SHA-256 of a text's UTF-8 bytes. */
export const digest = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));
