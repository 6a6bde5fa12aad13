import { basename, resolve } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { type Plan, planEncode } from '../dataset/plan.ts';
import type { Authority, Extraction } from '../model.ts';
import { textSource } from '../node/folder.ts';
import { listInputs } from '../node/inputs.ts';
import { knowledgeOf, packedKnowledge } from '../node/knowledge.ts';
import { VERSION } from '../node/package.ts';
import { refusePacked } from '../node/packed-demo.ts';
import { writeChanges } from '../node/write.ts';
import { writeDataset } from '../node/write-dataset.ts';
import { readAuthority } from '../rdf/authority.ts';
import { isBase } from '../rdf/refs.ts';
import { encodeAll } from './encode-all.ts';
import { ENCODE_FORMATS, type EncodeFormat } from './encode-formats.ts';
import { type Found, foundIn, foundTable } from './found-table.ts';
import { UsageFault } from './usage-fault.ts';

interface Options {
  readonly out?: string;
  readonly base?: string;
  readonly format?: string;
  readonly explain?: string | true;
  readonly threads?: number;
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
      new Option(
        '--explain [FORM]',
        'show the text with its marks, and the rule and score of each (text or html); stands behind the files',
      ).argParser(formOfExplanation),
    )
    .option(
      '--threads <N>',
      'how many releases are encoded at a time (default: one for each core, where there are megabytes)',
      threadsOf,
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

Megabytes of releases are encoded on all cores; the bytes are the same. Ctrl+C leaves everything as it was.
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
  const found: Found[] = [];
  const extractions = noted(encodeAll(files, authority, options.threads), found);
  if (out && format) await writeChanges(out, written(extractions, format, authority));
  else if (out) await addToDataset(out, extractions, knowledge, base);
  else if (format) await print(extractions, format, authority);
  if (found.length === 0) return;
  (out ? process.stdout : process.stderr).write(foundTable(found));
  for (const line of found.flatMap(({ warnings }) => warnings)) console.error(line);
}

/** What behind --explain is neither form is most often a file, which stands before it. */
function formOfExplanation(form: string): string {
  if (form === 'text' || form === 'html') return form;
  throw new InvalidArgumentError(
    `It takes "text" or "html". A file stands before it: entente encode ${form} --explain`,
  );
}

function checkBase({ base, out, format, explain }: Options): void {
  if (base === undefined) return;
  if (!out || format !== undefined || explain !== undefined)
    throw new UsageFault('--base is for a new dataset. Add --out DIR, without --format and --explain.');
  if (!isBase(base))
    throw new UsageFault(`--base ${base} is no address that ends in a slash. Write for example https://data.example/.`);
}

function threadsOf(text: string): number {
  const threads = Number(text);
  if (!Number.isInteger(threads) || threads < 1) throw new InvalidArgumentError('It is a number from 1 on.');
  return threads;
}

function formatOf({ format, explain }: Options): string | undefined {
  if (explain === undefined) return format;
  if (format !== undefined) throw new UsageFault('--format and --explain are two forms of one output. Choose one.');
  return explain === 'html' ? 'explain-html' : 'explain';
}

/** The extractions as they come; what is told of each in the end is noted. */
async function* noted(extractions: AsyncIterable<Extraction>, found: Found[]): AsyncGenerator<Extraction> {
  for await (const extraction of extractions) {
    found.push(foundIn(extraction));
    yield extraction;
  }
}

/** The name and text of a file for each release, in a form. */
async function* written(
  extractions: AsyncIterable<Extraction>,
  { ending, write }: EncodeFormat,
  authority: Authority,
): AsyncGenerator<[name: string, text: string]> {
  for await (const x of extractions) yield [`${x.release.name}.${ending}`, write(x, authority)];
}

async function print(
  extractions: AsyncIterable<Extraction>,
  { write, coloured = write }: EncodeFormat,
  authority: Authority,
): Promise<void> {
  const isColoured = process.stdout.isTTY && !process.env.NO_COLOR;
  for await (const x of extractions) process.stdout.write((isColoured ? coloured : write)(x, authority));
}

async function addToDataset(
  out: string,
  releases: AsyncIterable<Extraction>,
  knowledge: readonly string[],
  base: string | undefined,
): Promise<void> {
  const extractions: Extraction[] = [];
  for await (const extraction of releases) extractions.push(extraction);
  if (extractions.length === 0) return;
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
