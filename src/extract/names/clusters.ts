import type { Ref } from '../../model.ts';
import { fold } from '../text/tokens.ts';
import type { OrgMention } from './org-mention.ts';

/** Mentions that name one body. */
export interface Cluster {
  readonly mentions: readonly OrgMention[];
  readonly authority?: Ref | undefined;
}

/** A mention as it is compared with others. */
export interface Named {
  readonly mention: OrgMention;
  /** The forms in which it names its body, folded, its own first. */
  readonly forms: readonly string[];
  /** What its name comes to when order, small words and spelling are set aside. */
  readonly keys: readonly string[];
  /** The first letters of the capitalized words of a name that has no acronym, folded; empty where they are few. */
  readonly initials: string;
  /** What it is called within its country, folded; empty where that says nothing. */
  readonly core: string;
}

/** What a mention is found by. */
interface Signs {
  /** Its forms, its own first. */
  readonly forms: readonly string[];
  /** What else may show that another names the same body: keys, core, authority, endings. */
  readonly others: readonly string[];
}

interface Growing {
  /** Place among the clusters: of several that fit, the first is taken. */
  readonly index: number;
  readonly forms: Set<string>;
  readonly keys: Set<string>;
  /** Countries of the mentions under each core; undefined for a mention without one. */
  readonly cores: Map<string, Set<Ref | undefined>>;
  readonly mentions: OrgMention[];
  country?: Ref;
  authority?: Ref;
}

/** Folds a name for comparison: case, articles, hyphens and spelling of possessives aside. */
export const formOf = (name: string): string =>
  fold(name).replace(/[-‑]/g, ' ').replace(/\s+/g, ' ').replace(/^the /, '').replace(/'s$/, '').trim();

/** Puts mentions that name one body together. Clusters are found by what a mention shares with them, so that many bodies cost no more each. */
export class Clusters {
  readonly #all: Growing[] = [];
  /** Clusters by what their mentions are compared by. */
  readonly #by = new Map<string, Set<Growing>>();

  get all(): readonly Cluster[] {
    return this.#all.filter(({ mentions }) => mentions.length > 0);
  }

  /** Puts a mention to the first cluster that names the same body, or opens one. */
  add(named: Named): void {
    const { mention, initials } = named;
    const signs = signsOf(named);
    const cluster = this.#joined(mention.authority as Ref, this.#fitting(named, signs) ?? this.#open());
    cluster.mentions.push(mention);
    cluster.country ??= mention.country as Ref;
    cluster.authority ??= mention.authority as Ref;
    for (const form of named.forms) cluster.forms.add(form);
    for (const key of named.keys) cluster.keys.add(key);
    if (named.core) {
      const core = kindAndCore(named);
      cluster.cores.set(core, (cluster.cores.get(core) ?? new Set()).add(mention.country));
    }
    for (const sign of signs.forms) this.#found(sign, cluster);
    for (const sign of signs.others) this.#found(sign, cluster);
    const [own] = named.forms;
    if (own !== undefined) this.#found(`head ${headOf(own)}`, cluster);
    if (initials) this.#found(`initials ${initials}`, cluster);
  }

  /** Notes a cluster under a sign. */
  #found(sign: string, cluster: Growing): void {
    const known = this.#by.get(sign);
    if (known) known.add(cluster);
    else this.#by.set(sign, new Set([cluster]));
  }

  /** Where the authority knows two clusters as one body, the later is put to the earlier. */
  #joined(authority: Ref | undefined, cluster: Growing): Growing {
    const same = authority ? [...(this.#by.get(`authority ${authority}`) ?? [])] : [];
    const other = same.find((one) => one !== cluster && one.authority === authority);
    if (!other || (cluster.authority && cluster.authority !== authority)) return cluster;
    const [kept, gone] = other.index < cluster.index ? [other, cluster] : [cluster, other];
    for (const mention of gone.mentions.splice(0)) kept.mentions.push(mention);
    kept.country ??= gone.country as Ref;
    kept.authority ??= gone.authority as Ref;
    for (const form of gone.forms) kept.forms.add(form);
    for (const key of gone.keys) kept.keys.add(key);
    for (const [core, countries] of gone.cores)
      kept.cores.set(core, new Set([...(kept.cores.get(core) ?? []), ...countries]));
    for (const clusters of this.#by.values()) if (clusters.delete(gone)) clusters.add(kept);
    return kept;
  }

  #open(): Growing {
    const cluster = {
      index: this.#all.length,
      forms: new Set<string>(),
      keys: new Set<string>(),
      cores: new Map(),
      mentions: [],
    };
    this.#all.push(cluster);
    return cluster;
  }

  #fitting(named: Named, signs: Signs): Growing | undefined {
    const { mention, forms, keys } = named;
    const acronym = mention.acronym && formOf(mention.acronym);
    const shared = [...signs.forms.slice(0, 1), ...signs.others];
    if (acronym) shared.push(`form ${acronym}`);
    const alike = new Set<Growing>();
    for (const sign of shared) for (const cluster of this.#by.get(sign) ?? []) alike.add(cluster);
    const near = [...alike];
    // "the National Police" of a text that names those of two countries: the one of which it told first
    const either = mention.country || acronym ? [] : near.filter((c) => sameCore(c, named));
    const bare = either.length > 1;
    if (bare && forms[0] && !near.some((c) => c.forms.has(forms[0] ?? '') && !c.country)) {
      const own = namedFirst(either, mention.from);
      if (own) return own;
    }
    // "Department of Tides" and "Department of Reefs" of one state
    const isOther = (c: Growing) => mention.authority && c.authority && mention.authority !== c.authority;
    const fits = (c: Growing) =>
      (mention.authority && c.authority === mention.authority) ||
      (c.forms.has(forms[0] ?? '') && sameCountry(c, mention) && !(bare && c.country)) ||
      (!bare && sameCore(c, named)) ||
      (acronym && c.forms.has(acronym)) ||
      (!bare && keys.some((key) => c.keys.has(key)) && sameCountry(c, mention));
    return (
      near
        .filter((c) => !isOther(c) && fits(c))
        .reduce<Growing | undefined>((a, b) => (a && a.index < b.index ? a : b), undefined) ??
      this.#longer(named) ??
      this.#spelled(mention, forms[0] ?? '') ??
      this.#fuller(mention, forms[0] ?? '')
    );
  }

  /** "DRCC" of a text that names one Delta Regional Coordination Centre: the only body with these initials. */
  #spelled({ authority }: OrgMention, form: string): Growing | undefined {
    if (!/^[a-z]{3,}$/.test(form)) return undefined;
    const spelled = this.#by.get(`initials ${form}`);
    const [only] = spelled?.size === 1 ? spelled : [];
    return only && !(authority && only.authority && only.authority !== authority) ? only : undefined;
  }

  /** "the Ministerial Council" of a text that names one Delta Ministerial Council on Law: the only body that has all its words and its head. */
  #fuller(mention: OrgMention, form: string): Growing | undefined {
    if (mention.acronym || mention.authority || mention.rule !== 'org/head') return undefined;
    const all = this.#by.get(`head ${headOf(form)}`);
    if (!all || all.size > ONE_HEAD) return undefined;
    const near = [...all];
    // "the Delta Tide Service Academy" and another of Delta: their country says little
    if (mention.country && form.split(' ').length < OF_COUNTRY) return undefined;
    const fuller = near.filter(
      ({ forms, country }) =>
        (!mention.country || country === mention.country) &&
        [...forms].some((other) => headOf(other) === headOf(form) && isWithin(form, other) && !isPartOf(other, form)),
    );
    return fuller.length === 1 ? fuller[0] : undefined;
  }

  /** "the Customs Service" of a text that names one State Customs Service: the only body whose name ends so. */
  #longer({ mention, core }: Named): Growing | undefined {
    const { country, acronym, authority, parentAt } = mention;
    if (!core.includes(' ') || country || acronym || authority || parentAt !== undefined) return undefined;
    const ending = this.#by.get(`ending ${core}`);
    const [only] = ending?.size === 1 ? ending : [];
    return only;
  }
}

