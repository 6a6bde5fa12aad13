import { Command, Option } from 'commander';
import * as oxigraph from 'oxigraph';
import { answer } from '../ask/answer.ts';
import { ANSWER_FORMATS, type AnswerFormat } from '../ask/formats.ts';
import { parseQuestion } from '../ask/question.ts';
import { loadDataset } from '../dataset/load.ts';
import { datasetFolder } from '../node/dataset-folder.ts';
import { textSource } from '../node/folder.ts';
import { packedKnowledge } from '../node/knowledge.ts';
import { packedTexts } from '../node/package.ts';
import { openDatasetStore } from '../store/dataset-store.ts';
import { UsageFault } from './usage-fault.ts';

/** `entente ask`: a question of `questions/`, answered from a dataset. */
export function askCommand(): Command {
  return new Command('ask')
    .summary('answer a question')
    .description('Answers a question from a dataset: the one named, else ./data if it is one, else the packed demo.')
    .argument('<words...>', '[DIR] QUESTION [NAME=VALUE...]')
    .addOption(
      new Option('-f, --format <FORM>', 'form of the answer').choices(Object.keys(ANSWER_FORMATS)).default('table'),
    )
    .addHelpText('after', () => `\nQuestions:\n${listOfQuestions()}`)
    .action(ask);
}

const questions = () => packedTexts('questions', '.rq').map(([name, text]) => parseQuestion(name, text));
const listOfQuestions = () =>
  questions()
    .map(({ name, title }) => `  ${name.padEnd(24)}${title}`)
    .join('\n');

async function ask(words: readonly string[], { format }: { format: AnswerFormat }): Promise<void> {
  const named = words.filter((word) => !word.includes('='));
  const given = Object.fromEntries(
    words
      .filter((word) => word.includes('='))
      .map((word) => [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)]),
  );
  if (named.length > 2)
    throw new UsageFault(`"${named[2]}" is one word too many: entente ask [DIR] QUESTION [NAME=VALUE...]`);
  const name = named.at(-1) ?? '';
  const question = questions().find((x) => x.name === name);
  if (!question) throw new UsageFault(`there is no question "${name}". There are:\n${listOfQuestions()}`);
  const loaded = await loadDataset(
    textSource(datasetFolder(named.length > 1 ? named[0] : undefined)),
    packedKnowledge(),
  );
  const store = await openDatasetStore(oxigraph, loaded, packedTexts('rules', '.rq'));
  process.stdout.write(ANSWER_FORMATS[format](await answer(store, question, given, loaded.base)));
}
