import type { Fact, Participation, Ref, Span, Statement, StatementProperty, Tenure } from '../model.ts';

type Noted<F extends Fact> = Omit<F, 'type' | 'evidence' | 'basis'> & {
  readonly evidence: Span;
  readonly basis?: F['basis'];
};

/** Collects facts. A fact noted again gains evidence; it keeps the rule with the greater confidence. */
export class Ledger {
  readonly #facts = new Map<string, Noting>();
  /** Party to the key of its first participation. */
  readonly #first = new Map<Ref, string>();
  readonly #attended = new Set<Ref>();
  /** Activity, body or person to the keys of what was noted about it. */
  readonly #about = new Map<Ref, Set<string>>();
  /** All facts as they were last told, until another is noted. */
  #told: readonly Fact[] | undefined;

  participation(noted: Noted<Participation>): void {
    const key = `p|${noted.activity}|${noted.party}|${noted.role}`;
    if (!this.#first.has(noted.party)) this.#first.set(noted.party, key);
    this.#attended.add(noted.activity);
    this.#note(key, { type: 'participation', ...completed(noted) });
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
    const fact = this.#facts.get(this.#first.get(party) ?? '')?.fact;
    return fact?.type === 'participation' ? fact : undefined;
  }

  /** What was noted about an activity, a body or a person. */
  about(ref: Ref): Fact[] {
    return [...(this.#about.get(ref) ?? [])].flatMap((key) => {
      const noting = this.#facts.get(key);
      return noting ? [told(noting)] : [];
    });
  }

  /** The participations in an activity. */
  participations(activity: Ref): Participation[] {
    return this.about(activity).filter((fact): fact is Participation => fact.type === 'participation');
  }

  /** True where somebody took part in the activity. */
  isAttended(activity: Ref): boolean {
    return this.#attended.has(activity);
  }

  /** The activities of which the text states a day and a place. */
  settled(): ReadonlySet<Ref> {
    const stated = [...this.#facts.values()].flatMap(({ fact }) =>
      fact.type === 'statement' && fact.basis === 'stated' ? [fact] : [],
    );
    const dated = new Set(
      stated.flatMap(({ subject, property }) => (/^start(?:Date|MonthDay)$/.test(property) ? [subject] : [])),
    );
    return new Set(
      stated.flatMap(({ subject, property }) => (property === 'place' && dated.has(subject) ? [subject] : [])),
    );
  }

  /**
   * Drops what a role that says more makes needless: an agency that organizes takes part.
   * @param empty activities of which nothing is to be told
   */
  withoutNeedless(empty: ReadonlySet<Ref>): Fact[] {
    const facts = this.facts().filter((fact) => !(fact.type === 'statement' && empty.has(fact.subject)));
    const roles = new Map<string, Participation[]>();
    for (const fact of facts)
      if (fact.type === 'participation') {
        const key = `${fact.activity}|${fact.party}`;
        const own = roles.get(key) ?? [];
        own.push(fact);
        roles.set(key, own);
      }
    return facts.filter((fact) => {
      if (fact.type !== 'participation' || fact.role !== 'participant') return true;
      const others = (roles.get(`${fact.activity}|${fact.party}`) ?? []).filter(({ role }) => !OUTSIDE.has(role));
      return !others.some((other) => other !== fact && (fact.party.startsWith('org/') || saysMore(other, fact)));
    });
  }

  /** All facts, in the order in which they were first noted, each with its evidence in the order of the text. */
  facts(): readonly Fact[] {
    this.#told ??= this.#tell();
    return this.#told;
  }

  #tell(): Fact[] {
    return [...this.#facts.values()].map(told);
  }

  #note(key: string, fact: Fact): void {
    this.#told = undefined;
    const old = this.#facts.get(key);
    const about = fact.type === 'participation' ? fact.activity : fact.type === 'tenure' ? fact.person : fact.subject;
    const keys = this.#about.get(about) ?? new Set<string>();
    this.#about.set(about, keys.add(key));
    const noting = old ?? { fact, evidence: new Map<string, Span>() };
    for (const span of fact.evidence) noting.evidence.set(spanKey(span), span);
    if (old) noting.fact = merged(old.fact, fact);
    this.#facts.set(key, noting);
  }
}

/** A fact as it was noted so far, and all its evidence: a text may say one thing ten thousand times. */
interface Noting {
  fact: Fact;
  readonly evidence: Map<string, Span>;
}

/** A fact with its evidence in the order of the text. */
function told({ fact, evidence }: Noting): Fact {
  const [first, ...rest] = [...evidence.values()].sort((x, y) => x.start - y.start || x.end - y.end);
  return first ? { ...fact, evidence: [first, ...rest] } : fact;
}

/** Roles of those who stand outside what they support: they may take part besides. */
const OUTSIDE: ReadonlySet<Participation['role']> = new Set<Participation['role']>(['funder', 'supporter']);

const spanKey = ({ start, end }: Span): string => `${start}-${end}`;

/** True where another role of the party rests on all the words that the plain one rests on. */
function saysMore(other: Participation, plain: Participation): boolean {
  const spans = new Set(other.evidence.map(spanKey));
  return plain.evidence.every((span) => spans.has(spanKey(span)));
}

const completed = <T extends { readonly evidence: Span; readonly basis?: 'stated' | 'inferred' }>(noted: T) => ({
  ...noted,
  evidence: [noted.evidence] as [Span],
  basis: noted.basis ?? ('stated' as const),
});

/** Of a fact that is noted twice what is surer stands. */
function merged(a: Fact, b: Fact): Fact {
  const [worse, better] = b.confidence > a.confidence ? [a, b] : [b, a];
  return { ...worse, ...better } as Fact;
}
