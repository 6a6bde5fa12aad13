import type { Span } from '../model.ts';

/**
 * Mail addresses (also `name[at]host`), and numbers introduced as telephone or fax or written in international form.
 * Every quantifier is bounded, so that a scan takes time in line with the length of the text.
 */
const CONTACTS: readonly RegExp[] = [
  /[\p{L}\p{N}._%+-]{1,64}(?:@|\s?[[({]\s?at\s?[\])}]\s?)[\p{L}\p{N}-]{1,63}(?:(?:\.|\s?[[({]\s?dot\s?[\])}]\s?)[\p{L}\p{N}-]{1,63}){1,6}/giu,
  /(?<=\b(?:tel|telephone|phone|fax|mobile|mob|whatsapp|hotline)(?:[ \t]{0,3}(?:no|number|fax)\.?)?[.:/)\s]{0,4})[+(]{0,2}\d[\d\s()./-]{4,24}\d/giu,
  /\+\d{1,3}[\s().-]{0,2}\d[\d\s().-]{5,20}\d/gu,
];

/** Where the text holds a mail address or a telephone number, in order and without overlap. */
export function findContacts(text: string): Span[] {
  const found = CONTACTS.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((m) => ({ start: m.index, end: m.index + m[0].length })),
  );
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return found.filter((span, i) => found.slice(0, i).every((before) => before.end <= span.start));
}

/** Covers contacts with signs of equal length, so that every other offset stays. */
export function maskContacts(text: string): string {
  let masked = '';
  let from = 0;
  for (const { start, end } of findContacts(text)) {
    masked += text.slice(from, start) + '*'.repeat(end - start);
    from = end;
  }
  return masked + text.slice(from);
}
