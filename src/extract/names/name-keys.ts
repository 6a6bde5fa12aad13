import type { Ref } from '../../model.ts';
import { SPELLINGS } from '../tables/spellings.ts';
import type { Reading } from '../text/reading.ts';
import { fold } from '../text/tokens.ts';
import type { Hit } from './gazetteer.ts';
import type { OrgMention } from './org-mention.ts';

/** Words that tell no body from another. */
const SMALL = new Set("the of for and on in to at a 's - & ' ’ de des du del la las los et y".split(' '));

/** Words that a text leaves out when it names a body again. */
const LEFT_OUT = new Set('republic royal affairs affair situation situations'.split(' '));

/** What services of a state are called beside their trade: "State Customs Committee", "Customs Service". */
const OF_SERVICES = new Set(
  'service services force forces authority agency department directorate general committee command high office institution national royal republic'.split(
    ' ',
  ),
);

/** The same of customs alone: "Administration Police" is a police of its own. */
const OF_CUSTOMS = new Set('administration federal state excise'.split(' '));

/** Trades of which a state has one service: what is left of a name, in the order of the alphabet, says enough. */
const TRADES = new Set(
  'customs;customs revenue;police;border police;border guard;coast guard;gendarmerie;navy;army;prison;prisons'.split(
    ';',
  ),
);

/** The words of a name that tell it from others, the country that it names and the trade of a state's service. */
interface NameWords {
  readonly words: readonly string[];
  readonly country: Ref | undefined;
  readonly trade: string;
}
const NOTHING: NameWords = { words: [], country: undefined, trade: '' };

/** Tells by what two names of one body are the same. */
export class NameKeys {
  readonly #reading: Reading;
  readonly #hitAt: ReadonlyMap<number, Hit>;
  /** The states whose services of a trade the text names. */
  readonly #statesOf = new Map<string, Set<Ref>>();
  readonly #wordsOf = new Map<OrgMention, NameWords>();

  constructor(reading: Reading, hits: readonly Hit[], found: readonly OrgMention[]) {
    this.#reading = reading;
    this.#hitAt = new Map(hits.map((hit) => [hit.from, hit]));
    for (const mention of found) {
      const words = mention.pointing ? [] : this.#words(mention);
      const country = countryIn(words, mention);
      const trade = tradeOf(words, mention);
      this.#wordsOf.set(mention, { words, country, trade });
      if (country && trade) this.#statesOf.set(trade, (this.#statesOf.get(trade) ?? new Set()).add(country));
    }
  }

  /** "EU Delegation to X" and "Delegation of the European Union to X" come to the same: known names by what they name. */
  of(mention: OrgMention): string[] {
    const { words, country, trade } = this.#wordsOf.get(mention) ?? NOTHING;
    if (words.length < 2) return this.#service(words, country, trade);
    const isMinistry = words.includes('ministry');
    const kept = words.filter((word) => !(isMinistry && word === 'affair')).sort();
    // with its country and without; one word says too little
    const homeless = kept.filter((word) => !word.startsWith('country/'));
    const short = kept.filter((word) => !LEFT_OUT.has(word));
    const keys: string[] = [];
    for (const all of [kept, homeless, short])
      if (all.length > 1 && (all === kept || all.length < kept.length)) keys.push(all.join(' '));
    return [...keys, ...this.#service(words, country, trade)];
  }

  /** The words of a name that tell it from others, in one spelling; for what the authority knows, the ref. */
  #words({ from, to }: OrgMention): string[] {
    const words: string[] = [];
    for (let i = from; i < to; i += 1) {
      const hit = this.#hitAt.get(i);
      // a name that the authority knows as a whole is spelt out, as others may be that it does not know
      const isWithin = hit && hit.to <= to && hit.to - hit.from < to - from;
      const isKnown = isWithin && /^(?:body|country|demonym)$/.test(hit.kind);
      const word = isKnown ? hit.ref : (this.#reading.tokens[i]?.fold ?? '');
      if (isKnown) i = hit.to - 1;
      if (!SMALL.has(word)) words.push(SPELLINGS.get(word) ?? word);
    }
    return words;
  }

  /** "Samoan Customs" and "State Customs Committee", where the text names customs of Samoa alone. */
  #service(words: readonly string[], country: Ref | undefined, trade: string): string[] {
    const states = this.#statesOf.get(trade);
    // "Royal Navy": of a kingdom that the name leaves out
    const isAlone = words.length > 1 && TRADES.has(trade) && states?.size === 1 && !words.includes('royal');
    const state = country ?? (isAlone ? [...states][0] : undefined);
    return trade && state ? [`service ${state} ${trade}`] : [];
  }
}

const countryIn = (words: readonly string[], { country }: OrgMention): Ref | undefined =>
  country ?? (words.find((word) => word.startsWith('country/')) as Ref | undefined);

/** "customs" of "State Customs Committee of Samoa": the trade of a state's service; empty for what is none. */
function tradeOf(words: readonly string[], mention: OrgMention): string {
  // "National Directorate of the Harbour Police of X": a part, and not the police
  if (mention.rule === 'org/nested') return '';
  const country = countryIn(words, mention);
  const own = mention.authority && mention.core ? fold(mention.core).split(' ') : words;
  const isCustoms = words.includes('customs');
  const trade = own
    .filter((word) => word !== country && !OF_SERVICES.has(word) && !(isCustoms && OF_CUSTOMS.has(word)))
    .sort();
  const [only = ''] = trade;
  return trade.length > 1 || TRADES.has(only) || only.includes('/') ? trade.join(' ') : '';
}
