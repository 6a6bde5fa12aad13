import { Command } from 'commander';
import { explainIdentity } from '../dataset/identity.ts';
import { datasetFolder } from '../node/dataset-folder.ts';
import { textSource } from '../node/folder.ts';
import { knowledgeOf } from '../node/knowledge.ts';
import { HOW_TO_NAME } from './decide.ts';
import { dirAndWords } from './words.ts';

/** `entente why`: what makes two one node, or keeps them apart. */
export function whyCommand(): Command {
  return new Command('why')
    .summary('say why two are one, or are not')
    .description('Shows under which names releases speak of two, and what joined each of them to its node.')
    .usage('[options] [DIR] A B')
    .argument('<words...>', 'a dataset (default: ./data if it is one, else the packed demo), then A and B')
    .addHelpText(
      'after',
      `\n${HOW_TO_NAME}\n\nExamples:\n  entente why UNODC Interpol\n  entente why mine org/unodc org/un`,
    )
    .action(async (words: readonly string[]) => {
      const { dir, named } = dirAndWords('why', ['A', 'B'], words);
      const folder = datasetFolder(dir);
      const knowledge = await knowledgeOf(folder);
      process.stdout.write(await explainIdentity(textSource(folder), named[0], named[1], knowledge));
    });
}
