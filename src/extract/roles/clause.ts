import type { Role, Span } from '../../model.ts';
import { withoutException } from '../activities/denial.ts';
import type { Frame } from '../activities/frame.ts';
import type { Ledger } from '../ledger.ts';
import { PEOPLE, PERSONAL_ROLES } from '../tables/activities.ts';
import { evidence } from '../text/evidence.ts';
import { type Reading, spanOf } from '../text/reading.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Token } from '../text/tokens.ts';
import { listFrom } from './lists.ts';
import type { Party } from './parties.ts';
import { subjectOf } from './subject.ts';

/** By what a role is known: the tokens that say so, how sure that is, and the pattern's name. */
export interface Sign {
  /** First token of the cue and the one behind it. */
  readonly from: number;
  readonly to: number;
  readonly confidence: number;
  readonly rule: string;
  /** The people by whom a country takes part, folded. */
  readonly partyKind?: string;
}

/** Parties by their first token, and by the token behind their last. */
export interface Parties {
  readonly at: ReadonlyMap<number, Party>;
  readonly endingAt: ReadonlyMap<number, Party>;
}

/** A way in which sentences say who took part. It reads one sentence and notes what that says. */
export type Pattern = (clause: Clause) => void;

/** One sentence, with the parties in it and the activity that it tells of: what patterns read and where they note. */
export class Clause {
  readonly reading: Reading;
  readonly tokens: readonly Token[];
  readonly parties: Parties;
  readonly frame: Frame;
  readonly sentence: Sentence;
  /** Index of the sentence. */
  readonly index: number;
  readonly #ledger: Ledger;

  constructor(reading: Reading, parties: Parties, frame: Frame, index: number, ledger: Ledger) {
    this.reading = reading;
    this.tokens = reading.tokens;
    this.parties = parties;
    this.frame = frame;
    this.sentence = withoutException(reading, reading.sentences[index] as Sentence);
    this.index = index;
    this.#ledger = ledger;
  }

  foldAt = (i: number): string => this.tokens[i]?.fold ?? '';
  quotedAt = (i: number): boolean => this.reading.quoted[i] === true;
  /** True for a token of this sentence. */
  holds = (i: number): boolean => this.reading.sentenceOf[i] === this.index;
  listFrom = (i: number): Party[] => listFrom(this.reading, this.parties.at, i);
  subjectBefore = (i: number): Party[] => subjectOf(this.reading, this.parties.at, this.sentence.from, i);
  /** The party that begins at token i, an article set aside. */
  partyAt = (i: number): Party | undefined => this.parties.at.get(this.foldAt(i) === 'the' ? i + 1 : i);

  /** Notes that a party has a role in the activity. Persons and states have some roles in their own way. */
  note(party: Party, role: Role, { from, to, confidence, rule, partyKind }: Sign): void {
    const cue = spanOf(this.reading, from, to);
    const acted = party.kind === 'person' ? roleOfPerson(this.reading, role, cue) : role;
    if (!acted || (role === 'organizer' && areGuests(this.reading, party))) return;
    // A state that supports pays; a body may support in kind.
    const isOfPeople =
      (party.people !== undefined && this.foldAt(party.people) !== 'government') || this.foldAt(party.to) === "'s";
    const paying = role === 'supporter' && party.kind === 'country' && !isOfPeople;
    this.#ledger.participation({
      activity: this.frame.ref,
      party: party.ref,
      role: paying ? 'funder' : acted,
      evidence: evidence(this.reading, party.from, party.to, cue),
      confidence: paying ? 0.85 : confidence,
      rule: paying ? 'clause/supporting-state' : rule,
      cue,
      ...(partyKind && { partyKind }),
    });
  }

  /** The first role that a party has by now. */
  roleOf = ({ ref }: Party): Role | undefined => this.#ledger.takesPart(ref)?.role;

  /** Notes the same of several parties. */
  noteAll(parties: readonly Party[], role: Role, sign: Sign): void {
    for (const party of parties) this.note(party, role, sign);
  }
}

const HOSTS = new Set('government authorities police customs ministry service services side'.split(' '));

/** "Tajik officers concluded a course": people without a body of their own do not organize. */
const areGuests = ({ tokens }: Reading, { kind, to, people }: Party): boolean => {
  // "Delta Police officers began their training"
  if (kind === 'agency') return /^(?:officers|officials|personnel|students|staff)$/.test(tokens[to]?.text ?? '');
  const last = tokens[people ?? to - 1]?.fold ?? '';
  return kind === 'country' && PEOPLE.has(last) && !HOSTS.has(last);
};

const PAYS_OR_HOSTS: ReadonlySet<Role> = new Set<Role>(['donor', 'funder', 'host', 'supporter']);

/** A person acts for somebody: who organizes a part leads it, who hands a gift over or pays only takes part. */
function roleOfPerson({ text }: Reading, role: Role, cue: Span): Role | undefined {
  if (role === 'organizer') return PERSONAL_ROLES.get(text.slice(cue.start, cue.end).toLowerCase());
  return PAYS_OR_HOSTS.has(role) ? 'participant' : role;
}
