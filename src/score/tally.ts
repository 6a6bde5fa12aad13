/** Kinds of relation, in the order of the board. */
export const RELATIONS = [
  'organizes',
  'funds',
  'participates (country)',
  'participates (agency)',
  'participates (person)',
  'held in (country)',
  'held in (place)',
  'date',
  'part of',
  'affiliation',
] as const;
/** All that is counted, in the order of the board. */
export const KINDS = [
  'agency',
  'person',
  'post',
  'country (acting)',
  'country (any)',
  'event',
  'kind of event',
  ...RELATIONS,
] as const;
export type Kind = (typeof KINDS)[number];

/** A thing found that is not there, or one that is there and was not found. */
export interface Miss {
  readonly document: string;
  readonly kind: Kind;
  readonly fault: 'wrong' | 'missed';
  readonly what: string;
}

export interface Count {
  right: number;
  wrong: number;
  missed: number;
  /** Second predictions of one thing; they are among the wrong ones too. */
  again: number;
}

/** Counts over all documents. */
export class Tally {
  readonly counts = new Map<Kind, Count>(KINDS.map((kind) => [kind, { right: 0, wrong: 0, missed: 0, again: 0 }]));
  readonly misses: Miss[] = [];
  /** Each relation that came with a confidence: how sure, and whether it was right. */
  readonly sureness: { readonly confidence: number; readonly isRight: boolean }[] = [];

  of(kind: Kind): Count {
    const count = this.counts.get(kind);
    if (!count) throw new Error(`no such kind: ${kind}`);
    return count;
  }

  add(document: string, kind: Kind, right: number, wrong: readonly string[], missed: readonly string[]): void {
    const count = this.of(kind);
    count.right += right;
    count.wrong += wrong.length;
    count.missed += missed.length;
    for (const what of wrong) this.misses.push({ document, kind, fault: 'wrong', what });
    for (const what of missed) this.misses.push({ document, kind, fault: 'missed', what });
  }

  /** Compares two sets; what stands in `accepted` is neither rewarded nor punished. */
  compare(
    document: string,
    kind: Kind,
    predicted: ReadonlyMap<string, number | undefined>,
    gold: ReadonlySet<string>,
    accepted: ReadonlySet<string>,
    label = (x: string) => x,
  ): void {
    const wrong = [...predicted.keys()].filter((x) => !gold.has(x) && !accepted.has(x));
    const missed = [...gold].filter((x) => !predicted.has(x));
    this.add(document, kind, gold.size - missed.length, wrong.map(label), missed.map(label));
    for (const [x, confidence] of predicted) {
      if (confidence !== undefined && (gold.has(x) || !accepted.has(x)))
        this.sureness.push({ confidence, isRight: gold.has(x) });
    }
  }
}
