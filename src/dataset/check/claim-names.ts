import { openingOfDigest } from '../../rdf/hash.ts';
import { HOME, iri, PREFIXES } from '../../rdf/terms.ts';
import { graphFile } from '../files.ts';
import type { ReleaseGraph } from '../graph.ts';
import type { CheckContext } from './context.ts';
import { tail } from './evidence.ts';
import type { Fault } from './fault.ts';

type Reader = (one: (prefix: 'coop' | 'org' | 'rdf' | 'skos', local: string) => string) => readonly string[];

/** Class of claim to what its name is made of, as `claimKey` of `src/rdf` has it. */
const PARTS: Readonly<Record<string, Reader>> = {
  Participation: (one) => [
    'participation',
    ...['inActivity', 'party', 'role', 'onBehalfOf'].map((local) => one('coop', local)),
  ],
  Tenure: (one) => ['tenure', one('org', 'member'), one('org', 'organization'), one('skos', 'prefLabel')],
  StatementClaim: (one) => ['statement', ...['subject', 'predicate', 'object'].map((local) => one('rdf', local))],
};

/** Every claim is named by the hash of what it says: a claim that was changed by hand is not. */
export async function checkClaimNames({ graphs, manifest }: CheckContext): Promise<Fault[]> {
  return graphs.flatMap((graph) =>
    [...graph.subjects].flatMap((claim): Fault[] => {
      const name = nameOf(claim, graph, manifest.base);
      if (name === undefined || claim.endsWith(`/${name}`)) return [];
      return [
        {
          severity: 'fault',
          file: graphFile(graph.release),
          subject: tail(claim),
          message: `the hash of what it says is ${name}: the claim was changed after it was encoded. Encode the release again`,
        },
      ];
    }),
  );
}

/** The name of a claim by what it says; undefined where the subject is no claim. */
function nameOf(claim: string, graph: ReleaseGraph, base: string): string | undefined {
  const type = graph.all(claim, iri('rdf', 'type')).map((value) => value.slice(PREFIXES.coop.length));
  const parts = PARTS[type.find((name) => name in PARTS) ?? ''];
  const short = (value: string): string => {
    const start = [`${graph.iri}/`, `${base}id/`, PREFIXES.coop, PREFIXES.org].find((one) => value.startsWith(one));
    if (start !== undefined) return value.slice(start.length);
    return value.startsWith(`${HOME}scheme/`) ? (value.split('/').at(-1) ?? '') : value;
  };
  const key = parts?.((prefix, local) => short(graph.one(claim, iri(prefix, local)) ?? '')).join('\n');
  return key === undefined ? undefined : openingOfDigest(key);
}
