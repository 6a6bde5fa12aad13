import type { Zone } from '../../model.ts';

/** How the furniture of a page begins. `rest` rows hold for all that follows, until a row of another zone. */
export interface Furniture {
  readonly opening: RegExp;
  readonly zone: Zone;
  readonly rest?: true;
}

/** Tried in order against the beginning of each block. Each pattern is anchored and looks no further than its words. */
export const FURNITURE: readonly Furniture[] = [
  { opening: /^(?:photo|image|picture|video|infographic)s?(?: credit)?\s*(?::|\||©|\(|by\b)/i, zone: 'caption' },
  { opening: /^(?:pictured|caption|credit|from left|left to right|\(?l-?r\)?|seen here)\b/i, zone: 'caption' },
  { opening: /^[^.]{0,60}\bcredits?\s*:/i, zone: 'caption' },
  { opening: /^©/, zone: 'boilerplate' },
  {
    opening: /^(?:next|previous|older|newer) (?:article|post|story|entry|page|news)\s*:?$/i,
    zone: 'boilerplate',
    rest: true,
  },
  {
    opening:
      /^(?:for (?:more|further|additional|any|all)? ?(?:information|enquir\w+|inquir\w+|details|media|press)[^.]{0,40}\bcontact|(?:media|press)(?: and \w+)? (?:contacts?|office|enquir\w+|inquir\w+|officer)\b|contacts?\s*(?::|$|details|information|person)|for (?:media|press) (?:enquir|inquir)\w+)/i,
    zone: 'contact',
    rest: true,
  },
  { opening: /^contacts?\s*\|/i, zone: 'contact' },
  {
    opening: /^(?:notes? (?:to|for) (?:the )?editors?|background(?: information)?\s*:?$|boilerplate|editor'?s note)/i,
    zone: 'boilerplate',
    rest: true,
  },
  { opening: /^about (?:the |us\b|[A-Z])[^.]{0,90}$/i, zone: 'boilerplate', rest: true },
  {
    opening:
      /^(?=.{0,90}$)(?:related|see also|read (?:more|also|next)|more (?:news|information|on|from)|further reading|you may also|latest news|tags?\b|topics?\s*:|share\b|follow us|print\b|back to|subscribe|sign up|download|click here|learn more|for more information,? (?:please )?visit|search\b|home\b(?!land)|menu\b|skip to)/i,
    zone: 'boilerplate',
  },
  {
    opening:
      /^(?:this|our|the) (?:web ?site|site|page) (?:uses|is using)|^(?:we use|accept|manage) (?:all )?cookies|^cookies?\b/i,
    zone: 'boilerplate',
  },
  {
    opening:
      /^(?:distributed by|this press release (?:was|has been) (?:issued|published)|source\s*:|all rights reserved|copyright|disclaimer|privacy policy|terms of use|(?:published|posted|updated|last modified)\b[^.]{0,40}$)/i,
    zone: 'boilerplate',
  },
  // the author's line, not "By joining forces, ..."
  { opening: /^[Bb]y \p{Lu}[\w.'-]+(?: \p{Lu}[\w.'-]+){0,3}\s*(?:[•|,–-].{0,60}$|$)/u, zone: 'boilerplate' },
  { opening: /^(?:[*†‡¹²³]|\[\d+\]|\(?\*\)?)\s*(?:this|all|the|for)\b/i, zone: 'boilerplate' },
  { opening: /^(?:#+\s*$|###|-+\s*ends?\s*-+|ends?$|-30-)/i, zone: 'boilerplate', rest: true },
];
