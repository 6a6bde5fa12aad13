import { PEOPLE } from '../tables/activities.ts';
import { SPEECH, singularPost } from '../tables/posts.ts';
import { LedGroups } from './led-groups.ts';
import type { PersonBodies } from './person-bodies.ts';
import type { PersonWords } from './person-words.ts';

/** What is done by those who are named with their bodies. */
const RECEIVES =
  /^(?:welcomed|received|accompanied|led|headed|greeted|guided|represented|joined|opened|chaired|moderated)$/;
/** A colleague is named so near behind the word, in tokens. */
const COLLEAGUE_WITHIN = 8;
/** "signed for X" stands so near before the next who signed, in tokens. */
const SIGNED_WITHIN = 12;
/** How far behind the body of who speaks the verb may stand, in tokens. */
const SPEAKS_WITHIN = 10;

/** Reads what shows, without a post or a rank, that a name is a person's: what they do, and the bodies beside them. */
export class PersonSigns {
  readonly #words: PersonWords;
  readonly #bodies: PersonBodies;
  readonly #groups: LedGroups;

  constructor(words: PersonWords, bodies: PersonBodies) {
    this.#words = words;
    this.#bodies = bodies;
    this.#groups = new LedGroups(words);
  }

  /** True where what stands around the name between two tokens shows that it is a person's. */
  shows(from: number, to: number): boolean {
    return (
      this.#speaks(from, to) ||
      this.#isOfBody(from, to) ||
      this.#hasSeat(from, to) ||
      this.#leads(from, to) ||
      this.#isJoined(from, to) ||
      this.#isColleague(from, to) ||
      this.#signsFor(from, to)
    );
  }

