import { DataFactory, type NamedNode, type Quad_Object } from 'n3';
import type { Fact, Participation, Ref, Span, Statement, StatementProperty, Tenure } from '../model.ts';
import { isDate, isMonthDay } from '../read/calendar.ts';
import { dated, decimal, english, type GraphBuilder, term } from './build.ts';
import { openingOfDigest } from './hash.ts';
import type { Prefix } from './terms.ts';

const { literal } = DataFactory;

// what each claim says is looked up once
const TYPE = term('rdf', 'type');
const EVIDENCE = term('coop', 'evidence');
const CONFIDENCE = term('coop', 'confidence');
const RULE = term('coop', 'rule');
const CUE = term('coop', 'cue');
const PARTY_KIND = term('coop', 'partyKind');
const PARTICIPATION = term('coop', 'Participation');
const IN_ACTIVITY = term('coop', 'inActivity');
const PARTY = term('coop', 'party');
const ROLE = term('coop', 'role');
const STATEMENT = term('coop', 'StatementClaim');
const SUBJECT = term('rdf', 'subject');
const PREDICATE = term('rdf', 'predicate');
const OBJECT = term('rdf', 'object');

/** What the writer of a claim needs to know of its release. */
export interface ClaimContext {
  /** IRI below which the release's claims are named. */
  readonly claims: string;
  nodeOf(ref: Ref): NamedNode;
  /** A span, whose words are quoted. */
  spanOf(span: Span): NamedNode;
  /** A span within another, whose words need no quote. */
  stretchOf(span: Span): NamedNode;
}

/** Prefix of the scheme that a statement's slug belongs to, datatype, or `ref`. A new property is one row here. */
const OBJECTS: Record<StatementProperty, (object: string, context: ClaimContext) => Quad_Object> = {
  activityKind: (slug) => term('kind', slug),
  activityStatus: (slug) => term('act', slug),
  topic: (slug) => term('topic', slug),
  place: (ref, context) => context.nodeOf(ref),
  partOfActivity: (ref, context) => context.nodeOf(ref),
  withinProject: (ref, context) => context.nodeOf(ref),
  startDate: dated,
  endDate: dated,
  startMonthDay: (day) => literal(day, term('xsd', 'gMonthDay')),
  endMonthDay: (day) => literal(day, term('xsd', 'gMonthDay')),
  durationDays: (days) => literal(days, term('xsd', 'integer')),
  subOrganizationOf: (ref, context) => context.nodeOf(ref),
  jurisdiction: (ref, context) => context.nodeOf(ref),
  basedIn: (ref, context) => context.nodeOf(ref),
};

const VOCABULARY: Partial<Record<StatementProperty, Prefix>> = { subOrganizationOf: 'org' };

/** IRI of the property that a statement is about. */
export const propertyIri = (property: StatementProperty): string => propertyOf(property).value;
const propertyOf = (property: StatementProperty) => term(VOCABULARY[property] ?? 'coop', property);

/** What a date must be: one that the calendar lacks is no date, whatever the text says. */
const DATES: Partial<Record<StatementProperty, (value: string) => boolean>> = {
  startDate: isDate,
  endDate: isDate,
  startMonthDay: isMonthDay,
  endMonthDay: isMonthDay,
};

const isSound = (fact: Fact): boolean => fact.type !== 'statement' || (DATES[fact.property]?.(fact.object) ?? true);

/**
 * Writes the claims of a release; none of a date that is not in the calendar. Facts that say the same (kind, ends, role, object) are one claim with the evidence
 * of all; its confidence, rule and cue are those of the surest.
 */
export function writeClaims(out: GraphBuilder, context: ClaimContext, facts: readonly Fact[]): void {
  const claims = new Map<string, Fact[]>();
  for (const fact of facts.filter(isSound)) {
    const key = claimKey(fact);
    const same = claims.get(key);
    if (same) same.push(fact);
    else claims.set(key, [fact]);
  }
  for (const [key, same] of claims) writeClaim(out, context, `${context.claims}${openingOfDigest(key)}`, same);
}

/** What a claim says, without how it is known: its hash names the claim. */
export function claimKey(fact: Fact): string {
  switch (fact.type) {
    case 'participation':
      return `${fact.type}\n${fact.activity}\n${fact.party}\n${fact.role}\n${fact.onBehalfOf ?? ''}`;
    case 'tenure':
      return `${fact.type}\n${fact.person}\n${fact.organization ?? ''}\n${fact.post}`;
    case 'statement':
      return `${fact.type}\n${fact.subject}\n${fact.property}\n${fact.object}`;
  }
}

function writeClaim(out: GraphBuilder, context: ClaimContext, claim: string, same: readonly Fact[]): void {
  const surest = same.reduce((best, fact) => (fact.confidence > best.confidence ? fact : best));
  writeContent(out, context, claim, surest);
  for (const fact of same) {
    if (fact.type === 'participation' && fact.partyKind) out.add(claim, PARTY_KIND, literal(fact.partyKind));
    for (const span of fact.evidence) out.add(claim, EVIDENCE, context.spanOf(span));
  }
  if (surest.type === 'participation' && surest.cue && isWithin(surest.cue, same))
    out.add(claim, CUE, context.stretchOf(surest.cue));
  out.add(claim, CONFIDENCE, decimal(surest.confidence));
  out.add(claim, RULE, literal(surest.rule));
  if (same.every((fact) => fact.basis !== 'stated')) out.add(claim, term('coop', 'basis'), term('basis', surest.basis));
}

/** Whether evidence holds a cue: only then its words are proved without a quote of their own. */
const isWithin = (cue: Span, facts: readonly Fact[]): boolean =>
  facts.some(({ evidence }) => evidence.some(({ start, end }) => start <= cue.start && cue.end <= end));

function writeContent(out: GraphBuilder, context: ClaimContext, claim: string, fact: Fact): void {
  switch (fact.type) {
    case 'participation':
      writeParticipation(out, context, claim, fact);
      break;
    case 'tenure':
      writeTenure(out, context, claim, fact);
      break;
    case 'statement':
      writeStatement(out, context, claim, fact);
      break;
  }
}

function writeParticipation(out: GraphBuilder, context: ClaimContext, claim: string, fact: Participation): void {
  out.add(claim, TYPE, PARTICIPATION);
  out.add(claim, IN_ACTIVITY, context.nodeOf(fact.activity));
  out.add(claim, PARTY, context.nodeOf(fact.party));
  out.add(claim, ROLE, term('role', fact.role));
  if (fact.onBehalfOf) out.add(claim, term('coop', 'onBehalfOf'), context.nodeOf(fact.onBehalfOf));
}

function writeTenure(out: GraphBuilder, context: ClaimContext, claim: string, fact: Tenure): void {
  out.add(claim, TYPE, term('coop', 'Tenure'));
  out.add(claim, term('org', 'member'), context.nodeOf(fact.person));
  if (fact.organization) out.add(claim, term('org', 'organization'), context.nodeOf(fact.organization));
  out.add(claim, term('skos', 'prefLabel'), english(fact.post));
}

function writeStatement(out: GraphBuilder, context: ClaimContext, claim: string, fact: Statement): void {
  out.add(claim, TYPE, STATEMENT);
  out.add(claim, SUBJECT, context.nodeOf(fact.subject));
  out.add(claim, PREDICATE, propertyOf(fact.property));
  out.add(claim, OBJECT, OBJECTS[fact.property](fact.object, context));
}