/** Of several clusters the one that is named first, where that is before a token. */
function namedFirst(clusters: readonly Growing[], at: number): Growing | undefined {
  let first: Growing | undefined;
  let start = at;
  for (const cluster of clusters)
    for (const { from } of cluster.mentions) if (from < start) [first, start] = [cluster, from];
  return first;
}

/** A text with more bodies under one head does not call one of them by less than its name. */
const ONE_HEAD = 64;

/** The name of a body of a country is that of a fuller one only with so many words. */
const OF_COUNTRY = 4;

/** Where the phrase of a name's head ends: "council" in "ministerial council on law". */
const BEHIND_HEAD = / (?:of|for|on|against|in|to|at|under) /;
function headOf(form: string): string {
  const end = form.search(BEHIND_HEAD);
  const phrase = end < 0 ? form : form.slice(0, end);
  return phrase.slice(phrase.lastIndexOf(' ') + 1);
}
const LINKS = /^(?:of|the|for|and|on|in|to|a|at)$/;

/** True where the words of a name stand in another in their order, small ones aside. */
function isWithin(form: string, other: string): boolean {
  const words = form.split(' ').filter((word) => !LINKS.test(word));
  let at = 0;
  for (const word of other.split(' ')) if (word === words[at]) at += 1;
  return words.length > 1 && at === words.length && form !== other;
}

/** "Lomi Bureau of the Central Bureau": a part of the other, and not the other. */
const isPartOf = (form: string, other: string): boolean =>
  form.endsWith(` of the ${other}`) || form.endsWith(` of ${other}`);

function signsOf(named: Named): Signs {
  const { mention, keys, core } = named;
  const others = keys.map((key) => `key ${key}`);
  if (core) others.push(`core ${kindAndCore(named)}`);
  if (mention.authority) others.push(`authority ${mention.authority}`);
  if (mention.rule === 'org/head') for (const ending of endingsOf(core)) others.push(`ending ${ending}`);
  return { forms: named.forms.map((form) => `form ${form}`), others };
}

/** What a name ends with, its first word or words left out; two words say enough. */
function endingsOf(name: string): string[] {
  const endings: string[] = [];
  const last = name.lastIndexOf(' ');
  for (let at = name.indexOf(' '); at < last; at = name.indexOf(' ', at + 1)) endings.push(name.slice(at + 1));
  return endings;
}

const kindAndCore = ({ mention, core }: Named): string => `${mention.classification}: ${core}`;

const sameCountry = (cluster: Growing, { country }: OrgMention): boolean =>
  !country || !cluster.country || country === cluster.country;

/** One body under two forms of its country's name, or first with and then without it. */
function sameCore({ cores }: Growing, named: Named): boolean {
  const others = named.core ? cores.get(kindAndCore(named)) : undefined;
  if (!others) return false;
  const { country } = named.mention;
  const isGeneric = !named.core.includes(' ');
  return [...others].some((other) =>
    other === country ? country !== undefined || !isGeneric : !isGeneric && (!other || !country),
  );
}
