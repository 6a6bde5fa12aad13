import type { Fact, Participation, Ref, Span, Statement, StatementProperty, Tenure } from '../model.ts';

type Noted<F extends Fact> = Omit<F, 'type' | 'evidence' | 'basis'> & {
  readonly evidence: Span;
  readonly basis?: F['basis'];
};

/** Collects facts. A fact noted again gains evidence; it keeps the rule with the greater confidence. */
export class Ledger {
  readonly #facts = new Map<string, Fact>();

  participation(noted: Noted<Participation>): void {
    this.#note(`p|${noted.activity}|${noted.party}|${noted.role}`, { type: 'participation', ...completed(noted) });
  }

  tenure(noted: Noted<Tenure>): void {
    this.#note(`t|${noted.person}|${noted.organization ?? ''}|${noted.post}`, { type: 'tenure', ...completed(noted) });
  }

  statement(
    subject: Ref,
    property: StatementProperty,
    object: string,
    rest: Pick<Noted<Statement>, 'evidence' | 'confidence' | 'rule' | 'basis' | 'cue'>,
  ): void {
    this.#note(`s|${subject}|${property}|${object}`, {
      type: 'statement',
      subject,
      property,
      object,
      ...completed(rest),
    });
  }

  /** The first participation of a party, if it has one. */
  takesPart(party: Ref): Participation | undefined {
    return this.facts().find((fact): fact is Participation => fact.type === 'participation' && fact.party === party);
  }

  /** Drops what a role that says more makes needless: an agency that organizes takes part. */
  withoutNeedless(): Fact[] {
    const facts = this.facts();
    const doing = new Set(
      facts.flatMap((fact) =>
        fact.type === 'participation' &&
        fact.role !== 'participant' &&
        fact.role !== 'funder' &&
        fact.role !== 'supporter'
          ? [`${fact.activity}|${fact.party}`]
          : [],
      ),
    );
    return facts.filter((fact) => {
      if (fact.type !== 'participation' || fact.role !== 'participant') return true;
      if (!doing.has(`${fact.activity}|${fact.party}`)) return true;
      return !fact.party.startsWith('org/') && !facts.some((other) => saysMore(other, fact));
    });
  }

  /** All facts, in the order in which they were first noted. */
  facts(): Fact[] {
    return [...this.#facts.values()];
  }

  #note(key: string, fact: Fact): void {
    const old = this.#facts.get(key);
    this.#facts.set(key, old ? merged(old, fact) : fact);
  }
}

/** True where another role of the party rests on all the words that the plain one rests on. */
const saysMore = (other: Fact, plain: Participation): boolean =>
  other.type === 'participation' &&
  other.party === plain.party &&
  other.activity === plain.activity &&
  other.role !== plain.role &&
  other.role !== 'funder' &&
  other.role !== 'supporter' &&
  plain.evidence.every((span) => other.evidence.some(({ start, end }) => start === span.start && end === span.end));

const completed = <T extends { readonly evidence: Span; readonly basis?: 'stated' | 'inferred' }>(noted: T) => ({
  ...noted,
  evidence: [noted.evidence] as [Span],
  basis: noted.basis ?? ('stated' as const),
});

function merged(a: Fact, b: Fact): Fact {
  const spans = [...a.evidence, ...b.evidence].filter(
    (s, i, all) => all.findIndex((t) => t.start === s.start && t.end === s.end) === i,
  );
  const [first, ...rest] = spans.sort((x, y) => x.start - y.start || x.end - y.end);
  const [worse, better] = b.confidence > a.confidence ? [a, b] : [b, a];
  return first ? ({ ...worse, ...better, evidence: [first, ...rest] } as Fact) : better;
}
