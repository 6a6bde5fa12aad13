import { isDate } from '../../read/calendar.ts';
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
  // What a graph that cannot be read would give is not known.
  if (!registry || files.graphs.length < files.manifest.releases.length) return [];
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

/** Every line of the logs says when it was decided: by moments, `undo` finds the latest. */
export async function checkMoments({ read }: CheckContext): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const file of [DECISIONS_FILE, REVIEW_FILE]) {
    for (const [i, line] of ((await read(file)) ?? '').split('\n').entries()) {
      const when = momentIn(line);
      if (when !== undefined && !isMoment(when))
        faults.push({
          severity: 'fault',
          file,
          line: i + 1,
          message: `"when" is ${JSON.stringify(when)}, and that is no moment such as 2024-05-03T10:00:00Z. Mend the line`,
        });
    }
  }
  return faults;
}

/** What a line gives as its moment; undefined where the line itself is broken, which is another fault. */
function momentIn(line: string): unknown {
  try {
    return line.trim() ? (JSON.parse(line)?.when ?? null) : undefined;
  } catch {
    return undefined;
  }
}

const isMoment = (when: unknown): boolean =>
  typeof when === 'string' &&
  /^[\d-]{10}T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(when) &&
  isDate(when.slice(0, 10)) &&
  !Number.isNaN(Date.parse(when));

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
