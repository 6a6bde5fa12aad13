import { basename, resolve } from 'node:path';
import { Command, Option } from 'commander';
import { type Plan, planEncode } from '../dataset/plan.ts';
import { createExtractor } from '../extract/extract.ts';
import type { Authority, Extraction, Release } from '../model.ts';
import { textSource } from '../node/folder.ts';
import { listInputs, readInput } from '../node/inputs.ts';
import { knowledgeOf, packedKnowledge } from '../node/knowledge.ts';
import { VERSION } from '../node/package.ts';
import { refusePacked } from '../node/packed-demo.ts';
import { writeChanges } from '../node/write.ts';
import { writeDataset } from '../node/write-dataset.ts';
import { readAuthority } from '../rdf/authority.ts';
import { isBase } from '../rdf/refs.ts';
import { InputFault } from '../read/fault.ts';
import { readRelease } from '../read/read.ts';
import { ENCODE_FORMATS } from './encode-formats.ts';
import { foundTable, warningLines } from './found-table.ts';
import { progress } from './progress.ts';
import { UsageFault } from './usage-fault.ts';

interface Options {
  readonly out?: string;
  readonly base?: string;
  readonly format?: string;
  readonly explain?: string | true;
}

/** `entente encode`: releases become claims with evidence. */
export function encodeCommand(): Command {
  return new Command('encode')
    .summary('encode releases: who worked with whom, and how we know')
    .description(
      `Reads releases and encodes who organized, paid for, hosted and took part in what, each claim with the sentence
that says so. The same release gives the same bytes.

With --out, a dataset is made in DIR or added to; a release of a name that is there already is replaced.
Without it, one release is printed to standard output as RDF.`,
    )
    .argument('<FILES...>', 'releases (.txt, .md, .html), folders of them, or - for standard input')
    .option('-o, --out <DIR>', 'folder to write to')
    .option(
      '--base <IRI>',
      'what the IRIs of a new dataset begin with; it never changes (default: https://coop.example/)',
    )
    .addOption(
      new Option('-f, --format <FORM>', 'print, or write to DIR, each release in this form instead').choices(
        Object.keys(ENCODE_FORMATS),
      ),
    )
    .addOption(
      new Option('--explain [FORM]', 'show the text with its marks, and the rule and score of each').choices([
        'text',
        'html',
      ]),
    )
    .addHelpText(
      'after',
      `
Examples:
  entente encode release.txt                        print a release as RDF
  entente encode news/ --out mine                   make a dataset, or add to it
  entente encode news/ --out mine --base https://data.example/   one whose IRIs are yours
  entente encode release.txt --explain              why was it read so?
  entente encode news/ --out labels --format eval   NAME.json in the format of the evaluation

A file that cannot be read is named, the others are encoded all the same, and the exit status is 1.`,
    )
    .action(encode);
}

async function encode(paths: readonly string[], options: Options): Promise<void> {
  const { out, base } = options;
  const files = await listInputs(paths);
  if (files.length > 1 && !out) throw new UsageFault(`${files.length} releases need a place to go. Add --out DIR.`);
  checkBase(options);
  const format = ENCODE_FORMATS[formatOf(options) ?? (out ? '' : 'trig')];
  if (out && !format) refusePacked(out);
  const knowledge = out && !format ? await knowledgeOf(out) : packedKnowledge();
  const authority = readAuthority(knowledge);
  const releases = await readReleases(files);
  const extractions = extractAll(releases, authority);
  if (extractions.length === 0) return;
  const isColoured = !out && process.stdout.isTTY && !process.env.NO_COLOR;
  const write = (isColoured && format?.coloured) || format?.write;
  const texts = new Map(
    format && write && extractions.map((x) => [`${x.release.name}.${format.ending}`, write(x, authority)]),
  );
  if (!out) for (const text of texts.values()) process.stdout.write(text);
  else if (format) await writeChanges(out, texts);
  else await addToDataset(out, extractions, knowledge, base);
  (out ? process.stdout : process.stderr).write(foundTable(extractions));
  for (const line of warningLines(extractions)) console.error(line);
}

function checkBase({ base, out, format, explain }: Options): void {
  if (base === undefined) return;
  if (!out || format !== undefined || explain !== undefined)
    throw new UsageFault('--base is for a new dataset. Add --out DIR, without --format and --explain.');
  if (!isBase(base))
    throw new UsageFault(`--base ${base} is no address that ends in a slash. Write for example https://data.example/.`);
}

function formatOf({ format, explain }: Options): string | undefined {
  if (explain === undefined) return format;
  if (format !== undefined) throw new UsageFault('--format and --explain are two forms of one output. Choose one.');
  return explain === 'html' ? 'explain-html' : 'explain';
}

/** Reads what can be read; a file at fault is named, and makes the command end with status 1. */
async function readReleases(files: readonly string[]): Promise<Release[]> {
  const releases = new Map<string, { file: string; release: Release }>();
  for (const file of files) {
    try {
      const release = readRelease((await readInput(file)).bytes, file);
      const twin = releases.get(release.name);
      if (twin)
        throw new UsageFault(
          `${file} and ${twin.file} would both be named "${release.name}". Rename one of them: nothing was written.`,
        );
      releases.set(release.name, { file, release });
    } catch (error) {
      if (!(error instanceof InputFault)) throw error;
      console.error(`entente: ${error.message}`);
      process.exitCode = 1;
    }
  }
  return [...releases.values()].map(({ release }) => release);
}

function extractAll(releases: readonly Release[], authority: Authority): Extraction[] {
  const extract = createExtractor(authority);
  const steps = progress('encoding', releases.length);
  const extractions = releases.map((release) => {
    steps.at(release.name);
    return extract(release);
  });
  steps.end();
  return extractions;
}

async function addToDataset(
  out: string,
  extractions: readonly Extraction[],
  knowledge: readonly string[],
  base: string | undefined,
): Promise<void> {
  const plan = await planEncode(textSource(out), extractions, {
    name: basename(resolve(out)),
    ...(base !== undefined && { base }),
    encoder: VERSION,
    knowledge,
  });
  const broken = plan.broken.map(({ release }) => release);
  const count = await writeDataset(out, plan.files, knowledge, broken);
  for (const { fault } of plan.broken) console.error(`warning: ${fault.message}. It is left out until then`);
  for (const name of plan.replaced) console.error(`${name}: replaced, its text is another than before`);
  for (const name of plan.renewed) console.error(`${name}: encoded anew, its text is the same`);
  console.error(count === 0 ? `${out}: nothing has changed` : `${out}: ${summary(plan)}`);
}

const summary = ({ added, replaced, renewed, unchanged }: Plan): string =>
  [
    `${added.length} added`,
    `${replaced.length} replaced`,
    ...(renewed.length > 0 ? [`${renewed.length} encoded anew`] : []),
    `${unchanged.length} unchanged`,
  ].join(', ');
