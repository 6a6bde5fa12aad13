import type { ActivityKind } from '../../model.ts';
import { ACTIVITY_VERBS } from '../tables/activities.ts';
import { HOLDERS } from '../tables/posts.ts';
import { isCapital, type Token } from '../text/tokens.ts';
import { guestBehind, RECEIVES } from './receptions.ts';

/** Who is handed over is no gift. */
const CAPTIVES =
  /^(?:custody|smugglers?|suspects?|men|fugitives?|detainees?|prisoners?|criminals?|nationals|offenders?)$/;

const MANPOWER = /^(?:manpower|personnel|staff|workforce|eye|professionals)$/;

/** Who is wanted stands this near before the passive by which he is handed over, in tokens. */
const CAPTIVE_WITHIN = 12;
const WANTED = /^(?:suspects?|fugitives?|detainees?|prisoners?|wanted|extradited|convicts?)$/;

/** "hosted a delegation", "received the Ambassador", "received the Director of the Board": the kind of activity that is told by its guests. */
function kindOfReception(tokens: readonly Token[], verb: number): ActivityKind | undefined {
  const guest = guestBehind(tokens, verb, (i) => {
    const { fold = '' } = tokens[i] ?? {};
    const isHolder = HOLDERS.has(fold) && tokens[i + 1]?.fold === 'of' && isCapital(tokens[i]);
    return isHolder || /^(?:delegation|ambassador|minister|counterpart)$/.test(fold);
  });
  if (guest === undefined) return undefined;
  return tokens[guest]?.fold === 'delegation' ? 'visit' : 'meeting';
}

/** The kind that a verb shows: not "trained manpower", and not "handed two suspects over". */
export function activityVerbAt(tokens: readonly Token[], i: number): ActivityKind | undefined {
  if (RECEIVES.has(tokens[i]?.fold ?? '')) return kindOfReception(tokens, i);
  const kind = ACTIVITY_VERBS.get(tokens[i]?.fold ?? '');
  if (tokens[i]?.fold === 'hand' && tokens[i + 1]?.fold !== 'over') return undefined;
  // "after the agreement had been signed"
  const auxiliary = tokens[i - 1]?.fold === 'been' ? i - 2 : i - 1;
  if (kind === 'agreement' && tokens[auxiliary]?.fold === 'had') return undefined;
  // "A Turkish citizen was handed over"
  if (kind === 'donation' && tokens.slice(Math.max(0, i - CAPTIVE_WITHIN), i).some(({ fold }) => WANTED.test(fold)))
    return undefined;
  if (kind === 'donation' && tokens.slice(i + 1, i + 6).some(({ fold }) => CAPTIVES.test(fold))) return undefined;
  return kind === 'training' && MANPOWER.test(tokens[i + 1]?.fold ?? '') ? undefined : kind;
}
