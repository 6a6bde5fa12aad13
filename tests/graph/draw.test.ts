import type { Term } from '@rdfjs/types';
import { DataFactory } from 'n3';
import { describe, expect, it } from 'vitest';
import { draw, drawingFiles, drawLinks, readDrawing } from '../../src/graph/draw.ts';
import { type Link, readLinks } from '../../src/graph/links.ts';
import { THINGS_QUERY, type Thing } from '../../src/graph/things.ts';
import { HOME, iri } from '../../src/rdf/terms.ts';
import type { Bindings, SelectResult, Store } from '../../src/store/store.ts';
import { numbers, syntheticDrawing } from '../fixtures/synthetic.ts';

const { namedNode, literal } = DataFactory;
const id = (tail: string) => namedNode(`${HOME}id/${tail}`);
const rows = (variables: string[], data: Bindings[]): SelectResult => ({ variables, rows: data });

const things = rows(
  ['s', 'p', 'o'],
  [
    ['activity/2024-training', iri('rdf', 'type'), namedNode(iri('coop', 'CooperationEvent'))],
    [
      'activity/2024-training',
      iri('skos', 'prefLabel'),
      literal('Training on the tracing of stolen boats in the delta'),
    ],
    ['activity/2024-training', iri('coop', 'startDate'), literal('2024-04-16')],
    ['org/fleet', iri('rdf', 'type'), namedNode(iri('coop', 'Agency'))],
    ['org/fleet', iri('skos', 'prefLabel'), literal('Federal Land and Estuary Team')],
    ['org/fleet', iri('coop', 'acronym'), literal('FLEET')],
    ['org/fleet', iri('coop', 'country'), id('country/xa')],
    ['country/xa', iri('rdf', 'type'), namedNode(iri('coop', 'Country'))],
    ['country/xa', iri('skos', 'prefLabel'), literal('Xanadu')],
  ].map(
    ([s, p, o]) =>
      new Map<string, Term>([
        ['s', id(s as string)],
        ['p', namedNode(p as string)],
        ['o', o as ReturnType<typeof literal>],
      ]),
  ),
);

const links = rows(
  ['source', 'target', 'activity', 'role', 'tier', 'claim', 'confidence'],
  [
    new Map<string, Term>([
      ['source', id('activity/2024-training')],
      ['target', id('org/fleet')],
      ['activity', id('activity/2024-training')],
      ['role', namedNode(iri('role', 'funder'))],
      ['tier', literal('2')],
      ['claim', id('claim/boats/0123456789abcdef')],
      ['confidence', literal('0.984')],
    ]),
  ],
);

const store = { select: async (query: string) => (query === THINGS_QUERY ? things : links) } as Store;

describe('draw', () => {
  it('writes what a lens answers as columns, with what its things name in turn', async () => {
    const drawing = await draw(store, [{ name: 'everything', query: 'SELECT' }]);
    expect(drawing.things.id).toEqual(['activity/2024-training', 'country/xa', 'org/fleet']);
    expect(drawing.things.short).toEqual(['Training on the tracing', 'Xanadu', 'FLEET']);
    const lens = drawing.lenses.get('everything');
    expect(lens?.nodes).toEqual([0, 2]);
    expect(lens?.links).toMatchObject({
      source: [0],
      target: [2],
      activity: [0],
      track: [1],
      role: [0],
      confidence: [0.98],
      claim: [0],
      release: [0],
      targetClaim: [-1],
    });
    expect(lens?.releases).toEqual(['boats']);
    expect(lens?.claims).toEqual(['boats/0123456789abcdef']);
  });

  it('reads back what it wrote', async () => {
    const drawing = syntheticDrawing(5, 20, 4);
    const files = drawingFiles(drawing);
    expect(await readDrawing(async (path) => files.get(path), ['everything', 'absent'])).toEqual(drawing);
  });

  it('says which variable a lens lacks', () => {
    expect(() => readLinks('odd', rows(['source'], []))).toThrow(
      'lens odd: its rows are links, but it does not select ?target',
    );
  });
});

describe('positions', () => {
  it('are the same for the same links in any order', () => {
    const once = syntheticDrawing(12, 40, 5);
    expect(drawingFiles(syntheticDrawing(12, 40, 5))).toEqual(drawingFiles(once));
    const { all, own } = parts(once);
    const next = numbers(3);
    const shuffled = [...own]
      .map((link) => [next(), link] as const)
      .sort(([a], [b]) => a - b)
      .map(([, link]) => link);
    expect(drawLinks(all, new Map([['l', shuffled]]))).toEqual(drawLinks(all, new Map([['l', own]])));
  });

  it('hold still when an activity is added', () => {
    const { all, own } = parts(syntheticDrawing(30, 90, 6));
    const last = [...new Set(own.map((link) => link.source))].at(-1);
    const before = drawLinks(all, new Map([['l', own.filter((link) => link.source !== last)]]));
    const after = drawLinks(all, new Map([['l', own]]), before);
    const at = (drawing: typeof before) => {
      const lens = drawing.lenses.get('l');
      return new Map(lens?.nodes.map((n, i) => [drawing.things.id[n], [lens.x[i] ?? 0, lens.y[i] ?? 0] as const]));
    };
    const [old, now] = [at(before), at(after)];
    const moves = [...old]
      .map(([key, [x, y]]) => Math.hypot((now.get(key)?.[0] ?? 0) - x, (now.get(key)?.[1] ?? 0) - y))
      .sort((a, b) => a - b);
    const xs = [...old.values()].map(([x]) => x);
    expect(moves[Math.floor(moves.length / 2)]).toBeLessThan(0.05 * (Math.max(...xs) - Math.min(...xs)));
    expect(now.size).toBeGreaterThanOrEqual(old.size);
  });
});

/** A drawing taken apart again. */
function parts(drawing: ReturnType<typeof syntheticDrawing>): { all: Map<string, Thing>; own: Link[] } {
  const { things: columns, lenses } = drawing;
  const all = new Map(columns.id.map((key, i) => [key, { ...row(columns, i), id: key } as Thing]));
  const lens = lenses.get('everything');
  const own = lens?.links.source.map((source, i) => ({
    source: columns.id[source] ?? '',
    target: columns.id[lens.links.target[i] ?? 0] ?? '',
    activity: columns.id[source] ?? '',
    track: 'works' as const,
    claim: '',
    role: '',
    release: '',
    targetClaim: '',
    targetRole: '',
    targetRelease: '',
    confidence: 1,
  }));
  return { all, own: own ?? [] };
}

const row = (columns: object, i: number) =>
  Object.fromEntries(
    Object.entries(columns)
      .filter(([, v]) => Array.isArray(v))
      .map(([k, v]) => [k, v[i]]),
  );
