import type { Ref } from '../../model.ts';

/** A stretch of tokens read as the name of a body. */
export interface OrgMention {
  readonly from: number;
  readonly to: number;
  readonly rule: string;
  readonly score: number;
  readonly classification: string;
  /** Other names of the same body: without country, without seat, acronym. */
  readonly aliases: readonly string[];
  /** The name without country, seat and parent: what two names of one body share. */
  readonly core?: string | undefined;
  readonly acronym?: string | undefined;
  readonly country?: Ref | undefined;
  readonly authority?: Ref | undefined;
  /** True where the words only point back at the body: "the Ministry". */
  readonly pointing?: true | undefined;
  /** First token of the body of which this is a part, where the name itself goes on with it or begins with it. */
  readonly parentAt?: number | undefined;
}

/** The same mention with a place for whatever one may have: engines read what is of one shape faster. */
export const ofOneShape = (mention: OrgMention): OrgMention => {
  const { from, to, rule, score, classification, aliases } = mention;
  const { core, acronym, country, authority, pointing, parentAt } = mention;
  return { from, to, rule, score, classification, aliases, core, acronym, country, authority, pointing, parentAt };
};
