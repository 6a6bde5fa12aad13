import { HEADS } from '../tables/heads.ts';
import { type Reading, textOf } from '../text/reading.ts';
import { initialsOf, isCapital } from '../text/tokens.ts';
import type { OrgMention } from './org-mention.ts';

/** Units whose one word, behind the name of a body, makes the name of its part: "Delta Guard Academy". */
const ONE_WORD = /^(?:academy|school|college|institute|secretariat|laboratory)$/;
/** Units whose one word goes on with "of". */
const DEPARTMENT = /^(?:department|division|unit|section|directorate|bureau|office|desk|academy|school|college)$/;
/** Initials of fewer letters say nothing. */
const INITIALS = 3;

/** The bodies that a text names, by each of their names: they begin or end the names of their parts. */
export class NamesWithin {
  readonly #reading: Reading;
  /** First token of the mention of a body by its names; undefined where two bodies share one. */
  readonly #byName = new Map<string, OrgMention | undefined>();
  readonly #byAcronym = new Map<string, OrgMention>();
  readonly #byInitials = new Map<string, OrgMention | undefined>();
  /** The only body that has a head in its name; undefined where several have. */
  readonly #byHead = new Map<string, OrgMention | undefined>();
  readonly #starting: ReadonlyMap<number, OrgMention>;

