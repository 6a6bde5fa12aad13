import type { Span } from '../model.ts';

/**
 * Mail addresses (also `name[at]host`), and numbers introduced as telephone or fax or written in international form.
 * Every quantifier is bounded, so that a scan takes time in line with the length of the text.
 */
const MAIL =
  /[\p{L}\p{N}._%+-]{1,64}(?:@|%40|\s?[[({]\s?at\s?[\])}]\s?)[\p{L}\p{N}-]{1,63}(?:(?:\.|\s?[[({]\s?dot\s?[\])}]\s?)[\p{L}\p{N}-]{1,63}){1,6}/giu;
const INTRODUCED =
  /(?<=\b(?:tel|telephone|phone|fax|mobile|mob|whatsapp|hotline)(?:[ \t]{0,3}(?:no|number|fax)\.?)?[.:/)\s]{0,4})[+(]{0,2}\d[\d\s()./-]{4,24}\d/giu;
const INTERNATIONAL = /\+\d{1,3}[\s().-]{0,2}\d[\d\s().-]{5,20}\d/gu;
const CONTACTS = [MAIL, INTRODUCED, INTERNATIONAL];
/** In an address, a number after a word (`/mobile/20240305`) is a part of the path. */
const IN_ADDRESS = [MAIL, INTERNATIONAL];

/** Where the text holds a mail address or a telephone number, in order and without overlap. */
export const findContacts = (text: string): Span[] => find(text, CONTACTS);

/** The same in a web address, an IRI or the end of one. */
export const findContactsInAddress = (address: string): Span[] =>
  /^(?:mailto|tel|fax|sms):/i.test(address) ? [{ start: 0, end: address.length }] : find(address, IN_ADDRESS);

function find(text: string, patterns: readonly RegExp[]): Span[] {
  const found = patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((m) => ({ start: m.index, end: m.index + m[0].length })),
  );
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return found.filter((span, i) => found.slice(0, i).every((before) => before.end <= span.start));
}

/** Covers contacts with signs of equal length, so that every other offset stays. */
export const maskContacts = (text: string): string => mask(text, findContacts(text));

/** The same in a web address. */
export const maskAddress = (address: string): string => mask(address, findContactsInAddress(address));

function mask(text: string, spans: readonly Span[]): string {
  let masked = '';
  let from = 0;
  for (const { start, end } of spans) {
    masked += text.slice(from, start) + '*'.repeat(end - start);
    from = end;
  }
  return masked + text.slice(from);
}
