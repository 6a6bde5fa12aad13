import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parseSync } from 'oxc-parser';
import { build } from 'vite';
import { describe, expect, it } from 'vitest';

/** The line of the data flow. A room may import from itself and from the rooms to its left. */
const LINE = [
  'model.ts',
  'read',
  'extract',
  'score',
  'rdf',
  'dataset',
  'store',
  'ask',
  'graph',
  'index.ts',
  'node',
  'server',
  'cli',
];
/** Rooms of the isomorphic core, which the page may import. */
const CORE = LINE.slice(0, LINE.indexOf('node'));

const files = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name));

/** What a module imports, statically, again, dynamically, or for its types. */
function importsOf(file: string): string[] {
  const source = readFileSync(file, 'utf8');
  const { module, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const fixed = [
    ...module.staticImports.map((x) => x.moduleRequest.value),
    ...module.staticExports.flatMap((x) => x.entries.map((entry) => entry.moduleRequest?.value)),
  ];
  const dynamic = module.dynamicImports.map((x) => source.slice(x.moduleRequest.start + 1, x.moduleRequest.end - 1));
  return [...fixed, ...dynamic].filter((x): x is string => x !== undefined && x !== null);
}

const roomOf = (file: string) => relative('src', file).split('/')[0] ?? '';

function wrongArrows(folder: string, allowed: (from: string) => readonly string[]): string[] {
  return files(folder).flatMap((file) =>
    importsOf(file)
      .filter((target) => target.startsWith('.'))
      .map((target) => relative('.', resolve(dirname(file), target)))
      .filter((target) => target.startsWith('src/') && !allowed(file).includes(roomOf(target)))
      .map((target) => `${file} -> ${target}`),
  );
}

describe('the data flow is one line', () => {
  it('has only the rooms that the line names', () => {
    expect([...new Set(files('src').map(roomOf))].filter((room) => !LINE.includes(room))).toEqual([]);
  });

  it('lets imports point to the left only', () => {
    expect(files('src').length).toBeGreaterThan(10);
    expect(wrongArrows('src', (file) => LINE.slice(0, LINE.indexOf(roomOf(file)) + 1))).toEqual([]);
  });

  it('keeps the page off everything but the core', () => {
    expect(wrongArrows('web', () => CORE)).toEqual([]);
  });

  it('never lets the source reach into the page', () => {
    const targets = files('src').flatMap((file) =>
      importsOf(file)
        .filter((x) => x.startsWith('.'))
        .map((x) => relative('.', resolve(dirname(file), x))),
    );
    expect(
      targets.filter(
        (target) => !target.startsWith('src/') && !/^(ontology|rules|questions|lenses|data)\//.test(target),
      ),
    ).toEqual([]);
  });
});

it('bundles the core for a browser, with nothing of Node in it', async () => {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: { entry: 'src/index.ts', formats: ['es'] },
      rolldownOptions: { external: [/^oxigraph/] },
    },
  });
  const outputs = [result].flat().flatMap((x) => ('output' in x ? x.output : []));
  const code = outputs.map((chunk) => (chunk.type === 'chunk' ? chunk.code : '')).join('\n');
  expect(code.length).toBeGreaterThan(10_000);
  expect(code).not.toMatch(/__vite-browser-external|from\s*["']node:|require\(["']node:/);
});