  constructor(reading: Reading, found: readonly OrgMention[], starting: ReadonlyMap<number, OrgMention>) {
    this.#reading = reading;
    this.#starting = starting;
    for (const m of found) {
      if (m.acronym && m.to - m.from > 1) this.#byAcronym.set(m.acronym, m);
      if (!m.pointing) this.#learn(m);
    }
    for (const m of [...found].reverse())
      if (!m.pointing && (m.to - m.from > 1 || this.#isShort(m))) this.#byName.set(textOf(reading, m.from, m.to), m);
  }

  #learn(mention: OrgMention): void {
    const { from, to, aliases, acronym, country } = mention;
    for (const alias of aliases)
      if (/\s/.test(alias)) {
        const other = this.#byName.get(alias);
        const isShared = this.#byName.has(alias) && other?.country !== country;
        this.#byName.set(alias, isShared ? undefined : (other ?? mention));
      }
    for (const { fold } of to - from > 1 ? this.#reading.tokens.slice(from, to) : [])
      if (HEADS.has(fold)) this.#learnHead(fold, mention);
    const initials = to - from > 1 && !acronym ? initialsOf(this.#reading.tokens.slice(from, to)) : '';
    if (initials.length < INITIALS) return;
    const other = this.#byInitials.get(initials);
    const isShared = this.#byInitials.has(initials) && (!other || !this.#isAlike(mention, other));
    this.#byInitials.set(initials, isShared ? undefined : (other ?? mention));
  }

  #isAlike = (a: OrgMention, b: OrgMention): boolean =>
    textOf(this.#reading, a.from, a.to) === textOf(this.#reading, b.from, b.to);

  #learnHead(head: string, mention: OrgMention): void {
    const name = textOf(this.#reading, mention.from, mention.to);
    // "Secretariat of the Council" only points at a council
    if (name.endsWith(`of the ${this.#reading.tokens[mention.to - 1]?.text}`)) return;
    const other = this.#byHead.get(head);
    const isAnother = this.#byHead.has(head) && (!other || textOf(this.#reading, other.from, other.to) !== name);
    this.#byHead.set(head, isAnother ? undefined : mention);
  }

  /** "INTERPOL": a name of one word in capitals. */
  #isShort = ({ from, to }: OrgMention): boolean =>
    to === from + 1 && /^\p{Lu}{3,}$/u.test(this.#reading.tokens[from]?.text ?? '');

  /** The mention with the body with which its name begins or ends; undefined where it does with none. */
  within(mention: OrgMention): OrgMention | undefined {
    return this.#begun(mention) ?? this.#short(mention) ?? this.#ended(mention) ?? this.#pointing(mention);
  }

  /** "Delta Guard Rescue Service", "Delta Guard Academy" where the text names the Delta Guard, or the Delta Guard of Samoa. */
  #begun(mention: OrgMention): OrgMention | undefined {
    const { tokens } = this.#reading;
    for (let to = mention.to - 1; to > mention.from + 1; to -= 1) {
      const parent = tokens[to]?.fold === 'and' ? undefined : this.#named(mention, mention.from, to);
      if (parent && isCapital(tokens[to]) && this.#isUnit(to, mention.to)) return { ...mention, parentAt: parent.from };
    }
    return undefined;
  }

  /** "ABC Rescue Service" where the text spells ABC out, or names a body with these initials, or ABC alone. */
  #short(mention: OrgMention): OrgMention | undefined {
    const { from, to } = mention;
    const acronym = this.#reading.tokens[from]?.text ?? '';
    const spelt = to - from > 1 ? this.#byAcronym.get(acronym) : undefined;
    if (spelt && spelt.from !== from && !isOfOther(mention, spelt))
      return this.#isAgain(mention, spelt) ? { ...mention, acronym } : { ...mention, parentAt: spelt.from };
    const isLead = to - from > 1 && this.#reading.tokens[from + 1]?.fold !== '-' && /^\p{Lu}{3,}$/u.test(acronym);
    if (!isLead || !this.#endsInHead(mention)) return undefined;
    const parent = this.#byInitials.get(acronym) ?? this.#named(mention, from, from + 1);
    return parent && parent.from !== from && !this.#isAgain(mention, parent)
      ? { ...mention, parentAt: parent.from }
      : undefined;
  }

  /** "Tide Office of the Harbour Union", "Tide Office of HU" where the text names the Harbour Union (HU): a name that holds another. */
  #ended(mention: OrgMention): OrgMention | undefined {
    const { tokens } = this.#reading;
    for (let at = mention.from + 2; at < mention.to - 1; at += 1) {
      if (tokens[at]?.fold !== 'of') continue;
      const start = tokens[at + 1]?.fold === 'the' ? at + 2 : at + 1;
      const isShort = mention.to - start === 1;
      const spelt = isShort ? this.#byAcronym.get(tokens[start]?.text ?? '') : undefined;
      const parent = isShort ? spelt : this.#named(mention, start, mention.to);
      if (parent && parent.from !== mention.from) return { ...mention, parentAt: parent.from };
    }
    return undefined;
  }

  /** "Secretariat of the Council" where the text names one Harbour Council. */
  #pointing(mention: OrgMention): OrgMention | undefined {
    const { tokens } = this.#reading;
    const last = tokens[mention.to - 1];
    const isPointing =
      mention.to - mention.from > 3 &&
      tokens[mention.to - 2]?.fold === 'the' &&
      tokens[mention.to - 3]?.fold === 'of' &&
      HEADS.has(last?.fold ?? '');
    const parent = isPointing ? this.#byHead.get(last?.fold ?? '') : undefined;
    return parent && parent.from !== mention.from ? { ...mention, parentAt: parent.from } : undefined;
  }

  /** The other body that is named as some tokens are. */
  #named(mention: OrgMention, from: number, to: number): OrgMention | undefined {
    const parent = this.#byName.get(textOf(this.#reading, from, to));
    return parent && parent.from !== mention.from && !isOfOther(mention, parent) ? parent : undefined;
  }

  /** "the ABC Centre" of a text that calls the Aid and Border Centre ABC. */
  #isAgain({ from, to }: OrgMention, spelt: OrgMention): boolean {
    const { tokens } = this.#reading;
    const whole = this.#starting.get(spelt.from) ?? spelt;
    const head = tokens[to - 1]?.fold ?? '';
    return to - from === 2 && tokens.slice(whole.from, whole.to).some(({ fold }) => fold === head);
  }

  #endsInHead = ({ from, to }: OrgMention): boolean =>
    this.#reading.tokens.slice(from + 1, to).some(({ fold }) => HEADS.has(fold));

  /** "Rescue Service" behind "Delta Navy" is a unit of it; "General Administration" behind "Delta Customs" is its name. */
  #isUnit(from: number, to: number): boolean {
    const words = this.#reading.tokens.slice(from, to).map(({ fold }) => fold);
    if (words.length === 1) return ONE_WORD.test(words[0] ?? '');
    // "Public Prosecution Service of X" is no unit of the "Public Prosecution"
    if (/^(?:of|for|in)$/.test(words[1] ?? '')) return DEPARTMENT.test(words[0] ?? '');
    const isGeneral = words[0] === 'general' && words[1] !== 'secretariat';
    return !isGeneral && !/^(?:administration|authority|agency|force)$/.test(words[1] ?? '');
  }
}

/** True for bodies of two countries. */
const isOfOther = ({ country }: OrgMention, other: OrgMention): boolean =>
  country !== undefined && other.country !== undefined && country !== other.country;
