import type {
  ActivityKind,
  Agency,
  Authority,
  Extraction,
  Fact,
  Mention,
  Participation,
  Ref,
  Statement,
  Tenure,
} from '../model.ts';

/** A value with its confidence, as the scorer reads relations. */
export interface Scored {
  readonly value: string;
  readonly confidence: number;
}

/** One release in the format of the evaluation sets. */
export interface Evaluation {
  readonly organizations: readonly { name: string; aliases: string[]; country: string | null; partOf: Scored | null }[];
  readonly people: readonly { name: string; role: string; affiliation: Scored | null; country: null }[];
  readonly countries: readonly string[];
  readonly mentioned: readonly string[];
  readonly events: readonly EvaluatedEvent[];
}

interface EvaluatedEvent {
  readonly type: ActivityKind;
  readonly name: string;
  readonly start: Scored | null;
  readonly end: Scored | null;
  readonly place: Scored | null;
  readonly country: Scored | null;
  readonly organizers: Scored[];
  readonly funders: Scored[];
  readonly participantOrgs: Scored[];
  readonly participantCountries: Scored[];
  readonly participantPeople: Scored[];
}

/** Rewrites an extraction in the format of the evaluation sets: countries by alpha-2, parties by name. */
export function toEvaluation(extraction: Extraction, authority: Authority): Evaluation {
  return new Rewriter(extraction, authority).evaluation();
}

/** Puts an item to the others under its key. */
function put<K, V>(all: Map<K, V[]>, key: K, item: V): void {
  const own = all.get(key);
  if (own) own.push(item);
  else all.set(key, [item]);
}

class Rewriter {
  readonly #x: Extraction;
  readonly #alpha2: ReadonlyMap<Ref, string>;
  readonly #names = new Map<Ref, string>();
  readonly #countryOfBody = new Map<Ref, Ref>();
  readonly #authority: Authority;
  /** The agencies' mentions by what they name, and by where they start. */
  readonly #mentions = new Map<Ref, Mention[]>();
  readonly #starting = new Map<number, Mention[]>();
  /** Statements by their subject. */
  readonly #stating = new Map<Ref, Statement[]>();
  /** The first post of each person, and where each first acts for a body. */
  readonly #tenure = new Map<Ref, Tenure>();
  readonly #acted = new Map<Ref, Participation>();

