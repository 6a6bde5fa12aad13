/**
 * The nouns of Entente, in the order in which they come into being:
 * Release, Span, Mention, Entity, Fact, Extraction.
 *
 * Offsets are UTF-16 code units into `Release.text` everywhere in memory; `src/rdf` converts them to code points.
 */

/** A stretch of a text: UTF-16 code units, end exclusive. `text.slice(start, end)` is the quote. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A release as read: its snapshot and what its front matter says of it. */
export interface Release {
  /** Slug of the file's stem, or the first 16 hex digits of the digest for standard input. */
  readonly name: string;
  /** The snapshot: front matter and markup out, mail addresses and phone numbers masked by signs of equal length. */
  readonly text: string;
  /** Lower-case hexadecimal SHA-256 of the snapshot's UTF-8 bytes. */
  readonly sha256: string;
  readonly title?: string;
  /** Name of the body that published it, as the front matter prints it. */
  readonly publisher?: string;
  /** Date of publication at the precision known: YYYY-MM-DD, YYYY-MM or YYYY. */
  readonly date?: string;
  /** Address of the original. */
  readonly url?: string;
  /** BCP 47 tag of the text's language. */
  readonly language: string;
  /** True where the people named in the text are invented. */
  readonly peopleInvented: boolean;
  /** True where the text is an account of the announcement in other words than its own: nothing of it is a quotation. */
  readonly retold: boolean;
}

/**
 * Points at something that claims speak of, as a path below `id/`:
 * local to its release (`org/SLUG`, `person/SLUG`, `activity/SLUG`)
 * or shared (`country/kaz`, `region/central-asia`, `place/kaz-almaty`).
 */
export type Ref = string;

export type Zone = 'title' | 'dateline' | 'body' | 'quote' | 'caption' | 'list' | 'contact' | 'boilerplate';

export type MentionKind = 'agency' | 'person' | 'country' | 'region' | 'place' | 'date' | 'activity' | 'topic' | 'post';

/** An annotation of the text: what stands there, which rule says so, and how sure it is (0 to 1). */
export interface Mention extends Span {
  readonly kind: MentionKind;
  /** What it names; absent where the words name nothing in particular. */
  readonly ref?: Ref;
  readonly rule: string;
  readonly score: number;
}

export interface Name {
  readonly text: string;
  readonly type: 'full' | 'acronym' | 'variant';
}

/** A named, specific body. */
export interface Agency {
  readonly kind: 'agency';
  readonly ref: Ref;
  /** The first name is the one to show: the longest full name that the release prints. */
  readonly names: readonly Name[];
  /** Slug in the scheme of agency kinds: `ministry`, `police`, `intergovernmental`, ... */
  readonly classification: string;
  /** True for a standing collaboration of states or bodies. */
  readonly network: boolean;
  /** The authority's entry that this is, when there is one: `org/unodc`. */
  readonly authority?: Ref;
  /** Where the text introduces it. */
  readonly named: Span;
}

export interface Person {
  readonly kind: 'person';
  readonly ref: Ref;
  readonly names: readonly Name[];
  readonly named: Span;
}

export interface Activity {
  readonly kind: 'activity';
  readonly ref: Ref;
  /** What to call it, as the text does. */
  readonly names: readonly Name[];
  /** True for a programme or a working relation, which has no bounds in time. */
  readonly ongoing: boolean;
  readonly named: Span;
}

/** A place below country level that the authority does not hold. */
export interface Place {
  readonly kind: 'place';
  readonly ref: Ref;
  readonly names: readonly Name[];
  readonly country?: Ref;
  readonly named: Span;
}

export type Entity = Agency | Person | Activity | Place;

export type Basis = 'stated' | 'inferred';

interface Evidenced {
  /** One or more spans that state the fact, in the order of the text. Never empty. */
  readonly evidence: readonly [Span, ...Span[]];
  /** How far the text supports the fact as written, 0 to 1, calibrated. */
  readonly confidence: number;
  readonly basis: Basis;
  /** Name of the rule that made it. */
  readonly rule: string;
  /** The words from which the role or relation was read. */
  readonly cue?: Span;
}

/** Slugs of the scheme of roles, `ontology/schemes.ttl`, which gives each its tier and plain property. */
export const ROLES = [
  'organizer',
  'host',
  'participant',
  'expert',
  'speaker',
  'facilitator',
  'cooperator',
  'donor',
  'recipient',
  'signatory',
  'visitor',
  'funder',
  'supporter',
] as const;
export type Role = (typeof ROLES)[number];

