import { ReleaseGraph } from '../../src/dataset/graph.ts';
import { loadFiles, resolveGraphs } from '../../src/dataset/load.ts';
import { FORMAT } from '../../src/dataset/manifest.ts';
import { draw } from '../../src/graph/draw.ts';
import { readThings, THINGS_QUERY, type Thing } from '../../src/graph/things.ts';
import type { Authority, Extraction, Mention, Ref } from '../../src/model.ts';
import { refIri, releaseIri } from '../../src/rdf/refs.ts';
import { toQuads } from '../../src/rdf/release.ts';
import { HOME } from '../../src/rdf/terms.ts';
import { toTrig } from '../../src/rdf/trig.ts';
import { releaseFile } from '../../src/read/release-file.ts';
import { openDatasetStore, type Rule } from '../../src/store/dataset-store.ts';
import type { EmbeddedStore, Oxigraph } from '../../src/store/embedded.ts';
import { type Claim, readClaims, releaseQuery } from '../evidence/claim.ts';
import type { Draft, DraftThing, NameMark } from './encoder-protocol.ts';
import { tableOf } from './table.ts';

/** What a draft is made with. */
export interface Means {
  readonly oxigraph: Oxigraph;
  readonly knowledge: readonly string[];
  readonly authority: Authority;
  readonly rules: readonly Rule[];
  /** Query of the lens of one activity. */
  readonly lens: string;
}

const LENS = 'activity';

/** Makes of an extraction what the page shows: a dataset of this one release, its claims and its picture. */
export async function draftOf(extraction: Extraction, means: Means): Promise<Draft> {
  const { release, warnings } = extraction;
  const quads = toQuads(extraction, HOME);
  const graph = new ReleaseGraph(release.name, releaseIri(HOME, release.name), quads);
  const registry = resolveGraphs([graph], means.authority, HOME, []);
  const manifest = { format: FORMAT, name: release.name, base: HOME, encoder: '', authority: '', releases: [] };
  const files = { manifest, graphs: [graph], decisions: [], reviews: [], registry };
  const store = await openDatasetStore(means.oxigraph, loadFiles(files, means.knowledge), means.rules);
  const claims = await claimsIn(store, release.name);
  const drawing = await draw(store, [{ name: LENS, query: means.lens }]);
  const canonical = new Map(registry.map((row) => [row.local, tail(row.canonical)]));
  const idOf = (ref: Ref) => {
    const iri = refIri(HOME, release.name, ref);
    return canonical.get(iri) ?? tail(iri);
  };
  const marks = outermost(extraction).map(({ start, end, kind, rule, score, ref }) => ({
    start,
    end,
    kind,
    rule,
    score,
    id: ref ? idOf(ref) : '',
  }));
  const lens = drawing.lenses.get(LENS);
  if (!lens) throw new Error(`The lens ${LENS}.rq was not drawn.`);
  const described = readThings(await store.select(THINGS_QUERY));
  return {
    release,
    marks,
    claims,
    things: thingsOf(marks, claims, described),
    columns: drawing.things,
    lens,
    trig: toTrig(quads, HOME),
    file: releaseFile(release),
    warnings,
  };
}

const tail = (iri: string): string => iri.replace(`${HOME}id/`, '');

async function claimsIn(store: EmbeddedStore, release: string): Promise<Claim[]> {
  return readClaims(tableOf(await store.query(releaseQuery(release, HOME))), HOME);
}

/** Mentions that stand within no other, and where activities are introduced by their names. */
function outermost({ mentions, entities, facts, release }: Extraction): Mention[] {
  const activities = entities.flatMap(({ kind, ref, names, named }): Mention[] => {
    const fact = facts.find((one) => one.type === 'statement' && one.subject === ref);
    const words = release.text.slice(named.start, named.end);
    const isNamed = kind === 'activity' && names.some(({ text }) => text === words);
    return isNamed && fact ? [{ ...named, kind, ref, rule: fact.rule, score: fact.confidence }] : [];
  });
  let at = 0;
  return [...mentions, ...activities]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }) => {
      if (start < at) return false;
      at = end;
      return true;
    });
}

/** What marks and claims name, each once. */
function thingsOf(
  marks: readonly NameMark[],
  claims: readonly Claim[],
  described: ReadonlyMap<string, Thing>,
): DraftThing[] {
  const named = claims.flatMap((claim) => [
    claim.activity,
    claim.party,
    claim.person,
    claim.body,
    claim.subject,
    claim.object,
  ]);
  const ids = new Set([...marks.map(({ id }) => id), ...named]);
  return [...ids].flatMap((id) => {
    const thing = described.get(id);
    return thing ? [{ id, kind: thing.kind, name: thing.name, short: thing.short }] : [];
  });
}
