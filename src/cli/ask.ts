import { basename } from 'node:path';
import { type Command as AnyCommand, Command, Option } from 'commander';
import { answer } from '../ask/answer.ts';
import { ANSWER_FORMATS, type AnswerFormat } from '../ask/formats.ts';
import { parseQuestion, type Question } from '../ask/question.ts';
import { datasetFolder } from '../node/dataset-folder.ts';
import { readInput, readStandardInput } from '../node/inputs.ts';
import { openStore } from '../node/open-store.ts';
import { packedTexts } from '../node/package.ts';
import { STANDARD_INPUT } from '../read/read.ts';
import { answerQuery } from './ask-query.ts';
import { helpOnQuestion, listOfQuestions } from './question-help.ts';
import { type Slots, settleSlots, slotsOf } from './slots.ts';
import { UsageFault } from './usage-fault.ts';

/** `entente ask`: a question of `questions/`, or a query of one's own, answered from a dataset. */
export function askCommand(): Command {
  return new Command('ask')
    .summary('answer a question')
    .description(
      'Answers a question from a dataset: the one named, else ./data if it is one, else the packed demo.\nA question is one of those below, or a file of your own that ends in .rq.\nWith - in its place, a SPARQL query is read from standard input.',
    )
    .usage('[options] [DIR] QUESTION [NAME=VALUE...]\n       entente ask [options] [DIR] -')
    .argument('[words...]', 'a dataset, if not the default; the question; values for its parameters')
    .addOption(
      new Option('-f, --format <FORM>', 'form of the answer (triples come as N-Triples)')
        .choices(Object.keys(ANSWER_FORMATS))
        .default('table'),
    )
    .addHelpText('after', ({ command }) => helpAfter(command))
    .action(ask);
}

const readQuestions = (): Question[] =>
  packedTexts('questions', '.rq').map(([name, text]) => parseQuestion(name, text));

function helpAfter({ args }: AnyCommand): string {
  const questions = readQuestions();
  const named = questions.find(({ name }) => args.includes(name));
  if (named) return `\n${helpOnQuestion(named)}`;
  const examples = [
    'entente ask countries',
    'entente ask mine country-partners country=France --format csv',
    'entente ask country-partners --help',
    'entente ask mine my.rq',
    'entente ask - < my.rq',
  ];
  return `\nQuestions, and what can be set in each:\n${listOfQuestions(questions)}\n\nExamples:\n${examples.map((line) => `  ${line}`).join('\n')}`;
}

async function ask(words: readonly string[], { format }: { format: AnswerFormat }): Promise<void> {
  const named = words.filter((word) => !word.includes('='));
  const slots = slotsOf(words.filter((word) => word.includes('=')));
  if (named.length > 2)
    throw new UsageFault(`"${named[2]}" is one word too many: entente ask [DIR] QUESTION [NAME=VALUE...]`);
  const name = named.at(-1) ?? '';
  const folder = () => datasetFolder(named.length > 1 ? named[0] : undefined);
  if (name === STANDARD_INPUT) return askOwn(folder(), slots, format);
  const questions = readQuestions();
  const question = name.endsWith('.rq') ? await readOwnQuestion(name) : questions.find((x) => x.name === name);
  if (!question) {
    const problem = name ? `there is no question "${name}"` : 'QUESTION is missing';
    const names = questions.map((x) => x.name).join(', ');
    throw new UsageFault(`${problem}. There are: ${names}.\nentente ask --help says what each asks`);
  }
  const { store, loaded } = await openStore(folder());
  if (name.endsWith('.rq') && question.parameters.length === 0) {
    refuseSlots(slots);
    process.stdout.write(await answerQuery(store, question.text, loaded.base, format, name));
    return;
  }
  const settled = settleSlots(slots, question, loaded);
  process.stdout.write(ANSWER_FORMATS[format](await answer(store, question, settled, loaded.base)));
}

/** A question file of one's own: as those of `questions/`; its header may be missing. */
async function readOwnQuestion(file: string): Promise<Question> {
  const { bytes } = await readInput(file);
  return parseQuestion(basename(file, '.rq'), new TextDecoder().decode(bytes));
}

function refuseSlots(slots: Slots): void {
  const [first] = Object.keys(slots);
  if (first) throw new UsageFault(`"${first}=" fills a slot of a question; write the value into the query itself`);
}

async function askOwn(folder: string, slots: Slots, format: AnswerFormat): Promise<void> {
  refuseSlots(slots);
  const text = new TextDecoder().decode(await readStandardInput());
  const { store, loaded } = await openStore(folder);
  process.stdout.write(await answerQuery(store, text, loaded.base, format));
}
