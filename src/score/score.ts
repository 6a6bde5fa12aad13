import { Ends } from './ends.ts';
import { foldName, sameDate, samePost } from './fold.ts';
import {
  confidenceOf,
  type EventRelations,
  type LabelledEvent,
  type Labels,
  listOf,
  plain,
  type Value,
} from './labels.ts';
import { pairEvents } from './pairing.ts';
import { type Kind, Tally } from './tally.ts';

/** A labelled release and what the encoder made of it. */
export interface Scored {
  readonly name: string;
  readonly gold: Labels;
  readonly predicted: Labels;
}

/** Counts what is right, wrong and missed in every document, by the rules of the evaluation. */
export function score(documents: Iterable<Scored>): Tally {
  const tally = new Tally();
  for (const document of documents) new DocumentScore(document, tally).count();
  return tally;
}

type Predicted = Map<string, number | undefined>;

/** The relations of an event: kind, where its values stand, how a value becomes an end. */
const EVENT_RELATIONS: readonly {
  kind: Kind;
  field: keyof EventRelations;
  end: (ends: Ends, side: 'gold' | 'predicted') => (name: string) => string;
}[] = [
  { kind: 'organizes', field: 'organizers', end: (ends, side) => ends[`${side}Agency`] },
  { kind: 'funds', field: 'funders', end: (ends, side) => ends[`${side}Agency`] },
  { kind: 'participates (country)', field: 'participantCountries', end: () => (code) => `c:${code}` },
  { kind: 'participates (agency)', field: 'participantOrgs', end: (ends, side) => ends[`${side}Agency`] },
  { kind: 'participates (person)', field: 'participantPeople', end: (ends, side) => ends[`${side}Person`] },
  { kind: 'held in (country)', field: 'country', end: () => (code) => code },
  { kind: 'held in (place)', field: 'place', end: () => foldName },
  { kind: 'date', field: 'start', end: () => (date) => `start=${date}` },
  { kind: 'date', field: 'end', end: () => (date) => `end=${date}` },
];

class DocumentScore {
  readonly #name: string;
  readonly #gold: Labels;
  readonly #predicted: Labels;
  readonly #ends: Ends;
  readonly #tally: Tally;

  constructor({ name, gold, predicted }: Scored, tally: Tally) {
    this.#name = name;
    this.#gold = gold;
    this.#predicted = predicted;
    this.#ends = new Ends(gold, predicted);
    this.#tally = tally;
  }

