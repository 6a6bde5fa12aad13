import { Command } from 'commander';
import * as oxigraph from 'oxigraph';
import { checkDataset } from '../dataset/check/check.ts';
import { reportText } from '../dataset/check/report.ts';
import { datasetFolder } from '../node/dataset-folder.ts';
import { folderList, textSource } from '../node/folder.ts';
import { packedKnowledge } from '../node/knowledge.ts';
import { packedTexts } from '../node/package.ts';
import { deriver } from '../store/dataset-store.ts';

/** `entente check`: does every claim of a dataset prove itself? */
export function checkCommand(): Command {
  return new Command('check')
    .summary('check that every claim proves itself')
    .description(
      'Verifies quotes, evidence, shapes, graphs and derived facts of a dataset. Exits 1 where there is a fault.',
    )
    .argument('[DIR]', 'a dataset (default: ./data if it is one, else the packed demo)')
    .addHelpText('after', '\nExamples:\n  entente check\n  entente check mine 2> /dev/null')
    .action(check);
}

async function check(dir: string | undefined): Promise<void> {
  const folder = datasetFolder(dir);
  const report = await checkDataset(textSource(folder), {
    list: folderList(folder),
    knowledge: packedKnowledge(),
    shapes: packedTexts('ontology', '.ttl').find(([name]) => name === 'shapes')?.[1] ?? '',
    derive: deriver(oxigraph, packedTexts('rules', '.rq')),
    progress: (title, done, of) => console.error(`${done + 1}/${of} ${title}`),
  });
  process.stdout.write(`${reportText(report).trimEnd()}\n`);
  if (report.faults.some(({ severity }) => severity === 'fault')) process.exitCode = 1;
}
