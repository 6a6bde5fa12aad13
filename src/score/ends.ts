import { foldName, foldPerson } from './fold.ts';
import type { Labels } from './labels.ts';

interface Entry {
  readonly forms: readonly string[];
  /** Index of the gold entry that shares a form with it. */
  readonly gold: number | undefined;
}

const formsOf = (x: { name: string; aliases?: readonly string[] }, fold: (s: string) => string) =>
  [x.name, ...(x.aliases ?? [])].map(fold);

/**
 * Gives the ends of relations a common name in gold and prediction: `o3` the fourth gold agency, `p2` the third gold
 * person, `c:US` a country, `?name` something that the gold standard does not hold.
 */
export class Ends {
  readonly agencies: readonly Entry[];
  readonly people: readonly Entry[];
  readonly #goldAgencies: readonly (readonly string[])[];
  readonly #goldPeople: readonly (readonly string[])[];
  readonly #gold: Labels;

  constructor(gold: Labels, predicted: Labels) {
    this.#gold = gold;
    this.#goldAgencies = (gold.organizations ?? []).map((x) => formsOf(x, foldName));
    this.#goldPeople = (gold.people ?? []).map((x) => formsOf(x, foldPerson));
    // the name of an agency decides before its aliases
    this.agencies = (predicted.organizations ?? []).map((x) => {
      const forms = formsOf(x, foldName);
      return { forms, gold: match(this.#goldAgencies, forms.slice(0, 1)) ?? match(this.#goldAgencies, forms) };
    });
    this.people = (predicted.people ?? []).map((x) => {
      const forms = formsOf(x, foldPerson);
      return { forms, gold: match(this.#goldPeople, forms) };
    });
  }

  /** @throws Error where a gold relation names an agency that the gold standard lacks: a mistake in the labels */
  readonly goldAgency = (name: string): string => {
    const gold = match(this.#goldAgencies, [foldName(name)]);
    if (gold !== undefined) return `o${gold}`;
    if (/^[A-Z]{2}$/.test(name)) return `c:${name}`;
    throw new Error(`a gold relation names "${name}", which is not among its organizations`);
  };

  readonly goldPerson = (name: string): string => `p${(this.#gold.people ?? []).findIndex((x) => x.name === name)}`;

  /** Agencies come first: EU and UN look like codes of countries. */
  readonly predictedAgency = (name: string): string => {
    const own = this.agencies.find((x) => x.forms.includes(foldName(name)));
    const gold = match(this.#goldAgencies, [foldName(name)]) ?? own?.gold;
    if (gold !== undefined) return `o${gold}`;
    return /^[A-Z]{2}$/.test(name) && !own ? `c:${name}` : `?${name}`;
  };

  readonly predictedPerson = (name: string): string => {
    const own = this.people.find((x) => x.forms.includes(foldPerson(name)));
    return `p${match(this.#goldPeople, [foldPerson(name)]) ?? own?.gold ?? `?${name}`}`;
  };

  /** An end in words. */
  readonly label = (end: string): string => {
    const list = { o: this.#gold.organizations, p: this.#gold.people }[end[0] ?? ''];
    return (/^[op]\d+$/.test(end) && list?.[Number(end.slice(1))]?.name) || end.replace(/^(?:c:|p?\?)/, '');
  };
}

function match(gold: readonly (readonly string[])[], forms: readonly string[]): number | undefined {
  const index = gold.findIndex((known) => forms.some((form) => known.includes(form)));
  return index < 0 ? undefined : index;
}
