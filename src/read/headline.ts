/** A headline is no longer than this, in characters. */
const LONGEST = 160;
/** It says something: so many words that a name would set in capitals are small, or it has so many words in all. */
const SMALL_WORDS = 2;
const WORDS = 7;
const SMALL_WORD = /(?<![\p{L}\p{N}’'-])(?!(?:and|the|for|with|from|von|der|des)\b)\p{Ll}{3,}/gu;
/** So many lines may stand above a text: the headline is one of them. */
const ABOVE = 8;
/** A line of running text is at least this long, in characters, and ends as a sentence does. */
const RUNNING = 120;
const ENDS = /[.!?]["”’)]?\s*$/;
/** Menus, crumbs, dates, captions and notices. */
const NO_HEADLINE =
  /[|>»›•]|\s{2}| \/ |^\W*(?:\d[\d./: -]*$|\d{1,2}:\d\d|by |photo|image|published|posted|share|source|contact|issued)|^\[|https?:|\b(?:browser|subscribe|newsletter|cookies?)\b/i;
const DATE = /^(?:\p{L}+,? )?(?:\d{1,2}(?:st|nd|rd|th)? \p{L}+|\p{L}+ \d{1,2}),? \d{4}/u;

/**
 * The headline of a text that names none: of the short lines above the running text that are no sentence, menu or date,
 * and not only a name, the longest.
 */
export function headlineOf(text: string): string | undefined {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const body = lines.findIndex((line) => line.length >= RUNNING && ENDS.test(line));
  const above = lines.slice(0, Math.min(Math.max(body, 0), ABOVE)).filter(isHeadline);
  return above.sort((a, b) => b.length - a.length)[0];
}

const isHeadline = (line: string): boolean =>
  line.length <= LONGEST &&
  ((line.match(SMALL_WORD) ?? []).length >= SMALL_WORDS || line.split(/\s+/).length >= WORDS) &&
  !/[.:;,]$/.test(line) &&
  !NO_HEADLINE.test(line) &&
  !DATE.test(line);
