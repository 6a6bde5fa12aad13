import { Command } from 'commander';
import { planRemove } from '../dataset/plan.ts';
import { writableFolder } from '../node/dataset-folder.ts';
import { textSource } from '../node/folder.ts';
import { knowledgeOf } from '../node/knowledge.ts';
import { writeDataset } from '../node/write-dataset.ts';
import { dirAndWords } from './words.ts';

/** `entente remove`: a release leaves a dataset. */
export function removeCommand(): Command {
  return new Command('remove')
    .summary('take a release out of a dataset')
    .description(
      'Takes a release out with all that hung on it: claims, text, identities and its part of the pictures.\nThe rest is as if the release had never come. The source it was encoded from is not touched.',
    )
    .usage('[options] [DIR] RELEASE')
    .argument('<words...>', 'a dataset (default: ./data), then RELEASE')
    .addHelpText(
      'after',
      '\nRELEASE: a name as dataset.json lists it. See them with: entente ask DIR releases\n\nExample:\n  entente remove mine harbour-course',
    )
    .action(remove);
}

async function remove(words: readonly string[]): Promise<void> {
  const { dir, named } = dirAndWords('remove', ['RELEASE'], words);
  const folder = writableFolder(dir);
  const knowledge = await knowledgeOf(folder);
  const { files, removed, broken } = await planRemove(textSource(folder), named[0], knowledge);
  await writeDataset(
    folder,
    files,
    knowledge,
    broken.map(({ release }) => release),
  );
  for (const { fault } of broken) console.error(`warning: ${fault.message}. It is left out until then`);
  console.log(`removed ${removed.join(', ')} from ${folder}`);
}
