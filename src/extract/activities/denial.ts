import { PEOPLE } from '../tables/activities.ts';
import type { Reading } from '../text/reading.ts';
import { mayHold, type Sentence } from '../text/sentences.ts';
import { whetherWords } from '../text/tokens.ts';

const AUXILIARIES = new Set('did does do will was has have had would could'.split(' '));
/** What bodies and people do together, as it stands behind "not" or "refused to". */
const JOINT = new Set(
  'attend attended take taken participate participated join joined sign signed meet met hold held organize organized organise organised visit visited send sent involved present represented fund funded finance financed support supported come travel'.split(
    ' ',
  ),
);

const CLAIMS = /^(?:claim|allegation|rumou?r|report)s?$/;

/** Words of which each denial has one. */
const DENYING = new Set('not never refused declined unable failed denied denies boycotted boycotts'.split(' '));
const denies = whetherWords((fold) => DENYING.has(fold));

/** "X did not attend", "X refused to sign", "Y denied that ...": what is said not to have been. */
export function isDenied({ tokens, quoted }: Reading, sentence: Sentence): boolean {
  const { from, to } = sentence;
  const fold = (i: number) => tokens[i]?.fold ?? '';
  if (fold(from) === 'neither') return true;
  // "The claim that X attended is false"
  if (CLAIMS.test(fold(from + 1)) && isFalse(tokens, from, to)) return true;
  // "No officers from X took part"
  if (fold(from) === 'no' && PEOPLE.has(fold(from + 1))) return true;
  if (!mayHold(sentence, denies)) return false;
  for (let i = from; i < to; i += 1) {
    if (!denies(tokens[i]) || quoted[i]) continue;
    if ((fold(i) === 'not' || fold(i) === 'never') && AUXILIARIES.has(fold(i - 1)) && JOINT.has(fold(i + 1)))
      return true;
    if (/^(?:refused|declined|unable|failed)$/.test(fold(i)) && fold(i + 1) === 'to' && JOINT.has(fold(i + 2)))
      return true;
    if (/^(?:denied|denies)$/.test(fold(i)) && /^(?:that|having)$/.test(fold(i + 1))) return true;
    if (/^boycott(?:ed|s)$/.test(fold(i))) return true;
  }
  return false;
}

const isFalse = (tokens: Reading['tokens'], from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ fold }) => /^(?:false|untrue|unfounded)$/.test(fold));

const isBut = whetherWords((fold) => fold === 'but');

/** "attended by officers of X but not by officers of Y": the sentence up to what is excepted. */
export function withoutException({ tokens }: Reading, sentence: Sentence): Sentence {
  if (!mayHold(sentence, isBut)) return sentence;
  for (let i = sentence.from; i < sentence.to - 1; i += 1)
    if (tokens[i]?.fold === 'but' && tokens[i + 1]?.fold === 'not' && i > sentence.from) return { ...sentence, to: i };
  return sentence;
}
