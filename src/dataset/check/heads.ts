import { iri } from '../../rdf/terms.ts';
import { graphFile, MANIFEST_FILE } from '../files.ts';
import type { ReleaseGraph } from '../graph.ts';
import type { ReleaseEntry } from '../manifest.ts';
import type { CheckContext } from './context.ts';
import type { Fault } from './fault.ts';

const NAMES = [iri('skos', 'prefLabel'), iri('skos', 'altLabel'), iri('coop', 'acronym')];

/** What `dataset.json` tells of a release, and what its graph may say there. */
const HEADS: Readonly<
  Record<'title' | 'date' | 'url' | 'publisher', (graph: ReleaseGraph, entry: ReleaseEntry) => readonly string[]>
> = {
  title: (graph) => graph.all(graph.iri, iri('dcterms', 'title')),
  date: (graph) => graph.all(graph.iri, iri('dcterms', 'date')),
  url: (graph, { retold }) => graph.all(graph.iri, iri('schema', retold ? 'isBasedOn' : 'url')),
  publisher: (graph) =>
    graph.all(graph.iri, iri('dcterms', 'publisher')).flatMap((who) => NAMES.flatMap((name) => graph.all(who, name))),
};

/** `dataset.json` tells of each release what its graph says. */
export async function checkHeads({ graphs, manifest }: CheckContext): Promise<Fault[]> {
  const entries = new Map(manifest.releases.map((entry) => [entry.name, entry]));
  return graphs.flatMap((graph) => {
    const entry = entries.get(graph.release);
    return entry ? (Object.keys(HEADS) as (keyof typeof HEADS)[]).flatMap((key) => difference(key, entry, graph)) : [];
  });
}

function difference(key: keyof typeof HEADS, entry: ReleaseEntry, graph: ReleaseGraph): Fault[] {
  const told = entry[key];
  const said = HEADS[key](graph, entry);
  const fold = (text: string) => text.toLowerCase();
  if (told === undefined ? said.length === 0 : said.some((value) => fold(value) === fold(told))) return [];
  return [
    {
      severity: 'fault',
      file: MANIFEST_FILE,
      subject: `release/${entry.name}`,
      message: `"${key}" is ${JSON.stringify(told) ?? 'missing'}, ${graphFile(entry.name)} says ${JSON.stringify(said[0]) ?? 'none'}. Encode the release again`,
    },
  ];
}
