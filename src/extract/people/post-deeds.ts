import type { Ref } from '../../model.ts';
import { HEADS } from '../tables/heads.ts';
import { textOf } from '../text/reading.ts';
import { isCapital } from '../text/tokens.ts';
import type { PersonWords } from './person-words.ts';
import type { PostPhrase } from './post-phrases.ts';

/** What those do who have the first post of a body. */
const HEADS_IT = /^(?:heads|leads|directs|chairs|presides|manages|commands)$/;
/** So far back "the commission" may point, in tokens. */
const POINTS_BACK = 600;

/** "NAME, who heads the BODY", "NAME, who chairs the commission": a post that a verb tells, from "who" on. */
export function headedAt(words: PersonWords, who: number): PostPhrase | undefined {
  const { fold, reading } = words;
  if (fold(who) !== 'who' || !HEADS_IT.test(fold(who + 1))) return undefined;
  const at = fold(who + 2) === 'over' ? who + 3 : who + 2;
  const body = named(words, at) ?? pointed(words, at);
  return body && { from: who + 1, to: body.to, text: textOf(reading, who + 1, body.to), organization: body.ref };
}

/** "the BODY", "the BODY's BODY", "Tonga's BODY" */
function named({ fold, bodyFrom, tokens }: PersonWords, at: number): { ref: Ref; to: number } | undefined {
  const start = fold(at) === 'the' ? at + 1 : at;
  const body = bodyFrom.get(start);
  const owner = body?.to ?? (isCapital(tokens[start]) ? start + 1 : start);
  const owned = fold(owner) === "'s" ? bodyFrom.get(owner + 1) : undefined;
  return owned ?? body;
}

/** "the commission": the last body before that was called so. */
function pointed({ fold, bodyTo, tokens }: PersonWords, at: number): { ref: Ref; to: number } | undefined {
  const head = fold(at + 1);
  const isPointing = fold(at) === 'the' && tokens[at + 1]?.shape === 'lower' && HEADS.has(head);
  if (!isPointing || !/^[,.;)]$/.test(fold(at + 2))) return undefined;
  for (let i = at; i > Math.max(0, at - POINTS_BACK); i -= 1) {
    const body = bodyTo.get(i);
    if (body && tokens.slice(body.from, i).some((token) => token.fold === head)) return { ref: body.ref, to: at + 2 };
  }
  return undefined;
}
