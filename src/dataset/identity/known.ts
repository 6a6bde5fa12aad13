import type { Authority, BodyEntry, Ref } from '../../model.ts';
import { isGeneric, nameKey, words } from './key.ts';

const LONGEST_COUNTRY = 8;

/** What identity knows of the world before it reads: the authority's bodies and the names of countries. */
export class Known {
  readonly #base: string;
  readonly #bodies: ReadonlyMap<Ref, BodyEntry>;
  /** Words of a country's name or people, joined by blanks, to its ref; of a region's to none: "Latin America". */
  readonly #countryNames = new Map<string, Ref | undefined>();
  readonly #countryWords = new Map<Ref, Set<string>>();
  /** Key and scope to the bodies that bear it. */
  readonly #byName = new Map<string, Set<Ref>>();
  readonly #byAcronym = new Map<string, Set<Ref>>();
  /** Key of a name that counts only where its country is known, to the bodies that bear it. */
  readonly #within = new Map<string, Set<Ref>>();

  constructor(authority: Authority, base: string) {
    this.#base = base;
    this.#bodies = new Map(authority.bodies.map((body) => [body.ref, body]));
    for (const { name, names } of authority.regions)
      for (const text of [name, ...names]) this.#countryNames.set(words(text).join(' '), undefined);
    for (const { ref, name, names, demonyms } of authority.countries) {
      const all = [name, ...names, ...demonyms].map((text) => words(text));
      for (const parts of all) this.#countryNames.set(parts.join(' '), ref);
      this.#countryWords.set(ref, new Set(all.flat()));
    }
    for (const body of authority.bodies) this.#index(body);
  }

  #index(body: BodyEntry): void {
    const country = this.#countryOf(body);
    for (const name of [body.name, ...body.names]) {
      add(this.#byName, this.scopedKey(name, country), body.ref);
      // A name that says enough is known again where nothing tells the country.
      if (country && !isGeneric(this.keyOf(name, undefined)))
        add(this.#byName, this.scopedKey(name, undefined), body.ref);
    }
    for (const name of body.namesWithinCountry) {
      if (country) add(this.#byName, this.scopedKey(name, country), body.ref);
      add(this.#within, nameKey(name), body.ref);
    }
    for (const acronym of body.acronyms) add(this.#byAcronym, acronym.toLowerCase(), body.ref);
  }

  #countryOf(body: BodyEntry | undefined, depth = 0): Ref | undefined {
    if (!body || depth > 9) return undefined;
    return body.country ?? this.#countryOf(this.#bodies.get(body.parent ?? ''), depth + 1);
  }

  iri(ref: Ref): string {
    return `${this.#base}id/${ref}`;
  }

  /** IRI of the country of a body of the authority, its own or that of the bodies above. */
  countryOf(iri: string): string | undefined {
    const country = this.#countryOf(this.#bodies.get(iri.slice(this.#base.length + 3)));
    return country && this.iri(country);
  }

  /** Kind of a body of the authority. */
  kindOf(iri: string): string | undefined {
    return this.#bodies.get(iri.slice(this.#base.length + 3))?.classification;
  }

  /** The one country that a name names, as a ref; undefined where it names none or several. */
  countryIn(name: string): Ref | undefined {
    const parts = words(name);
    const found = new Set<Ref>();
    for (let i = 0; i < parts.length; i += 1) {
      for (let length = Math.min(LONGEST_COUNTRY, parts.length - i); length > 0; length -= 1) {
        const said = parts.slice(i, i + length).join(' ');
        if (!this.#countryNames.has(said)) continue;
        const country = this.#countryNames.get(said);
        if (country) found.add(country);
        i += length - 1;
        break;
      }
    }
    return found.size === 1 ? [...found][0] : undefined;
  }

  /** Key of a name within a scope, the country's own words left out. */
  scopedKey(name: string, country: Ref | undefined): string {
    return `${country ?? ''} ${this.keyOf(name, country)}`;
  }

  keyOf(name: string, country: Ref | undefined): string {
    return nameKey(name, country ? this.#countryWords.get(country) : undefined);
  }

  /** The authority's body of that name and scope, if it is the only one. */
  byName(name: string, country: Ref | undefined): string | undefined {
    return this.#only(this.#byName.get(this.scopedKey(name, country)));
  }

  /** The authority's body of that name in one of some countries, if it is the only one. */
  byNameAround(name: string, countries: readonly Ref[]): string | undefined {
    const bearers = [...(this.#within.get(nameKey(name)) ?? [])];
    return this.#only(
      new Set(bearers.filter((ref) => countries.includes(this.#countryOf(this.#bodies.get(ref)) ?? ''))),
    );
  }

  /** The authority's body of that acronym, if it is the only one and no other country's. */
  byAcronym(acronym: string, country: Ref | undefined): string | undefined {
    const found = this.#only(this.#byAcronym.get(acronym.toLowerCase()));
    const own = found && this.countryOf(found);
    return !own || !country || own === this.iri(country) ? found : undefined;
  }

  #only(refs: ReadonlySet<Ref> | undefined): string | undefined {
    const [ref] = refs?.size === 1 ? refs : [];
    return ref && this.iri(ref);
  }
}

function add(map: Map<string, Set<Ref>>, key: string, ref: Ref): void {
  map.set(key, (map.get(key) ?? new Set()).add(ref));
}
