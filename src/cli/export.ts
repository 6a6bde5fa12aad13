import { basename, dirname } from 'node:path';
import { Command, Option } from 'commander';
import * as oxigraph from 'oxigraph';
import { exportQuads } from '../dataset/export.ts';
import { loadDataset } from '../dataset/load.ts';
import { datasetFolder } from '../node/dataset-folder.ts';
import { textSource } from '../node/folder.ts';
import { knowledgeOf } from '../node/knowledge.ts';
import { packedTexts } from '../node/package.ts';
import { writeChanges } from '../node/write.ts';
import { RDF_FORMATS, type RdfFormatName } from '../rdf/formats.ts';
import { deriver } from '../store/dataset-store.ts';
import { UsageFault } from './usage-fault.ts';

interface Options {
  readonly format?: RdfFormatName;
  readonly out?: string;
  readonly nameFacts?: boolean;
}

const NAMES = Object.keys(RDF_FORMATS) as RdfFormatName[];
const listOfFormats = NAMES.map((name) => `  ${name.padEnd(10)}${RDF_FORMATS[name].title}`).join('\n');

/** `entente export`: a dataset as one file of RDF, for any store. */
export function exportCommand(): Command {
  return new Command('export')
    .summary('write a dataset as one file of RDF')
    .description(
      'Writes a dataset with canonical IRIs, facts and all that rules derive included: ready for any RDF store.',
    )
    .argument('[DIR]', 'a dataset (default: ./data if it is one, else the packed demo)')
    .addOption(new Option('-f, --format <FORM>', 'form (default: by the ending of FILE, else nquads)').choices(NAMES))
    .option('-o, --out <FILE>', 'file to write (default: standard output)')
    .option('--name-facts', 'put the facts into the graph BASE/graph/facts, for stores without an unnamed graph')
    .addHelpText(
      'after',
      `\nForms:\n${listOfFormats}\n\nExamples:\n  entente export > all.nq\n  entente export mine --out mine.trig\n  entente export mine --format turtle | head`,
    )
    .action(exportDataset);
}

async function exportDataset(dir: string | undefined, { format, out, nameFacts = false }: Options): Promise<void> {
  const name = format ?? byEnding(out) ?? 'nquads';
  if (nameFacts && name === 'turtle')
    throw new UsageFault(
      '--name-facts leaves nothing for turtle, which has no named graphs: use nquads, trig or jsonld',
    );
  const folder = datasetFolder(dir);
  const loaded = await loadDataset(textSource(folder), await knowledgeOf(folder));
  const derived = await deriver(oxigraph, packedTexts('rules', '.rq'))(loaded);
  const text = RDF_FORMATS[name].write(exportQuads(loaded, derived, { nameFacts }), loaded.base);
  if (out === undefined) process.stdout.write(text);
  else {
    const count = await writeChanges(dirname(out), new Map([[basename(out), text]]));
    console.error(`${out}: ${count === 0 ? 'nothing has changed' : `written as ${RDF_FORMATS[name].title}`}`);
  }
}

const byEnding = (file: string | undefined): RdfFormatName | undefined =>
  NAMES.find((name) => file?.toLowerCase().endsWith(`.${RDF_FORMATS[name].ending}`));
