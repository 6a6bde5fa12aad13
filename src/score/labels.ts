/** A value of a relation, alone or with the encoder's confidence in it. */
export type Value = string | { readonly value: string; readonly confidence: number };

export interface LabelledAgency {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly country?: string | null;
  readonly partOf?: Value | null;
  /** In a gold standard: neither rewarded nor punished. */
  readonly optional?: boolean;
}

export interface LabelledPerson {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly role?: string | null;
  readonly affiliation?: Value | readonly Value[] | null;
  readonly country?: string | null;
  readonly optional?: boolean;
  /** In a gold standard: other titles and affiliations that are right too. */
  readonly otherRoles?: readonly { readonly role: string; readonly affiliation?: string | null }[];
}

export interface EventRelations {
  readonly start?: Value | readonly Value[] | null;
  readonly end?: Value | readonly Value[] | null;
  readonly place?: Value | readonly Value[] | null;
  readonly country?: Value | readonly Value[] | null;
  readonly organizers?: readonly Value[];
  readonly funders?: readonly Value[];
  readonly participantOrgs?: readonly Value[];
  readonly participantCountries?: readonly Value[];
  readonly participantPeople?: readonly Value[];
}

export interface LabelledEvent extends EventRelations {
  readonly type?: string;
  readonly name?: string;
  readonly optional?: boolean;
  /** In a gold standard: further values that are accepted. */
  readonly optionalFields?: EventRelations;
}

/** What a release says, in the format of the evaluation: as labelled by people (gold) or as encoded. */
export interface Labels {
  readonly organizations?: readonly LabelledAgency[];
  readonly people?: readonly LabelledPerson[];
  /** ISO 3166-1 alpha-2 codes of those that take part, host or pay. */
  readonly countries?: readonly string[];
  /** Codes of the others that are named. */
  readonly mentioned?: readonly string[];
  /** In a gold standard: codes that are never punished, by what names them. */
  readonly expanded?: Readonly<Record<string, readonly string[]>>;
  readonly events?: readonly LabelledEvent[];
}

/** A value, or values, or none, as a list. */
export const listOf = (value: Value | readonly Value[] | null | undefined): readonly Value[] =>
  value === null || value === undefined ? [] : ([value].flat() as Value[]).filter((x) => x !== '');

export const plain = (value: Value): string => (typeof value === 'string' ? value : value.value);
export const confidenceOf = (value: Value): number | undefined =>
  typeof value === 'string' ? undefined : value.confidence;
