import { Option } from 'commander';
import type { DecisionPlan, Stamp } from '../dataset/decide.ts';
import type { ReadFile } from '../dataset/files.ts';
import { writableFolder } from '../node/dataset-folder.ts';
import { textSource } from '../node/folder.ts';
import { knowledgeOf } from '../node/knowledge.ts';
import { nameOfUser } from '../node/person.ts';
import { writeDataset } from '../node/write-dataset.ts';
import { UsageFault } from './usage-fault.ts';

export interface DecideOptions {
  readonly as?: string;
}

/** Under which name a decision stands in the log. */
export const asOption = (): Option =>
  new Option('--as <NAME>', "your name for the log (default: git's user.name, else your account's)");

/** What an IRI, its end, and a name look like, for the help of commands that take one. */
export const HOW_TO_NAME =
  'A and B: an IRI, its end (org/unodc, release/NAME/person/SLUG for what one release speaks of), or a name that only one bears.';

/**
 * Carries out a decision: the log grows by a line, and all that hangs on it is made again.
 * @throws InputFault where the dataset cannot be changed or what is decided on is not there
 */
export async function decide(
  dir: string | undefined,
  { as }: DecideOptions,
  plan: (read: ReadFile, stamp: Stamp, knowledge: readonly string[]) => Promise<DecisionPlan>,
): Promise<void> {
  const who = (as ?? nameOfUser()).trim();
  if (!who) throw new UsageFault('--as needs a name: it stands in the log beside what you decide');
  const folder = writableFolder(dir);
  const knowledge = await knowledgeOf(folder);
  const { files, message } = await plan(textSource(folder), { who, when: new Date().toISOString() }, knowledge);
  await writeDataset(folder, files, knowledge);
  console.log(message);
}