/** Slugs of the scheme of activity kinds. */
export const ACTIVITY_KINDS = [
  'training',
  'workshop',
  'conference',
  'meeting',
  'visit',
  'operation',
  'donation',
  'agreement',
  'project',
  'session',
  'working-relation',
  'intention',
] as const;
export type ActivityKind = (typeof ACTIVITY_KINDS)[number];

export const ACTIVITY_STATUSES = ['held', 'planned', 'under-way', 'intended', 'postponed', 'cancelled'] as const;
export type ActivityStatus = (typeof ACTIVITY_STATUSES)[number];

/** A party took part in an activity in one role; a second role is a second fact. */
export interface Participation extends Evidenced {
  readonly type: 'participation';
  readonly activity: Ref;
  /** An agency, a person or a country. */
  readonly party: Ref;
  readonly role: Role;
  /** The agency for which the party acted. */
  readonly onBehalfOf?: Ref;
  /** What sort of people came, when they are unnamed: `prosecutors`. */
  readonly partyKind?: string;
}

/** A person holds a post, as the release prints it. */
export interface Tenure extends Evidenced {
  readonly type: 'tenure';
  readonly person: Ref;
  /** Absent where the text names no body. */
  readonly organization?: Ref;
  /** The post as printed. */
  readonly post: string;
}

/** A plain statement about an activity or an agency. */
export interface Statement extends Evidenced {
  readonly type: 'statement';
  readonly subject: Ref;
  readonly property: StatementProperty;
  /**
   * By property: a slug (`activityKind`, `activityStatus`, `topic`), a ref (`place`, `partOfActivity`, `withinProject`,
   * `subOrganizationOf`, `jurisdiction`, `basedIn`), a day YYYY-MM-DD, YYYY-MM or YYYY (`startDate`, `endDate`),
   * a month and day --MM-DD (`startMonthDay`, `endMonthDay`) or a count of days (`durationDays`).
   */
  readonly object: string;
}

export const STATEMENT_PROPERTIES = [
  'activityKind',
  'activityStatus',
  'topic',
  'place',
  'partOfActivity',
  'withinProject',
  'startDate',
  'endDate',
  'startMonthDay',
  'endMonthDay',
  'durationDays',
  'subOrganizationOf',
  'jurisdiction',
  'basedIn',
] as const;
export type StatementProperty = (typeof STATEMENT_PROPERTIES)[number];

export type Fact = Participation | Tenure | Statement;

/** Everything that the encoder found in one release. The same release and authority give the same extraction. */
export interface Extraction {
  readonly release: Release;
  readonly zones: readonly (Span & { readonly zone: Zone; readonly rule: string })[];
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
  readonly facts: readonly Fact[];
  /** People named for enquiries: they hold a post and take no part. */
  readonly pressContacts: readonly Ref[];
  /** What a reader should know: nothing recognized, not English, text over the limit. */
  readonly warnings: readonly string[];
}

/** What the encoder knows of the world before it reads: the content of `data/authority/`. */
export interface Authority {
  readonly countries: readonly CountryEntry[];
  readonly regions: readonly RegionEntry[];
  readonly places: readonly PlaceEntry[];
  readonly bodies: readonly BodyEntry[];
  readonly topics: readonly TopicEntry[];
}

export interface CountryEntry {
  /** `country/kaz` */
  readonly ref: Ref;
  readonly alpha2: string;
  readonly alpha3: string;
  readonly name: string;
  /** Other names, old and official ones included. */
  readonly names: readonly string[];
  /** Adjectives and names of the people: `Kazakhstani`, `Kazakh`. */
  readonly demonyms: readonly string[];
}

export interface RegionEntry {
  /** `region/central-asia` */
  readonly ref: Ref;
  readonly name: string;
  /** Other names and adjectives: `Central Asian`. */
  readonly names: readonly string[];
  readonly members: readonly Ref[];
}

export interface PlaceEntry {
  /** `place/kaz-almaty` */
  readonly ref: Ref;
  readonly name: string;
  readonly names: readonly string[];
  readonly country: Ref;
  readonly capital: boolean;
}

export interface BodyEntry {
  /** `org/unodc` */
  readonly ref: Ref;
  readonly name: string;
  readonly names: readonly string[];
  /** Names that bodies of other countries may bear too: they say this body only where its country is known. */
  readonly namesWithinCountry: readonly string[];
  readonly acronyms: readonly string[];
  readonly classification: string;
  readonly network: boolean;
  readonly parent?: Ref;
  readonly country?: Ref;
}

export interface TopicEntry {
  /** Slug in the scheme of topics. */
  readonly slug: string;
  readonly name: string;
  /** Words in a text that show the topic. */
  readonly names: readonly string[];
}
