import type { PersonWords } from './person-words.ts';

/** Small words that may stand between a comma and a name, and are no ranks. */
const NO_RANK =
  /^(?:and|or|with|by|of|in|at|to|from|for|as|the|an?|but|while|when|where|who|which|that|former|including|said|not|unlike|then|once|today|yesterday|also|only|even|still|now|later|earlier|meanwhile|instead|perhaps|so|yet|because|although|if|than|like|\p{L}+ly|\p{L}+(?:ed|ing|s))$/u;

/** The token at which the ranks and honorifics before the name at token i begin; the name's own token where there are none. */
export function ranksBefore(words: PersonWords, i: number): number {
  let end = overRanks(words, words.fold(i - 1) === "'" && words.tokens[i]?.glued ? i - 1 : i);
  while (hasLetters(words, end)) end = overRanks(words, end - 3);
  end = overArticle(words, end);
  return end === i && isSmallRank(words, end - 1) ? end - 1 : end;
}

/** "First Lieutenant NAME", "Lieutenant-Colonel NAME" */
function overRanks(words: PersonWords, i: number): number {
  const { fold, isRank } = words;
  let end = i;
  while (
    isRankBefore(words, end) ||
    isChiefOfRank(words, end) ||
    (fold(end - 1) === 'first' && isRank(end)) ||
    (fold(end - 1) === '-' && isRank(end - 2)) ||
    // "Dato' Sri NAME"
    (end < i && fold(end - 1) === "'" && words.tokens[end - 1]?.glued === true && isRank(end - 2))
  )
    end -= 1;
  return end;
}

/** A rank right before token i: not the last word of "Commissioner of Police". */
const isRankBefore = ({ fold, isRank, isPost }: PersonWords, i: number): boolean =>
  isRank(i - 1) &&
  !(isPost(i - 1) && fold(i - 2) === "'s") &&
  !(/^(?:police|justice)$/.test(fold(i - 1)) && /^(?:of|for|chief|associate)$/.test(fold(i - 2)));

/** "Chief Superintendent NAME" */
const isChiefOfRank = ({ fold, tokens }: PersonWords, i: number): boolean =>
  tokens[i - 1]?.text === 'Chief' && /^(?:superintendent|inspector|constable|sergeant|commissioner)$/.test(fold(i));

/** "Captain (N) NAME", "Commandant (JG) NAME": letters in brackets that say of which service or grade a rank is. */
const hasLetters = ({ fold, tokens, isRank }: PersonWords, i: number): boolean =>
  fold(i - 1) === ')' &&
  fold(i - 3) === '(' &&
  /^\p{Lu}{1,2}$/u.test(tokens[i - 2]?.text ?? '') &&
  isRank(i - 4) &&
  !/^(?:of|for)$/.test(fold(i - 5));

/** "the Minister of X, the Right Hon. NAME": over what stands between the comma and an honorific. */
function overArticle({ fold }: PersonWords, end: number): number {
  if (!/^(?:hon|honou?rable|rt)\.?$/.test(fold(end))) return end;
  const at = fold(end - 1) === 'right' ? end - 1 : end;
  return fold(at - 1) === 'the' && fold(at - 2) === ',' ? at - 1 : at;
}

/** "head of the BODY, quaestor NAME": a rank of another language, written small. */
const isSmallRank = ({ fold, tokens, isPost }: PersonWords, i: number): boolean =>
  tokens[i]?.shape === 'lower' && fold(i - 1) === ',' && !isPost(i) && !NO_RANK.test(fold(i));