  count(): void {
    this.#countNames(
      'agency',
      this.#ends.agencies,
      this.#predicted.organizations ?? [],
      this.#gold.organizations ?? [],
    );
    this.#countNames('person', this.#ends.people, this.#predicted.people ?? [], this.#gold.people ?? []);
    this.#countPosts();
    this.#countAffiliations();
    this.#countNesting();
    this.#countCountries();
    this.#countEvents();
  }

  #countNames(
    kind: Kind,
    entries: Ends['agencies'],
    predicted: readonly { name: string }[],
    gold: readonly { name: string; optional?: boolean }[],
  ): void {
    const seen = new Set<number>();
    const wrong: string[] = [];
    entries.forEach((entry, i) => {
      const name = predicted[i]?.name ?? '';
      if (entry.gold === undefined) wrong.push(name);
      else if (seen.has(entry.gold)) {
        wrong.push(`${name} (again)`);
        this.#tally.of(kind).again++;
      } else seen.add(entry.gold);
    });
    const required = gold.flatMap((x, i) => (x.optional ? [] : [i]));
    const missed = required.filter((i) => !seen.has(i));
    this.#tally.add(
      this.#name,
      kind,
      required.length - missed.length,
      wrong,
      missed.map((i) => gold[i]?.name ?? ''),
    );
  }

  #countPosts(): void {
    (this.#gold.people ?? []).forEach((person, i) => {
      if (person.optional || !person.role) return;
      const found = this.#ends.people.findIndex((x) => x.gold === i);
      const post = this.#predicted.people?.[found]?.role;
      const right = [person.role, ...(person.otherRoles ?? []).map((x) => x.role)];
      const isRight = Boolean(post) && right.some((x) => samePost(post ?? '', x));
      const wrong = post && !isRight ? [`${person.name}: ${post}`] : [];
      this.#tally.add(this.#name, 'post', isRight ? 1 : 0, wrong, isRight ? [] : [`${person.name}: ${person.role}`]);
    });
  }

  /** Right as well: the parent of the affiliation, that of a second post, the person's country. */
  #countAffiliations(): void {
    const [gold, accepted, predicted] = [new Set<string>(), new Set<string>(), new Map() as Predicted];
    (this.#gold.people ?? []).forEach((person, i) => {
      for (const value of listOf(person.affiliation as Value)) {
        const end = this.#ends.goldAgency(plain(value));
        (person.optional ? accepted : gold).add(`${i}|${end}`);
        const parent = this.#gold.organizations?.[Number(end.slice(1))]?.partOf;
        if (parent) accepted.add(`${i}|${this.#ends.goldAgency(plain(parent))}`);
      }
      if (person.country) accepted.add(`${i}|c:${person.country}`);
      for (const { affiliation } of person.otherRoles ?? [])
        if (affiliation) accepted.add(`${i}|${this.#ends.goldAgency(affiliation)}`);
    });
    this.#ends.people.forEach((entry, i) => {
      const person = this.#predicted.people?.[i];
      for (const value of listOf(person?.affiliation))
        predicted.set(
          `${entry.gold ?? `?${person?.name}`}|${this.#ends.predictedAgency(plain(value))}`,
          confidenceOf(value),
        );
    });
    this.#tally.compare(this.#name, 'affiliation', predicted, gold, accepted, (x) =>
      this.#arrow(x, (i) => this.#gold.people?.[i]?.name),
    );
  }

  #arrow(pair: string, nameOf: (index: number) => string | undefined): string {
    const [from = '', to = ''] = pair.split('|');
    return `${nameOf(Number(from)) ?? this.#ends.label(from)} -> ${this.#ends.label(to)}`;
  }

  #countNesting(): void {
    const pairs = (optional: boolean) =>
      new Set(
        (this.#gold.organizations ?? []).flatMap((x) =>
          x.partOf && Boolean(x.optional) === optional
            ? [`${this.#ends.goldAgency(x.name)}|${this.#ends.goldAgency(plain(x.partOf))}`]
            : [],
        ),
      );
    const predicted: Predicted = new Map();
    for (const x of this.#predicted.organizations ?? []) {
      if (x.partOf)
        predicted.set(
          `${this.#ends.predictedAgency(x.name)}|${this.#ends.predictedAgency(plain(x.partOf))}`,
          confidenceOf(x.partOf),
        );
    }
    this.#tally.compare(this.#name, 'part of', predicted, pairs(false), pairs(true), (x) =>
      this.#arrow(x, () => undefined),
    );
  }

  #countCountries(): void {
    const accepted = new Set(Object.values(this.#gold.expanded ?? {}).flat());
    const acting = (x: Labels) => x.countries ?? [];
    const any = (x: Labels) => [...acting(x), ...(x.mentioned ?? [])];
    const toMap = (codes: readonly string[]): Predicted => new Map(codes.map((code) => [code, undefined]));
    this.#tally.compare(
      this.#name,
      'country (acting)',
      toMap(acting(this.#predicted)),
      new Set(acting(this.#gold)),
      accepted,
    );
    this.#tally.compare(this.#name, 'country (any)', toMap(any(this.#predicted)), new Set(any(this.#gold)), accepted);
  }

  #countEvents(): void {
    const [gold, predicted] = [this.#gold.events ?? [], this.#predicted.events ?? []];
    const pairs = pairEvents(predicted, gold, this.#ends);
    const found = new Set(pairs.values());
    const required = gold.flatMap((x, i) => (x.optional ? [] : [i]));
    const missed = required.filter((i) => !found.has(i)).map((i) => gold[i]?.name ?? '');
    const wrong = predicted.filter((_, i) => !pairs.has(i)).map((x) => x.name ?? '');
    this.#tally.add(this.#name, 'event', required.length - missed.length, wrong, missed);
    const kinds = [...pairs]
      .filter(([, j]) => !gold[j]?.optional)
      .map(([i, j]) => [predicted[i]?.type ?? '', gold[j]?.type ?? ''] as const);
    const unlike = kinds.filter(([a, b]) => a !== b);
    this.#tally.add(
      this.#name,
      'kind of event',
      kinds.length - unlike.length,
      unlike.map(([a]) => a),
      unlike.map(([, b]) => b),
    );
    this.#countRelations(predicted, gold, pairs);
  }

  /** Relations of an event without a partner are wrong; the host country, organizers and funders may count as taking part. */
  #countRelations(
    predicted: readonly LabelledEvent[],
    gold: readonly LabelledEvent[],
    pairs: ReadonlyMap<number, number>,
  ): void {
    for (const kind of new Set(EVENT_RELATIONS.map((x) => x.kind))) {
      const rows = EVENT_RELATIONS.filter((x) => x.kind === kind);
      const [right, accepted, made] = [new Set<string>(), new Set<string>(), new Map() as Predicted];
      for (const { field, end } of rows) {
        gold.forEach((event, j) => {
          if (event.optional) return;
          const add = (set: Set<string>, values: EventRelations[keyof EventRelations]) => {
            for (const value of listOf(values)) set.add(`${j}|${end(this.#ends, 'gold')(plain(value))}`);
          };
          add(right, event[field]);
          add(accepted, event.optionalFields?.[field]);
          if (field === 'participantCountries') add(accepted, event.country);
          if (field === 'participantOrgs') add(accepted, [...listOf(event.organizers), ...listOf(event.funders)]);
        });
        predicted.forEach((event, i) => {
          const partner = gold[pairs.get(i) ?? -1];
          if (partner?.optional) return;
          for (const value of listOf(event[field])) {
            const goldDate =
              kind === 'date' && partner
                ? listOf(partner[field])
                    .map(plain)
                    .find((date) => sameDate(plain(value), date))
                : undefined;
            made.set(
              `${pairs.get(i) ?? `?${i}`}|${end(this.#ends, 'predicted')(goldDate ?? plain(value))}`,
              confidenceOf(value),
            );
          }
        });
      }
      this.#tally.compare(this.#name, kind, made, right, accepted, (x) =>
        this.#ends.label(x.slice(x.indexOf('|') + 1)),
      );
    }
  }
}
