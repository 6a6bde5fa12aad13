import type { Person, Ref, Span } from '../../model.ts';
import { slug } from '../../read/slug.ts';
import { freeRef, type TakenRefs } from '../free-ref.ts';
import type { Body } from '../names/agencies.ts';
import type { Hit } from '../names/gazetteer.ts';
import { ACTIVITY_NOUNS } from '../tables/activities.ts';
import { HEADS, isSubject, PORTFOLIOS } from '../tables/heads.ts';
import { NO_SURNAMES, PARTICLES } from '../tables/posts.ts';
import { type Reading, spanOf, textOf, zoneAt } from '../text/reading.ts';
import { inOneLine, isCapital } from '../text/tokens.ts';
import { nameEnd } from './name-run.ts';
import { PersonBodies } from './person-bodies.ts';
import { PersonSigns } from './person-signs.ts';
import { PersonWords } from './person-words.ts';
import { PostGrammar } from './post-grammar.ts';
import type { PostPhrase } from './post-phrases.ts';
import { Rosters } from './rosters.ts';
import { SharedPosts } from './shared-posts.ts';
import { withoutShorter } from './shorter-names.ts';

/** A person's name in the text, with the post printed beside it. */
export interface Individual {
  readonly ref: Ref;
  readonly person: Person;
  readonly from: number;
  readonly to: number;
  readonly post?: { readonly text: string; readonly span: Span; readonly organization?: Ref | undefined } | undefined;
  /** The body of which the text names the person without a post: "NAME from BODY". */
  readonly body?: Ref | undefined;
}

interface Found extends Pick<Individual, 'from' | 'to' | 'post' | 'body'> {
  readonly name: string;
}

/** Finds the people: capitalized names that a post, a rank, an honorific or a verb of speech shows to be people. */
export function peopleIn(
  reading: Reading,
  bodies: readonly Body[],
  hits: readonly Hit[],
  taken: (token: number) => boolean,
): Individual[] {
  const finder = new Finder(reading, bodies, hits, taken);
  const refs: TakenRefs = new Map();
  const people = new Map<string, Individual>();
  for (let i = 0; i < reading.tokens.length; i += 1) {
    const found = isCapital(reading.tokens[i]) ? finder.at(i) : undefined;
    if (!found) continue;
    const old = people.get(found.name);
    people.set(found.name, old ? withFullerPost(old, found) : individual(reading, found, refs));
    i = found.to - 1;
  }
  return withoutShorter(reading, [...people.values()]);
}

/** Of a person who is named again the longer post stands, where it is printed. */
function withFullerPost(old: Individual, { post, from, to, body }: Found): Individual {
  const isOfBody = (one: Found['post']) => Number(one?.organization !== undefined);
  const isFuller =
    post && (isOfBody(post) - isOfBody(old.post) || Math.sign(post.text.length - (old.post?.text.length ?? 0))) > 0;
  const kept = isFuller ? { ...old, from, to, post } : old;
  return kept.body || kept.post?.organization || !body ? kept : { ...kept, body };
}

function individual(reading: Reading, { name, from, to, post, body }: Found, refs: TakenRefs): Individual {
  const ref = freeRef(`person/${slug(name)}`, refs);
  const named = spanOf(reading, from, to);
  return { ref, person: { kind: 'person', ref, names: [{ text: name, type: 'full' }], named }, from, to, post, body };
}

const LETTER = /^\p{Lu}$/u;
/** How people are addressed. */
const HONORIFIC = /^(?:mr|mrs|ms|dr|madam|mme|lord|lady|prince|princess)\.?$/;
const NOBILITY = /^(?:lord|lady|prince|princess)$/;
/** First words of the names of units. */
const UNITS = /^(?:sector|station|district|region|area|zone|base|air|naval|northern|southern|eastern|western|central)$/;
class Finder {
  readonly #words: PersonWords;
  readonly #posts: PostGrammar;
  readonly #shared: SharedPosts;
  readonly #bodies: PersonBodies;
  readonly #signs: PersonSigns;
  readonly #rosters: Rosters;

