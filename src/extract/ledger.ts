import type { Fact, Participation, Ref, Span, Statement, StatementProperty, Tenure } from '../model.ts';

type Noted<F extends Fact> = Omit<F, 'type' | 'evidence' | 'basis'> & {
  readonly evidence: Span;
  readonly basis?: F['basis'];
};

/** Collects facts. A fact noted again gains evidence; it keeps the rule with the greater confidence. */
export class Ledger {
  readonly #facts: Noting[] = [];
  /** Party to its first participation. */
  readonly #first = new Map<Ref, Noting>();
  readonly #attended = new Set<Ref>();
  /** Activity, body or person to what was noted about it. */
  readonly #about = new Map<Ref, About>();
  /** All facts as they were last told, until another is noted. */
  #told: readonly Fact[] | undefined;

  participation(noted: Noted<Participation>): void {
    const { activity, party, role, onBehalfOf, partyKind } = noted;
    const { evidence, confidence, rule, basis = 'stated', cue } = noted;
    const noting = this.#note(activity, {
      type: 'participation',
      activity,
      party,
      role,
      onBehalfOf,
      partyKind,
      evidence: [evidence],
      confidence,
      rule,
      basis,
      cue,
    } as Participation);
    if (!this.#first.has(party)) this.#first.set(party, noting);
    this.#attended.add(activity);
  }

  tenure(noted: Noted<Tenure>): void {
    const { person, organization, post } = noted;
    const { evidence, confidence, rule, basis = 'stated', cue } = noted;
    this.#note(person, {
      type: 'tenure',
      person,
      organization,
      post,
      evidence: [evidence],
      confidence,
      rule,
      basis,
      cue,
    } as Tenure);
  }

  statement(
    subject: Ref,
    property: StatementProperty,
    object: string,
    { evidence, confidence, rule, basis = 'stated', cue }: Omit<Noted<Statement>, 'subject' | 'property' | 'object'>,
  ): void {
    this.#note(subject, {
      type: 'statement',
      subject,
      property,
      object,
      evidence: [evidence],
      confidence,
      rule,
      basis,
      cue,
    } as Statement);
  }

  /** The first participation of a party, if it has one. */
  takesPart(party: Ref): Participation | undefined {
    const fact = this.#first.get(party)?.fact;
    return fact?.type === 'participation' ? fact : undefined;
  }

  /** What was noted about an activity, a body or a person. */
  about(ref: Ref): Fact[] {
    return (this.#about.get(ref)?.noted ?? []).map(told);
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
    const dated = new Set<Ref>();
    const placed = new Set<Ref>();
    for (const { fact } of this.#facts) {
      if (fact.type !== 'statement' || fact.basis !== 'stated') continue;
      if (fact.property === 'place') placed.add(fact.subject);
      else if (/^start(?:Date|MonthDay)$/.test(fact.property)) dated.add(fact.subject);
    }
    return new Set([...placed].filter((ref) => dated.has(ref)));
  }

  /**
   * Drops what a role that says more makes needless: an agency that organizes takes part.
   * @param empty activities of which nothing is to be told
   */
  withoutNeedless(empty: ReadonlySet<Ref>): Fact[] {
    const facts = this.facts().filter((fact) => !(fact.type === 'statement' && empty.has(fact.subject)));
    const roles = new Map<Ref, Map<Ref, Participation[]>>();
    for (const fact of facts)
      if (fact.type === 'participation') {
        const parties = roles.get(fact.activity) ?? new Map<Ref, Participation[]>();
        const own = parties.get(fact.party);
        if (own) own.push(fact);
        else roles.set(fact.activity, parties.set(fact.party, [fact]));
      }
    return facts.filter((fact) => {
      if (fact.type !== 'participation' || fact.role !== 'participant') return true;
      const others = (roles.get(fact.activity)?.get(fact.party) ?? []).filter(({ role }) => !OUTSIDE.has(role));
      return !others.some((other) => other !== fact && (fact.party.startsWith('org/') || saysMore(other, fact)));
    });
  }

  /** All facts, in the order in which they were first noted, each with its evidence in the order of the text. */
  facts(): readonly Fact[] {
    this.#told ??= this.#tell();
    return this.#told;
  }

  #tell(): Fact[] {
    return this.#facts.map(told);
  }

  /** Notes a fact about something; all facts of one kind have the same fields, those that say nothing too: engines read such faster. */
  #note(ref: Ref, fact: Fact): Noting {
    this.#told = undefined;
    const [span] = fact.evidence;
    const about = this.#about.get(ref) ?? this.#begin(ref);
    const old = sameAs(fact, about);
    if (old) {
      old.fact = merged(old.fact, fact);
      addEvidence(old, span);
      return old;
    }
    const noting = { fact, first: span, evidence: undefined };
    this.#facts.push(noting);
    about.noted.push(noting);
    about.byKey?.set(keyOf(fact), noting);
    return noting;
  }

  #begin(ref: Ref): About {
    const about = { noted: [], byKey: undefined };
    this.#about.set(ref, about);
    return about;
  }
}

/** What was noted about something; by what it says, where that is much. */
interface About {
  readonly noted: Noting[];
  byKey: Map<string, Noting> | undefined;
}

/** So much is little, and gone through, which is faster than to look it up. */
const FEW = 16;

/** What was noted before that says the same of the same. */
function sameAs(fact: Fact, about: About): Noting | undefined {
  const { noted } = about;
  if (noted.length <= FEW) return noted.find((one) => saysSame(one.fact, fact));
  about.byKey ??= new Map(noted.map((one) => [keyOf(one.fact), one]));
  return about.byKey.get(keyOf(fact));
}

function saysSame(a: Fact, b: Fact): boolean {
  if (a.type === 'participation') return b.type === a.type && a.party === b.party && a.role === b.role;
  if (a.type === 'tenure') return b.type === a.type && a.organization === b.organization && a.post === b.post;
  return b.type === a.type && a.property === b.property && a.object === b.object;
}

/** What a fact says of what it is about. */
function keyOf(fact: Fact): string {
  if (fact.type === 'participation') return `p|${fact.party}|${fact.role}`;
  if (fact.type === 'tenure') return `t|${fact.organization ?? ''}|${fact.post}`;
  return `s|${fact.property}|${fact.object}`;
}

/** A fact as it was noted so far, and all its evidence: a text may say one thing ten thousand times. */
interface Noting {
  fact: Fact;
  readonly first: Span;
  /** All evidence, where there is more than the first. */
  evidence: Map<string, Span> | undefined;
}

function addEvidence(noting: Noting, span: Span): void {
  const { first } = noting;
  if (!noting.evidence && span.start === first.start && span.end === first.end) return;
  noting.evidence ??= new Map([[spanKey(first), first]]);
  noting.evidence.set(spanKey(span), span);
}

/** A fact with its evidence in the order of the text. */
function told({ fact, evidence }: Noting): Fact {
  if (!evidence) return fact;
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

/** Of a fact that is noted twice what is surer stands, and what only the other says. */
function merged(a: Fact, b: Fact): Fact {
  const [worse, better] = b.confidence > a.confidence ? [a, b] : [b, a];
  const cue = better.cue ?? worse.cue;
  if (better.type !== 'participation' || worse.type !== 'participation') return { ...better, cue } as Fact;
  const { onBehalfOf = worse.onBehalfOf, partyKind = worse.partyKind } = better;
  return { ...better, cue, onBehalfOf, partyKind } as Participation;
}
