import { ask, select } from '../engine.ts';
import { QUESTIONS } from '../packed.ts';
import {
  type Claim,
  claimsQuery,
  cuesQuery,
  namedQuery,
  nameOfClaim,
  readClaims,
  readCue,
  releaseQuery,
} from './claim.ts';

/** Claims about a thing: who took part in it, what it took part in, its posts. A country's also through its bodies. */
export function claimsAbout(id: string, base: string): Promise<Claim[]> {
  return id.startsWith('country/') ? claimsOfPair(id, id, base) : asked('evidence', { node: `${base}id/${id}` }, base);
}

/** Claims that put two into the same activities. */
export const claimsOfPair = (a: string, b: string, base: string): Promise<Claim[]> =>
  asked('pair-evidence', { a: `${base}id/${a}`, b: `${base}id/${b}` }, base);

/** All claims of a release, in the order of its text. */
export async function claimsOfRelease(release: string, base: string): Promise<Claim[]> {
  return readClaims(await select(releaseQuery(release, base)), base);
}

/** Claims by name, `RELEASE/HASH`. */
export async function claimsNamed(names: readonly string[], base: string): Promise<Claim[]> {
  return names.length === 0 ? [] : readClaims(await select(namedQuery(names, base)), base);
}

/** How many claims each release has, by its name; those without are left out. */
export async function claimCounts(base: string): Promise<ReadonlyMap<string, number>> {
  const { rows } = await select(
    'SELECT ?release (COUNT(?claim) AS ?claims) WHERE { GRAPH ?release { ?claim coop:confidence ?sure } } GROUP BY ?release',
  );
  const release = `${base}id/release/`;
  return new Map(rows.map(([graph, count]) => [graph?.value.replace(release, '') ?? '', Number(count?.value)]));
}

/** All claims of the dataset. */
export async function allClaims(base: string): Promise<Claim[]> {
  return readClaims(await select(claimsQuery('')), base);
}

async function asked(question: string, slots: Readonly<Record<string, string>>, base: string): Promise<Claim[]> {
  const text = QUESTIONS.find(({ name }) => name === question)?.text;
  if (!text) throw new Error(`The question ${question}.rq is not packed with this page.`);
  return withCues(readClaims(await ask(question, text, slots), base), base);
}

/** Adds the words from which claims were read: the ready questions do not ask for them. */
async function withCues(claims: readonly Claim[], base: string): Promise<Claim[]> {
  if (claims.length === 0) return [];
  const { rows } = await select(cuesQuery(claims.map(nameOfClaim), base));
  const cues = new Map(rows.map(([claim, cue]) => [claim?.value ?? '', readCue(cue?.value ?? '')]));
  return claims.map((claim) => ({ ...claim, ...cues.get(claim.iri) }));
}
