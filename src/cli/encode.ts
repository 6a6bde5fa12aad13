import { basename, join, resolve } from 'node:path';
import { Command, Option } from 'commander';
import * as oxigraph from 'oxigraph';
import { overlay } from '../dataset/files.ts';
import { loadDataset } from '../dataset/load.ts';
import { planEncode } from '../dataset/plan.ts';
import { toEvaluation } from '../extract/evaluation.ts';
import { createExtractor } from '../extract/extract.ts';
import { draw, drawingFiles, readDrawing } from '../graph/draw.ts';
import type { Extraction } from '../model.ts';
import { textSource } from '../node/folder.ts';
import { listInputs, readInput } from '../node/inputs.ts';
import { packedKnowledge } from '../node/knowledge.ts';
import { packedTexts, VERSION } from '../node/package.ts';
import { writeChanges } from '../node/write.ts';
import { readAuthority } from '../rdf/authority.ts';
import { toQuads } from '../rdf/release.ts';
import { validate } from '../rdf/shacl.ts';
import { HOME } from '../rdf/terms.ts';
import { toTrig } from '../rdf/trig.ts';
import { InputFault } from '../read/fault.ts';
import { readRelease } from '../read/read.ts';
import { openDatasetStore } from '../store/dataset-store.ts';
import { UsageFault } from './usage-fault.ts';

interface Options {
  readonly out?: string;
  readonly format?: string;
}

/** `entente encode`: releases become claims. */
export function encodeCommand(): Command {
  return new Command('encode')
    .summary('encode releases as claims with evidence')
    .description(
      'Reads releases (text, Markdown, HTML; files, folders, or - for standard input) and encodes who worked with whom.\nWith --out a dataset is made or added to; one release without it is printed as RDF.',
    )
    .argument('<FILES...>', 'releases, folders of them, or -')
    .option('-o, --out <DIR>', 'folder of the dataset')
    .addOption(
      new Option('-f, --format <FORM>', 'write NAME.json in the format of the evaluation instead').choices(['eval']),
    )
    .addHelpText('after', '\nExamples:\n  entente encode release.txt\n  entente encode news/ --out mine')
    .action(encode);
}

async function encode(paths: readonly string[], { out, format }: Options): Promise<void> {
  const files = await listInputs(paths);
  if (files.length > 1 && !out) throw new UsageFault(`${files.length} releases need a place: add --out DIR`);
  const knowledge = packedKnowledge();
  const authority = readAuthority(knowledge);
  const extract = createExtractor(authority);
  const extractions: Extraction[] = [];
  for (const file of files) {
    const { bytes } = await readInput(file);
    extractions.push(extract(readRelease(bytes, file)));
  }
  refuseTwins(extractions, files);
  const found = tableOf(extractions);
  const evaluate = (x: Extraction) => `${JSON.stringify(toEvaluation(x, authority), null, 1)}\n`;
  const write = out ? process.stdout : process.stderr;
  if (format && out) await writeChanges(out, new Map(extractions.map((x) => [`${x.release.name}.json`, evaluate(x)])));
  else if (out) await writeDataset(out, extractions, knowledge);
  else for (const x of extractions) process.stdout.write(format ? evaluate(x) : toTrig(toQuads(x, HOME), HOME));
  write.write(found);
}

function refuseTwins(extractions: readonly Extraction[], files: readonly string[]): void {
  const names = extractions.map((x) => x.release.name);
  const at = names.findIndex((name, i) => names.indexOf(name) < i);
  if (at < 0) return;
  const first = files[names.indexOf(names[at] ?? '')] ?? '';
  throw new InputFault(
    files[at] ?? '',
    `bears the same name ("${names[at]}") as ${first}. Rename one of them; nothing was written.`,
  );
}

async function writeDataset(
  out: string,
  extractions: readonly Extraction[],
  knowledge: readonly string[],
): Promise<void> {
  const read = textSource(out);
  const plan = await planEncode(read, extractions, {
    name: basename(resolve(out)),
    base: HOME,
    encoder: VERSION,
    knowledge,
  });
  const loaded = await loadDataset(overlay(read, plan.files), knowledge);
  const store = await openDatasetStore(oxigraph, loaded, packedTexts('rules', '.rq'));
  const shapes = packedTexts('ontology', '.ttl').find(([name]) => name === 'shapes')?.[1] ?? '';
  const violation = (await validate(loaded.quads, shapes)).find(({ severity }) => severity === 'violation');
  if (violation)
    throw new InputFault(violation.focus, `${violation.message} (${violation.value ?? ''}). Nothing was written.`);
  const lenses = packedTexts('lenses', '.rq').map(([name, query]) => ({ name, query }));
  const previous = await readDrawing(
    read,
    lenses.map(({ name }) => name),
  );
  const drawn = drawingFiles(await draw(store, lenses, previous, loaded.base));
  const count = await writeChanges(out, new Map([...plan.files, ...drawn]));
  if (count === 0) console.error(`${join(out)}: nothing has changed`);
}

/** What was found, a line a release. */
function tableOf(extractions: readonly Extraction[]): string {
  const count = (x: Extraction, kind: string) => x.entities.filter((entity) => entity.kind === kind).length;
  const rows = extractions.map((x) => [
    x.release.name,
    count(x, 'activity'),
    count(x, 'agency'),
    count(x, 'person'),
    x.facts.length,
    x.warnings.join('; '),
  ]);
  const lines = [['release', 'activities', 'agencies', 'people', 'claims', 'warnings'], ...rows];
  return `${lines
    .map((row) =>
      row
        .map((cell, i) => (i === 0 ? String(cell).padEnd(40) : String(cell).padEnd(11)))
        .join(' ')
        .trimEnd(),
    )
    .join('\n')}\n`;
}
