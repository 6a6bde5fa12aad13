import { write as writeGexf } from 'graphology-gexf/browser';
import type { LensColumns, ThingColumns } from './columns.ts';
import { type Network, readEdgeKey } from './network.ts';
import { proofsOf } from './proofs.ts';

/** A claim as it is saved. Things are ids; what it does not say is empty. */
export interface SavedClaim {
  readonly iri: string;
  readonly release: string;
  readonly party: string;
  readonly role: string;
  /** Of a post, as printed. */
  readonly post: string;
  readonly activity: string;
  readonly confidence: number;
  readonly quotes: readonly string[];
}

/** A release as it is saved. */
export interface SavedRelease {
  readonly publisher?: string;
  readonly date?: string;
  readonly url?: string;
  /** True where its words are not those of the publisher. */
  readonly retold?: boolean;
}

/** What is seen, for saving. */
export interface Seen {
  readonly graph: Network;
  readonly things: ThingColumns;
  readonly lens: LensColumns;
  /** A release, by its name. */
  readonly releaseOf: (name: string) => SavedRelease | undefined;
  /** The claims that the links rest on, by name; empty for formats that need none. */
  readonly claims: ReadonlyMap<string, SavedClaim>;
}

export interface Format {
  readonly says: string;
  readonly extension: string;
  readonly type: string;
  readonly needsClaims: boolean;
  readonly write: (seen: Seen) => string;
}

/** Formats in which what is seen can be saved. A new one is a row. */
export const FORMATS: readonly Format[] = [
  { says: 'CSV, one line a claim', extension: 'csv', type: 'text/csv', needsClaims: true, write: toCsv },
  { says: 'GEXF, for Gephi', extension: 'gexf', type: 'application/xml', needsClaims: false, write: toGexf },
  { says: 'GraphML', extension: 'graphml', type: 'application/xml', needsClaims: false, write: toGraphml },
  { says: 'JSON', extension: 'json', type: 'application/json', needsClaims: false, write: toJson },
];

const HEAD = [
  'source',
  'source name',
  'target',
  'target name',
  'link',
  'party',
  'party name',
  'role',
  'post',
  'activity',
  'from',
  'to',
  'confidence',
  'quote',
  'wording',
  'release',
  'publisher',
  'published',
  'address',
  'claim',
];

/** One row for each claim behind each edge. */
function toCsv(seen: Seen): string {
  const { graph, things } = seen;
  const index = new Map(things.id.map((id, i) => [id, i]));
  const at = (column: readonly string[], id: string) => column[index.get(id) ?? -1] ?? '';
  const rows = graph
    .edges()
    .sort()
    .flatMap((edge) => {
      const { source, target, track } = readEdgeKey(edge);
      return claimsBehind(seen, edge).map((claim) => {
        const about = seen.releaseOf(claim.release);
        return [
          source,
          at(things.name, source),
          target,
          at(things.name, target),
          track,
          claim.party,
          at(things.name, claim.party),
          claim.role || track,
          claim.post,
          at(things.name, claim.activity),
          at(things.start, claim.activity),
          at(things.end, claim.activity),
          String(claim.confidence),
          claim.quotes.join(' […] '),
          about?.retold ? 'retold' : 'original',
          claim.release,
          about?.publisher ?? '',
          about?.date ?? '',
          about?.url ?? '',
          claim.iri,
        ];
      });
    });
  return csvOf([HEAD, ...rows]);
}

/** @throws Error where a link rests on a claim that is not at hand */
function claimsBehind({ graph, lens, claims }: Seen, edge: string): SavedClaim[] {
  const links = graph.getEdgeAttribute(edge, 'links');
  const names = links.flatMap((link) => proofsOf(lens, link).flatMap(({ claim }) => lens.claims[claim] ?? []));
  return [...new Set(names)].sort().map((name) => {
    const claim = claims.get(name);
    if (!claim)
      throw new Error(
        `the picture rests on the claim ${name}, which the dataset does not hold. Encode a release again`,
      );
    return claim;
  });
}

/** Rows as CSV (RFC 4180). A cell that a spreadsheet would take for a formula is led by an apostrophe. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');

function field(value: string): string {
  const safe =
    /^[=+\-@\t\r]/.test(value) && !/^-?\d+(\.\d+)?$/.test(value) && !/^--\d\d-\d\d$/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The namespace of places as its writer has it, and as the schema of GEXF 1.2 has it. */
const VIZ = ['http:///www.gexf.net/1.1draft/viz', 'http://www.gexf.net/1.2draft/viz'] as const;

function toGexf({ graph, things }: Seen): string {
  const text = writeGexf(graph, {
    formatNode: (_, { thing, kind, x, y }) => ({
      label: clean(things.name[thing] ?? ''),
      attributes: { kind },
      viz: { x, y },
    }),
    formatEdge: (_, { track, weight }) => ({ weight, attributes: { track } }),
  });
  return text.replace(...VIZ);
}

const KEYS = [
  ['node', 'name', 'string'],
  ['node', 'kind', 'string'],
  ['node', 'x', 'double'],
  ['node', 'y', 'double'],
  ['edge', 'track', 'string'],
  ['edge', 'weight', 'int'],
] as const;

function toGraphml({ graph, things }: Seen): string {
  const data = (values: Readonly<Record<string, string | number>>) =>
    Object.entries(values)
      .map(([key, value]) => `<data key="${key}">${xml(String(value))}</data>`)
      .join('');
  const nodes = graph.mapNodes(
    (key, { thing, kind, x, y }) =>
      `    <node id="${xml(key)}">${data({ name: things.name[thing] ?? '', kind, x, y })}</node>`,
  );
  const edges = graph.mapEdges(
    (key, { track, weight }, source, target) =>
      `    <edge id="${xml(key)}" source="${xml(source)}" target="${xml(target)}">${data({ track, weight })}</edge>`,
  );
  const keys = KEYS.map(
    ([of, name, type]) => `  <key id="${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...keys,
    '  <graph edgedefault="undirected">',
    ...nodes.sort(),
    ...edges.sort(),
    '  </graph>',
    '</graphml>',
    '',
  ].join('\n');
}

/** Signs that XML 1.0 cannot hold are left out. */
const clean = (text: string): string => text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
const MARKUP: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const xml = (text: string): string => clean(text).replace(/[&<>"]/g, (sign) => MARKUP[sign] ?? sign);

function toJson({ graph, things }: Seen): string {
  const nodes = graph
    .nodes()
    .sort()
    .map((id) => {
      const { thing, kind, x, y, activities } = graph.getNodeAttributes(id);
      return { id: `${things.base}id/${id}`, name: things.name[thing], kind, x, y, activities };
    });
  const links = graph
    .edges()
    .sort()
    .map((edge) => {
      const { source, target, track } = readEdgeKey(edge);
      return {
        source: `${things.base}id/${source}`,
        target: `${things.base}id/${target}`,
        track,
        weight: graph.getEdgeAttribute(edge, 'weight'),
      };
    });
  return `${JSON.stringify({ nodes, links }, null, 1)}\n`;
}