  constructor(reading: Reading, bodies: readonly Body[], hits: readonly Hit[], taken: (token: number) => boolean) {
    this.#words = new PersonWords(reading, bodies, taken);
    this.#posts = new PostGrammar(this.#words, bodies, hits);
    this.#shared = new SharedPosts(this.#words);
    this.#bodies = new PersonBodies(this.#words);
    this.#signs = new PersonSigns(this.#words, this.#bodies);
    this.#rosters = new Rosters(this.#words);
  }

  /** @param behind true where the tokens before belong to the post: "Head of Field Training NAME". */
  at(i: number, behind = false): Found | undefined {
    if (!this.#words.isNamePart(i) || zoneAt(this.#words.reading, i) === 'boilerplate') return undefined;
    if (!behind && this.#words.isNamePart(i - 1) && this.#words.same(i, i - 1)) return undefined;
    const to = nameEnd(this.#words, i);
    const own = this.#behindTitle(i, to) ?? this.#behindComplement(i, to);
    if (own !== i) return this.at(own, true);
    const parts = this.#countParts(i, to);
    const opens = this.#words.fold(i - 1) === "'" && this.#words.tokens[i]?.glued ? i - 1 : i;
    // "Ms. 'Ana NAME": a sign that is a letter of the name
    // "Lord NAME", who has no other name
    const start =
      parts < 2 && NOBILITY.test(this.#words.fold(i - 1)) ? i - 1 : this.#words.isRank(opens - 1) ? opens : i;
    const name = inOneLine(textOf(this.#words.reading, start, to));
    if (LETTER.test(this.#words.tokens[to - 1]?.text ?? '')) return undefined;
    if (ACTIVITY_NOUNS.has(this.#words.fold(to - 1))) return undefined;
    if (to - i > 8 || this.#isPortfolio(i, to) || this.#rosters.isTopic(i, to)) return undefined;
    const ranked = this.#words.isRank(opens - 1) && this.#words.fold(i - 1) !== 'police';
    const post = this.#shared.of(i) ?? this.#posts.postOf(i, to) ?? this.#rosters.postOf(i);
    const isShown = this.#signs.shows(i, to) || this.#rosters.shows(i, to);
    if (parts < 2 && !(post && (this.#isAddressed(i) || (ranked && post.from >= to && post.organization))))
      return undefined;
    if (!post && !ranked && !isShown && !this.#isContact(i)) return undefined;
    if (post && !ranked && this.#isOfPrevious(post, i)) return undefined;
    // "for Criminal Investigation Affairs": the end of a post is no name, nor is "Northern Province"
    const last = this.#words.fold(to - 1);
    if ((!ranked && (isSubject(last) || PORTFOLIOS.has(this.#words.fold(i)))) || NO_SURNAMES.has(last))
      return undefined;
    if (!ranked && this.#words.isCommon(last)) return undefined;
    const isOfBody = post?.organization || /\b(?:minister|president)\b/i.test(post?.text ?? '');
    const body = isOfBody
      ? undefined
      : (this.#bodies.of(i, to, ranked || post?.to === i) ?? this.#rosters.bodyOf(i, to));
    const shown = post && {
      text: post.text,
      span: spanOf(this.#words.reading, Math.min(post.from, start), Math.max(post.to, to)),
      organization: post.organization,
    };
    return { name, from: start, to, post: shown, body };
  }

  /** How many names a name is made of, particles aside; two that a hyphen joins are one. */
  #countParts(from: number, to: number): number {
    const { fold } = this.#words;
    let parts = 0;
    for (let i = from; i < to; i += 1) {
      const isSecondHalf = i > from && fold(i - 1) === '-' && !(i - 1 > from && PARTICLES.has(fold(i - 2)));
      if (!PARTICLES.has(fold(i)) && fold(i) !== '-' && !isSecondHalf) parts += 1;
    }
    return parts;
  }

  #isPortfolio(from: number, to: number): boolean {
    for (let i = from; i < to; i += 1)
      if (!isSubject(this.#words.fold(i)) && this.#words.fold(i) !== 'national') return false;
    return true;
  }

  /** "the Chief Prosecutor, Ms. SURNAME": one name is enough behind an honorific and a post. */
  #isAddressed = (i: number): boolean =>
    HONORIFIC.test(this.#words.fold(i - 1)) &&
    /^(?:,|and)$/.test(this.#words.fold(i - 2)) &&
    this.#words.fold(i).length > 2;

  /** "For photos, contact NAME" */
  #isContact = (i: number): boolean =>
    /^(?:contact|contacts|enquiries|inquiries|queries)$/.test(
      this.#words.fold(this.#words.fold(i - 1) === ':' ? i - 2 : i - 1),
    );

  /** "NAME, Commander of the Guard Northern Sector": what stands behind the body of a post belongs to that body. */
  #isOfPrevious = ({ from, to }: PostPhrase, i: number): boolean =>
    to === i &&
    this.#words.bodyTo.has(i) &&
    this.#words.fold(from - 1) === ',' &&
    this.#words.isNamePart(from - 2) &&
    UNITS.test(this.#words.fold(i));

  /** "PSO Malo FAUMUINA": a title in capitals before a name whose surname is in capitals; "Sgt NAME": a word without vowels. */
  #behindTitle(i: number, to: number): number | undefined {
    if (to - i > 2 && /^[b-df-hj-np-tv-xz]{3,}\.?$/.test(this.#words.fold(i))) return i + 1;
    const isTitle = /^\p{Lu}{2,4}$/u.test(this.#words.tokens[i]?.text ?? '');
    const isName = this.#words.tokens[i + 1]?.shape === 'capital' && this.#words.tokens[to - 1]?.shape === 'upper';
    return isTitle && isName && to - i > 2 ? i + 1 : undefined;
  }

  /** "Head of Field Training NAME SURNAME": of a run behind a post and its preposition the last two are the name. */
  #behindComplement(i: number, to: number): number {
    const isComplement =
      /^(?:of|for)$/.test(this.#words.fold(i - 1)) && this.#words.isPost(i - 2) && this.#words.same(i, i - 2);
    let own = i;
    const isTask = (fold: string) => PORTFOLIOS.has(fold) || fold === 'audit' || /\p{L}{3}tions?$/u.test(fold);
    while (own < to && isTask(this.#words.fold(own))) own += 1;
    const isBehindPortfolio = own > i && to - own < 4;
    // "Minister of Climate Change Adaptation, Hon. NAME": the name is still to come
    const isToCome =
      this.#words.fold(to) === ',' && (this.#words.isRank(to + 1) || isSubject(this.#words.fold(to - 1)));
    // "Manager of Corporate Performance Reporting at the BODY": no name in it
    const goesOn = /^(?:at|of|for)$/.test(this.#words.fold(to));
    // "Minister of the Interior Jean-Luc SURNAME": what a hyphen joins is one name
    const given = this.#words.fold(to - 3) === '-' && to - 4 > i ? to - 4 : to - 2;
    if (isComplement && !goesOn && !isBehindPortfolio && !isToCome && to - i > 2 && to - i < 8) return given;
    // "Director of Internal Audit NAME SURNAME"
    const link = /^(?:the|internal|external|national|public|general)$/.test(this.#words.fold(i - 1)) ? i - 2 : i - 1;
    return own > i && to - own > 1 && (/^(?:of|for|and|,)$/.test(this.#words.fold(link)) || this.#isTrade(i - 1))
      ? own
      : i;
  }

  /** "for Customs Affairs NAME": a word of trades before what a post is for. */
  #isTrade = (i: number): boolean => HEADS.has(this.#words.fold(i)) && /^(?:of|for)$/.test(this.#words.fold(i - 1));
}