  constructor(extraction: Extraction, authority: Authority) {
    this.#x = extraction;
    this.#authority = authority;
    this.#alpha2 = new Map(authority.countries.map(({ ref, alpha2 }) => [ref, alpha2]));
    for (const mention of extraction.mentions) {
      if (mention.kind !== 'agency') continue;
      put(this.#mentions, mention.ref, mention);
      put(this.#starting, mention.start, mention);
    }
    for (const fact of extraction.facts) {
      if (fact.type === 'statement') put(this.#stating, fact.subject, fact);
      else if (fact.type === 'tenure' && !this.#tenure.has(fact.person)) this.#tenure.set(fact.person, fact);
      else if (fact.type === 'participation' && fact.onBehalfOf && !this.#acted.has(fact.party))
        this.#acted.set(fact.party, fact);
    }
    for (const entity of extraction.entities) {
      this.#names.set(entity.ref, entity.names[0]?.text ?? '');
      const entry = entity.kind === 'agency' ? authority.bodies.find(({ ref }) => ref === entity.authority) : undefined;
      if (entry?.country) this.#countryOfBody.set(entity.ref, entry.country);
    }
    for (const s of this.#statements('jurisdiction')) this.#countryOfBody.set(s.subject, s.object);
    for (const s of this.#statements('subOrganizationOf')) {
      const country = this.#countryOfBody.get(s.object);
      if (country && !this.#countryOfBody.has(s.subject)) this.#countryOfBody.set(s.subject, country);
    }
  }

  evaluation(): Evaluation {
    const events = this.#x.entities
      .filter((e) => e.kind === 'activity' && this.#stated(e.ref, 'activityStatus') !== 'cancelled')
      .map((e) => this.#event(e.ref, e.names[0]?.text ?? ''));
    const acting = new Set(
      events.flatMap((e) =>
        [...e.participantCountries, ...(e.country ? [e.country] : []), ...this.#payers(e)].map(({ value }) => value),
      ),
    );
    const seen = new Set(
      this.#x.mentions
        .flatMap((m) => (m.kind === 'country' && m.ref ? [this.#alpha2.get(m.ref) ?? ''] : []))
        .filter(Boolean),
    );
    return {
      organizations: this.#x.entities.flatMap((e) =>
        e.kind === 'agency' && !this.#isOnlyWithin(e.ref) ? [this.#organization(e)] : [],
      ),
      people: this.#x.entities.filter((e) => e.kind === 'person').map((e) => this.#person(e.ref)),
      countries: [...acting].sort(),
      mentioned: [...seen].filter((c) => !acting.has(c)).sort(),
      events,
    };
  }

  /** True for a body that is printed only at the beginning of other bodies' names: the format leaves it out. */
  #isOnlyWithin(ref: Ref): boolean {
    const own = this.#mentions.get(ref) ?? [];
    return (
      own.length > 0 &&
      own.every((m) => (this.#starting.get(m.start) ?? []).some((o) => o.ref !== ref && o.end > m.end))
    );
  }

  #statements = (property: Statement['property'], subject?: Ref): Statement[] =>
    (subject === undefined ? [...this.#stating.values()].flat() : (this.#stating.get(subject) ?? [])).filter(
      (statement) => statement.property === property,
    );
  #stated = (subject: Ref, property: Statement['property']) => this.#statements(property, subject)[0]?.object;

  #organization(agency: Agency) {
    const parent = this.#statements('subOrganizationOf', agency.ref)[0];
    const country = this.#countryOfBody.get(agency.ref);
    return {
      name: agency.names[0]?.text ?? '',
      aliases: agency.names.slice(1).map(({ text }) => text),
      country: (country && this.#alpha2.get(country)) ?? null,
      partOf: parent ? { value: this.#names.get(parent.object) ?? '', confidence: parent.confidence } : null,
    };
  }

  #person(ref: Ref) {
    const tenure = this.#tenure.get(ref);
    const acted = this.#acted.get(ref);
    const body = tenure?.organization ?? acted?.onBehalfOf;
    const { confidence } = tenure ?? acted ?? { confidence: 0 };
    return {
      name: this.#names.get(ref) ?? '',
      role: tenure?.post ?? '',
      affiliation: body ? { value: this.#names.get(body) ?? '', confidence } : null,
      country: null,
    };
  }

  #payers = (e: EvaluatedEvent): Scored[] =>
    [...e.organizers, ...e.funders].flatMap(({ value, confidence }) => {
      const body = this.#x.entities.find(({ names }) => names[0]?.text === value);
      const country = body
        ? this.#alpha2.get(this.#countryOfBody.get(body.ref) ?? '')
        : /^[A-Z]{2}$/.test(value)
          ? value
          : undefined;
      return country ? [{ value: country, confidence }] : [];
    });

  #event(ref: Ref, name: string): EvaluatedEvent {
    const part = this.#x.facts.filter(
      (f: Fact): f is Participation => f.type === 'participation' && f.activity === ref,
    );
    const isCountry = (party: Ref) => party.startsWith('country/');
    const organizers = part.filter((p) => p.role === 'organizer');
    const payers = part.filter((p) => p.role === 'funder' || p.role === 'donor');
    const others = part.filter((p) => !organizers.includes(p) && !payers.includes(p));
    const bodies = [
      ...others.filter((p) => p.party.startsWith('org/')).map((p) => ({ ...p })),
      ...others.filter((p) => p.onBehalfOf).map((p) => ({ ...p, party: p.onBehalfOf ?? '' })),
    ];
    const countries = [
      ...[...others, ...organizers, ...payers.filter((p) => p.role === 'donor')].filter((p) => isCountry(p.party)),
      ...[...organizers, ...payers.filter((p) => p.role === 'donor'), ...bodies].flatMap((p) =>
        this.#countryOfBody.has(p.party) ? [{ ...p, party: this.#countryOfBody.get(p.party) ?? '' }] : [],
      ),
    ];
    return {
      type: (this.#stated(ref, 'activityKind') ?? 'meeting') as ActivityKind,
      name,
      start: this.#date(ref, 'start'),
      end: this.#date(ref, 'end'),
      ...this.#site(ref),
      organizers: this.#scored(organizers),
      funders: this.#scored(payers),
      participantOrgs: this.#scored(bodies),
      participantCountries: this.#scored(countries),
      participantPeople: this.#scored(others.filter((p) => p.party.startsWith('person/'))),
    };
  }

  #scored(parts: readonly { party: Ref; confidence: number }[]): Scored[] {
    const best = new Map<string, number>();
    for (const { party, confidence } of parts) {
      const value = this.#alpha2.get(party) ?? this.#names.get(party) ?? '';
      if (value) best.set(value, Math.max(confidence, best.get(value) ?? 0));
    }
    return [...best].map(([value, confidence]) => ({ value, confidence }));
  }

  #date(ref: Ref, edge: 'start' | 'end'): Scored | null {
    const day = this.#statements(`${edge}Date`, ref)[0];
    if (day) return { value: day.object, confidence: day.confidence };
    const bare = this.#statements(`${edge}MonthDay`, ref)[0];
    return bare ? { value: `XXXX${bare.object.slice(1)}`, confidence: bare.confidence } : null;
  }

  #site(ref: Ref): { place: Scored | null; country: Scored | null } {
    const sites = this.#statements('place', ref);
    const site = sites[0];
    if (!site) return { place: null, country: null };
    const { confidence } = site;
    const entry = this.#authority.places.find((p) => p.ref === site.object);
    const own = this.#x.entities.find((e) => e.kind === 'place' && e.ref === site.object);
    // a town of no known country may be followed by the country
    const land = sites.find(({ object }) => this.#alpha2.has(object));
    const country = this.#alpha2.get(
      entry?.country ?? (own?.kind === 'place' ? own.country : undefined) ?? land?.object ?? '',
    );
    // as the text prints it: "Yaounde" of a text without diacritics
    const printed = this.#x.mentions.find((m) => m.kind === 'place' && m.ref === site.object);
    const name =
      (entry || own) &&
      (printed ? this.#x.release.text.slice(printed.start, printed.end) : (entry?.name ?? own?.names[0]?.text));
    return {
      place: name ? { value: name, confidence } : null,
      country: country ? { value: country, confidence: land?.confidence ?? confidence } : null,
    };
  }
}
