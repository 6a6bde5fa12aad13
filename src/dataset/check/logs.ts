import { DECISIONS_FILE, MANIFEST_FILE, REGISTRY_FILE, REVIEW_FILE } from '../files.ts';
import { anchors } from '../identity/decisions.ts';
import { readRecords } from '../identity/record.ts';
import { writeRegistry } from '../identity/registry.ts';
import { resolveFiles } from '../load.ts';
import { authorityDigest } from '../manifest.ts';
import type { CheckContext } from './context.ts';
import type { Fault } from './fault.ts';

/** The registry is what resolution makes of the graphs, the authority and the decisions. */
export async function checkRegistry({ registry, settings, ...files }: CheckContext): Promise<Fault[]> {
  if (!registry) return [];
  const { base } = files.manifest;
  const rows = writeRegistry(resolveFiles(files, settings.knowledge), base).split('\n');
  const held = writeRegistry(registry, base).split('\n');
  const at = held.findIndex((line, i) => line !== rows[i]);
  if (at < 0 && held.length === rows.length) return [];
  const line = (at < 0 ? Math.min(held.length, rows.length) : at) + 1;
  return [
    {
      severity: 'fault',
      file: REGISTRY_FILE,
      line,
      message: `not what the releases and decisions give: ${JSON.stringify(held[line - 1] ?? '')} should be ${JSON.stringify(rows[line - 1] ?? '')}. Delete the file, or encode again`,
    },
  ];
}

/** Decisions are about claims and entities that are there. */
export async function checkDecisions({ reviews, decisions, graphs, manifest }: CheckContext): Promise<Fault[]> {
  const { base } = manifest;
  const claims = new Set(graphs.flatMap((graph) => [...graph.subjects]));
  const find = anchors(
    graphs.flatMap((graph) => readRecords(graph, base)),
    base,
  );
  const lost = reviews.filter(({ claim }) => !claims.has(`${base}id/${claim}`));
  const orphans = decisions.filter(({ a, b }) => !find(a) || !find(b));
  return [
    ...lost.map(
      ({ claim, do: verb }): Fault => ({
        severity: 'warning',
        file: REVIEW_FILE,
        subject: claim,
        message: `the claim that was to be ${verb}ed is no longer there`,
      }),
    ),
    ...orphans.map(
      ({ a, b, do: verb }): Fault => ({
        severity: 'warning',
        file: DECISIONS_FILE,
        subject: `${a.iri} and ${b.iri}`,
        message: `decided "${verb}", but one of the two is no longer there`,
      }),
    ),
  ];
}

/** The graphs were encoded with the authority data at hand. */
export async function checkAuthority({ manifest, settings }: CheckContext): Promise<Fault[]> {
  if (manifest.authority === authorityDigest(settings.knowledge)) return [];
  return [
    {
      severity: 'warning',
      file: MANIFEST_FILE,
      message: 'encoded with other authority data than is at hand. Encode the releases again to use it',
    },
  ];
}
