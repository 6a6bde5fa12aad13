/**
 * What is no keyword even if it looks like one comes before the words: comments, IRIs, strings, variables, prefixed
 * names, language tags. A string that is not closed takes the rest, and a prefix has a longest length: so the time
 * grows with the text only, whatever it is.
 */
const TOKENS = new RegExp(
  [
    /#[^\n\r]*/,
    /<[^<>"{}|^`\\\s]*>/,
    /"""(?:[^\\]|\\[\s\S])*?"""|"""[\s\S]*/,
    /'''(?:[^\\]|\\[\s\S])*?'''|'''[\s\S]*/,
    /"(?:[^"\\\n]|\\.)*"|"[^\n]*/,
    /'(?:[^'\\\n]|\\.)*'|'[^\n]*/,
    /[?$@]\w+/,
    /[\p{L}\p{N}_.-]{0,100}:(?:[\p{L}\p{N}_.:%-]|\\.)*/u,
    /(?<word>[\p{L}_]+)/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gu',
);

/** A word of a query that may be a keyword. */
export interface QueryWord {
  /** In capitals. */
  readonly word: string;
  /** Where it begins (UTF-16 code units). */
  readonly index: number;
}

/** The words of a query outside comments, IRIs, strings and names. */
export function* wordsOf(query: string): Generator<QueryWord> {
  for (const { groups, index } of query.matchAll(TOKENS)) {
    if (groups?.word) yield { word: groups.word.toUpperCase(), index };
  }
}
