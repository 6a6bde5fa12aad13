import type { Release } from '../../src/model.ts';
import { InputFault } from '../../src/read/fault.ts';
import { readFrontMatter, writeFrontMatter } from '../../src/read/front-matter.ts';
import { masked, readRelease } from '../../src/read/read.ts';
import { slug } from '../../src/read/slug.ts';
import { type Fields, PASTED } from './encoder-protocol.ts';

/** How text that was pasted is called in messages. */
const PASTED_TEXT = 'the pasted text';
/** How the fields are called in messages. */
const FIELDS = 'the fields';
/** Longest name that is made of a title. */
const LONGEST_NAME = 48;

/**
 * Reads a release that was given to the page as the command line reads a file of that name. What the fields say comes
 * before what the text says. Pasted text is named by its title, and by its digest without one.
 * @throws InputFault
 */
export function readGiven(bytes: Uint8Array, file: string, fields: Fields): Release {
  const isPasted = file === PASTED;
  const read = isPasted ? readPasted(bytes) : readRelease(bytes, file);
  const { title, publisher, date, url, ...rest } = read;
  const told = { title, publisher, date, url, ...fields };
  const said = Object.fromEntries(Object.entries(told).filter(([, value]) => value?.trim()));
  const { front } = readFrontMatter(writeFrontMatter(said), FIELDS);
  const known = masked(front);
  const name = isPasted ? nameOf(known.title ?? '') || read.sha256.slice(0, 16) : read.name;
  return { ...rest, ...known, name };
}

/** Cut between words. */
function nameOf(title: string): string {
  const name = slug(title);
  return name.length > LONGEST_NAME ? name.slice(0, name.lastIndexOf('-', LONGEST_NAME)) : name;
}

/** Pasted text may be the source of a web page. */
const WEB_PAGE = /^\s*<(?:!doctype html|html)[\s>]/i;

function readPasted(bytes: Uint8Array): Release {
  const head = new TextDecoder().decode(bytes.subarray(0, 1000));
  try {
    return readRelease(bytes, WEB_PAGE.test(head) ? `${PASTED}.html` : PASTED);
  } catch (error) {
    if (!(error instanceof InputFault)) throw error;
    throw new InputFault(PASTED_TEXT, error.message.slice(error.message.indexOf(': ') + 2), error.line);
  }
}
