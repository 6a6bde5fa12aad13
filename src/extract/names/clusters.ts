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

/** What a mention is found by besides its forms and keys. */
interface Signs {
  /** Its core with the kind of body; empty where it has none. */
  readonly core: string;
  readonly endings: readonly string[];
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
export function formOf(name: string): string {
  const folded = fold(name);
  if (PLAIN.test(folded)) return folded;
  return folded.replace(/[-‑]/g, ' ').replace(/\s+/g, ' ').replace(/^the /, '').replace(/'s$/, '').trim();
}
/** Most names: words of plain letters, the first of which is no article. */
const PLAIN = /^(?!the )[a-z]+(?: [a-z]+)*$/;

/** Clusters by one of the things that their mentions are compared by. */
class ClustersBy {
  readonly #all = new Map<string, Set<Growing>>();

  get(sign: string): ReadonlySet<Growing> | undefined {
    return this.#all.get(sign);
  }

  note(sign: string, cluster: Growing): void {
    const known = this.#all.get(sign);
    if (known) known.add(cluster);
    else this.#all.set(sign, new Set<Growing>().add(cluster));
  }

  replace(gone: Growing, kept: Growing): void {
    for (const clusters of this.#all.values()) if (clusters.delete(gone)) clusters.add(kept);
  }
}

/** Puts mentions that name one body together. Clusters are found by what a mention shares with them, so that many bodies cost no more each. */
export class Clusters {
  readonly #all: Growing[] = [];
  readonly #byForm = new ClustersBy();
  readonly #byKey = new ClustersBy();
  readonly #byCore = new ClustersBy();
  readonly #byAuthority = new ClustersBy();
  readonly #byEnding = new ClustersBy();
  readonly #byHead = new ClustersBy();
  readonly #byInitials = new ClustersBy();

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
    for (const form of named.forms) {
      cluster.forms.add(form);
      this.#byForm.note(form, cluster);
    }
    for (const key of named.keys) {
      cluster.keys.add(key);
      this.#byKey.note(key, cluster);
    }
    if (signs.core) {
      cluster.cores.set(signs.core, (cluster.cores.get(signs.core) ?? new Set()).add(mention.country));
      this.#byCore.note(signs.core, cluster);
    }
    if (mention.authority) this.#byAuthority.note(mention.authority, cluster);
    for (const ending of signs.endings) this.#byEnding.note(ending, cluster);
    const [own] = named.forms;
    if (own !== undefined) this.#byHead.note(headOf(own), cluster);
    if (initials) this.#byInitials.note(initials, cluster);
  }

  /** Where the authority knows two clusters as one body, the later is put to the earlier. */
  #joined(authority: Ref | undefined, cluster: Growing): Growing {
    const same = authority ? [...(this.#byAuthority.get(authority) ?? [])] : [];
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
    for (const by of [
      this.#byForm,
      this.#byKey,
      this.#byCore,
      this.#byAuthority,
      this.#byEnding,
      this.#byHead,
      this.#byInitials,
    ])
      by.replace(gone, kept);
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
    const near = this.#near(named, signs, acronym);
    // "the National Police" of a text that names those of two countries: the one of which it told till then
    const either = mention.country || acronym ? [] : near.filter((c) => sameCore(c, named, signs));
    const bare = either.length > 1;
    if (bare && forms[0] && !near.some((c) => c.forms.has(forms[0] ?? '') && !c.country)) {
      const own = meantBy(either, mention.from);
      if (own) return own;
    }
    // "Department of Tides" and "Department of Reefs" of one state
    const isOther = (c: Growing) => mention.authority && c.authority && mention.authority !== c.authority;
    const fits = (c: Growing) =>
      (mention.authority && c.authority === mention.authority) ||
      (c.forms.has(forms[0] ?? '') && sameCountry(c, mention) && !(bare && c.country)) ||
      (!bare && sameCore(c, named, signs)) ||
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

  /** The clusters that share something with a mention. */
  #near({ mention, forms, keys }: Named, { core, endings }: Signs, acronym: string | undefined): Growing[] {
    const near = new Set(this.#byForm.get(forms[0] ?? ''));
    const add = (clusters: ReadonlySet<Growing> | undefined) => {
      if (clusters) for (const cluster of clusters) near.add(cluster);
    };
    for (const key of keys) add(this.#byKey.get(key));
    if (core) add(this.#byCore.get(core));
    if (mention.authority) add(this.#byAuthority.get(mention.authority));
    for (const ending of endings) add(this.#byEnding.get(ending));
    if (acronym) add(this.#byForm.get(acronym));
    return [...near];
  }

  /** "DRCC" of a text that names one Delta Regional Coordination Centre: the only body with these initials. */
  #spelled({ authority }: OrgMention, form: string): Growing | undefined {
    if (!/^[a-z]{3,}$/.test(form)) return undefined;
    const spelled = this.#byInitials.get(form);
    const [only] = spelled?.size === 1 ? spelled : [];
    return only && !(authority && only.authority && only.authority !== authority) ? only : undefined;
  }

  /** "the Ministerial Council" of a text that names one Delta Ministerial Council on Law: the only body that has all its words and its head. */
  #fuller(mention: OrgMention, form: string): Growing | undefined {
    if (mention.acronym || mention.authority || mention.rule !== 'org/head') return undefined;
    const all = this.#byHead.get(headOf(form));
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
    const ending = this.#byEnding.get(core);
    const [only] = ending?.size === 1 ? ending : [];
    return only;
  }
}

/** Of several clusters the only one that is named before a token, or the one that is named more often there than any other. */
function meantBy(clusters: readonly Growing[], at: number): Growing | undefined {
  const named = clusters
    .map((cluster) => ({ cluster, times: cluster.mentions.filter(({ from }) => from < at).length }))
    .filter(({ times }) => times > 0)
    .sort((a, b) => b.times - a.times);
  const [first, second] = named;
  return first && first.times > (second?.times ?? 0) ? first.cluster : undefined;
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

const signsOf = ({ mention, core }: Named): Signs => ({
  core: core && `${mention.classification}: ${core}`,
  endings: mention.rule === 'org/head' ? endingsOf(core) : [],
});

/** What a name ends with, its first word or words left out; two words say enough. */
function endingsOf(name: string): string[] {
  const endings: string[] = [];
  const last = name.lastIndexOf(' ');
  for (let at = name.indexOf(' '); at < last; at = name.indexOf(' ', at + 1)) endings.push(name.slice(at + 1));
  return endings;
}

const sameCountry = (cluster: Growing, { country }: OrgMention): boolean =>
  !country || !cluster.country || country === cluster.country;

/** One body under two forms of its country's name, or first with and then without it. */
function sameCore({ cores }: Growing, named: Named, { core }: Signs): boolean {
  const others = core ? cores.get(core) : undefined;
  if (!others) return false;
  const { country } = named.mention;
  const isGeneric = !named.core.includes(' ');
  return [...others].some((other) =>
    other === country ? country !== undefined || !isGeneric : !isGeneric && (!other || !country),
  );
}
