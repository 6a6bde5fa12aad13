import { Command } from 'commander';
import { planReview } from '../dataset/decide.ts';
import { asOption, type DecideOptions, decide } from './decide.ts';
import { dirAndWords } from './words.ts';

/** The two decisions on a claim. */
const VERBS = {
  confirm: { summary: 'confirm a claim', description: 'Marks a claim as read by a person and right.' },
  reject: {
    summary: 'reject a claim',
    description: 'Takes a claim that is wrong out of every answer, with all that hung on it.',
  },
} as const;

const command = (verb: keyof typeof VERBS) => (): Command =>
  new Command(verb)
    .summary(VERBS[verb].summary)
    .description(
      `${VERBS[verb].description}\nThe decision is a line more in review.jsonl; entente undo takes it back. The release's file stays as it is.`,
    )
    .usage('[options] [DIR] CLAIM')
    .argument('<words...>', 'a dataset (default: ./data), then CLAIM')
    .addOption(asOption())
    .addHelpText(
      'after',
      `\nCLAIM: the IRI of a claim, its end, or its hash alone. See them with: entente ask DIR weakest --format csv\n\nExample:\n  entente ${verb} mine claim/course/0123456789abcdef`,
    )
    .action(async (words: readonly string[], options: DecideOptions) => {
      const { dir, named } = dirAndWords(verb, ['CLAIM'], words);
      await decide(dir, options, (read, stamp, knowledge) => planReview(read, verb, named[0], stamp, knowledge));
    });

/** `entente confirm`: a claim is right. */
export const confirmCommand = command('confirm');
/** `entente reject`: a claim is wrong. */
export const rejectCommand = command('reject');
