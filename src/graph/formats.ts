import { write as writeGexf } from 'graphology-gexf/browser';
import type { LensColumns, ThingColumns } from './columns.ts';
import { type Network, readEdgeKey } from './network.ts';

/** What is seen, for saving. */
export interface Seen {
  readonly graph: Network;
  readonly things: ThingColumns;
  readonly lens: LensColumns;
  /** Publisher and address of a release, by its name. */
  readonly releaseOf: (name: string) => { readonly publisher?: string; readonly url?: string } | undefined;
  /** Sentence of a link, by its index in the lens; empty where none is known. */
  readonly quoteOf: (link: number) => string;
}

export interface Format {
  readonly says: string;
  readonly extension: string;
  readonly type: string;
  readonly needsQuotes: boolean;
  readonly write: (seen: Seen) => string;
}

/** Formats in which what is seen can be saved. A new one is a row. */
export const FORMATS: readonly Format[] = [
  { says: 'CSV, one line a claim', extension: 'csv', type: 'text/csv', needsQuotes: true, write: toCsv },
  { says: 'GEXF, for Gephi', extension: 'gexf', type: 'application/xml', needsQuotes: false, write: toGexf },
  { says: 'GraphML', extension: 'graphml', type: 'application/xml', needsQuotes: false, write: toGraphml },
  { says: 'JSON', extension: 'json', type: 'application/json', needsQuotes: false, write: toJson },
];

const HEAD = [
  'source',
  'source name',
  'target',
  'target name',
  'role',
  'activity',
  'from',
  'to',
  'confidence',
  'release',
  'publisher',
  'quote',
  'address',
];

function toCsv({ graph, things, lens, releaseOf, quoteOf }: Seen): string {
  const rows = graph
    .edges()
    .sort()
    .flatMap((edge) =>
      graph.getEdgeAttribute(edge, 'links').map((link) => {
        const [source, target, activity] = [lens.links.source, lens.links.target, lens.links.activity].map(
          (column) => column[link] ?? -1,
        );
        const release = lens.releases[lens.links.release[link] ?? -1] ?? '';
        const about = releaseOf(release);
        const at = (column: readonly string[], index: number | undefined) => column[index ?? -1] ?? '';
        return [
          at(things.id, source),
          at(things.name, source),
          at(things.id, target),
          at(things.name, target),
          at(lens.roles, lens.links.role[link]) || graph.getEdgeAttribute(edge, 'track'),
          at(things.name, activity),
          at(things.start, activity),
          at(things.end, activity),
          String(lens.links.confidence[link] ?? ''),
          release,
          about?.publisher ?? '',
          quoteOf(link),
          about?.url ?? '',
        ];
      }),
    );
  return csvOf([HEAD, ...rows]);
}

/** Rows as CSV (RFC 4180). A cell that a spreadsheet would take for a formula is led by an apostrophe. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');

function field(value: string): string {
  const safe =
    /^[=+\-@\t\r]/.test(value) && !/^-?\d+(\.\d+)?$/.test(value) && !/^--\d\d-\d\d$/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function toGexf({ graph, things }: Seen): string {
  return writeGexf(graph, {
    formatNode: (_, { thing, kind, x, y }) => ({
      label: clean(things.name[thing] ?? ''),
      attributes: { kind },
      viz: { x, y },
    }),
    formatEdge: (_, { track, weight }) => ({ weight, attributes: { track } }),
  });
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