  /** "NAME said", "said NAME", "NAME SURNAME chaired", "NAME, who" */
  #speaks(from: number, to: number): boolean {
    const { fold, tokens } = this.#words;
    const chairs = to - from < 4 && /^(?:met|presided|chaired)$/.test(fold(to)) && tokens[to]?.shape === 'lower';
    const isWho = fold(to) === ',' && /^(?:who|representing)$/.test(fold(to + 1));
    const isSaid = SPEECH.has(fold(from - 1)) && fold(from - 1) !== 'pointed';
    return SPEECH.has(fold(to)) || chairs || isWho || isSaid;
  }

  /** "Prof. NAME SURNAME and NAME SURNAME, rapporteurs": who stands beside somebody with a rank. */
  #isJoined(from: number, to: number): boolean {
    const { fold, isNamePart, isRank, tokens } = this.#words;
    if (fold(from - 1) !== 'and' || to - from < 2 || to - from > 3) return false;
    let at = from - 1;
    while (isNamePart(at - 1)) at -= 1;
    const isBeside = from - 1 - at > 1 && from - 1 - at < 4 && isRank(at - 1) && this.#words.same(at, from);
    // "and NAME SURNAME, rapporteurs", but not ", where it took place"
    const areBoth = fold(to) === ',' && singularPost(fold(to + 1)) !== '';
    return isBeside && (areBoth || tokens[to]?.shape === 'lower');
  }

  /** "met her colleague from Fiji, NAME SURNAME" */
  #isColleague(from: number, to: number): boolean {
    const { fold, same } = this.#words;
    if (fold(from - 1) !== ',' || to - from < 2 || to - from > 4) return false;
    for (let i = from - 2; i > from - COLLEAGUE_WITHIN && same(i, from); i -= 1) {
      if (/^(?:colleague|homologue|peer)$/.test(fold(i)))
        return /^(?:his|her|their)$/.test(fold(i - 1)) && /^(?:of|from|in)$/.test(fold(i + 1));
      if (fold(i) === ',') return false;
    }
    return false;
  }

  /** "NAME SURNAME signed for X and NAME SURNAME for Y" */
  #signsFor(from: number, to: number): boolean {
    const { fold, tokens } = this.#words;
    if (to - from < 2 || to - from > 4) return false;
    if (/^(?:signed|spoke)$/.test(fold(to)))
      return fold(to + 1) === 'for' && this.#words.taken(this.#words.behindThe(to + 2));
    if (fold(to) !== 'for' || !/^(?:and|,)$/.test(fold(from - 1)) || !this.#words.taken(this.#words.behindThe(to + 1)))
      return false;
    const before = tokens.slice(Math.max(0, from - SIGNED_WITHIN), from);
    return before.some(
      ({ fold: word }, k) =>
        word === 'signed' && before[k + 1]?.fold === 'for' && this.#words.same(from, from - before.length + k),
    );
  }

  /** "NAME MP" */
  #hasSeat = (from: number, to: number): boolean =>
    to - from > 1 && to - from < 5 && /^(?:MP|MEP)$/.test(this.#words.tokens[to]?.text ?? '');

  /** "The delegation was led by NAME SURNAME" */
  #leads = (from: number, to: number): boolean => to - from > 1 && to - from < 5 && this.#groups.shows(from);

  /** True where a body beside the name shows that it is a person's. */
  #isOfBody(from: number, to: number): boolean {
    // "Trade in Endangered Species (CITES)"
    if (/^(?:in|of|for|on)$/.test(this.#words.fold(from - 1)) && this.#words.fold(to) === '(') return false;
    return (
      this.#isListedOf(from, to) ||
      this.#isApposed(from, to) ||
      this.#bodies.membership(from) !== undefined ||
      this.#bodies.inRow(from, to) !== undefined ||
      this.#bodies.inPerson(from) !== undefined ||
      this.#isReceiver(from, to) ||
      this.#speaksFor(from, to) ||
      this.#bodies.isHad(from, to) ||
      this.#bodies.isBeside(to) ||
      this.#isInCapitals(to)
    );
  }

  /** "NAME SURNAME, of the BODY," */
  #isApposed(from: number, to: number): boolean {
    const { fold, bodyFrom } = this.#words;
    if (to - from < 2 || to - from > 3 || fold(to) !== ',' || fold(to + 1) !== 'of') return false;
    if (/^(?:in|at|of|from|to|the|for|on)$/.test(fold(from - 1))) return false;
    return /^[,.;]$/.test(fold(bodyFrom.get(this.#words.behindThe(to + 2))?.to ?? -1));
  }

  /** "two experts, NAME of the BODY and NAME": a name in a list of people. */
  #isListedOf(from: number, to: number): boolean {
    const { fold, tokens } = this.#words;
    return (
      to - from > 1 &&
      to - from < 4 &&
      fold(to) === 'of' &&
      this.#words.bodyFrom.has(this.#words.behindThe(to + 1)) &&
      /^[,:]$/.test(fold(from - 1)) &&
      tokens[from - 2]?.shape === 'lower' &&
      PEOPLE.has(fold(from - 2))
    );
  }

  /** "welcomed by NAME SURNAME of the BODY", "accompanied by NAME SURNAME from the BODY" */
  #isReceiver = (from: number, to: number): boolean =>
    to - from > 1 &&
    to - from < 4 &&
    ((this.#words.fold(from - 1) === 'with' && /^(?:together|along|alongside)$/.test(this.#words.fold(from - 2))) ||
      (this.#words.fold(from - 1) === 'of' &&
        /^(?:assistance|help|support|presence)$/.test(this.#words.fold(from - 2))) ||
      (this.#words.fold(from - 1) === 'by' && RECEIVES.test(this.#words.fold(from - 2)))) &&
    /^(?:of|from)$/.test(this.#words.fold(to)) &&
    this.#words.bodyFrom.has(this.#words.behindThe(to + 1));

  /** "NAME of the BODY said", "NAME from BODY, ..., said": who speaks where a body is named between. */
  #speaksFor(from: number, to: number): boolean {
    // "NAME spoke for the BODY"
    if (/^(?:spoke|signed)$/.test(this.#words.fold(to)) && this.#words.fold(to + 1) === 'for')
      return this.#words.bodyFrom.has(this.#words.behindThe(to + 2));
    if (!/^(?:from|of)$/.test(this.#words.fold(to))) return false;
    const body = this.#words.bodyFrom.get(this.#words.behindThe(to + 1));
    if (!body) return false;
    if (this.#words.fold(to) === 'of') {
      const isName = to - from > 1 && to - from < 4 && !/^(?:the|an?|its|their|this)$/.test(this.#words.fold(from - 1));
      return isName && SPEECH.has(this.#words.fold(body.to));
    }
    const behind = this.#words.tokens.slice(body.to, body.to + SPEAKS_WITHIN);
    return behind.some(({ fold }, k) => SPEECH.has(fold) && this.#words.same(to, body.to + k));
  }

  /** "Malo FAUMUINA from the BODY": a surname in capitals where a body is named behind. */
  #isInCapitals = (to: number): boolean =>
    /^\p{Lu}{4,}$/u.test(this.#words.tokens[to - 1]?.text ?? '') &&
    this.#words.tokens[to - 2]?.shape === 'capital' &&
    this.#bodies.behind(to) !== undefined;
}
