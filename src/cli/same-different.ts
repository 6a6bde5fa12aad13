import { Command } from 'commander';
import { planDecision } from '../dataset/decide.ts';
import { asOption, type DecideOptions, decide, HOW_TO_NAME } from './decide.ts';
import { dirAndWords } from './words.ts';

/** The two decisions on identity. */
const VERBS = {
  same: {
    summary: 'decide that two are one',
    description: 'Makes one node of two bodies, people or activities, whatever the encoder thought.',
    examples: '  entente same mine UNODC "United Nations Office on Drugs and Crime"',
  },
  different: {
    summary: 'decide that two are not one',
    description:
      'Parts what was taken for one body, person or activity. Name the two as their releases do: entente why shows how.',
    examples: '  entente different mine release/visit/person/ana-reed release/course/person/ana-reed',
  },
} as const;

const command = (verb: keyof typeof VERBS) => (): Command =>
  new Command(verb)
    .summary(VERBS[verb].summary)
    .description(
      `${VERBS[verb].description}\nThe decision is a line more in identity/decisions.jsonl; entente undo takes it back.`,
    )
    .usage('[options] [DIR] A B')
    .argument('<words...>', 'a dataset (default: ./data), then A and B')
    .addOption(asOption())
    .addHelpText('after', `\n${HOW_TO_NAME}\n\nExample:\n${VERBS[verb].examples}`)
    .action(async (words: readonly string[], options: DecideOptions) => {
      const { dir, named } = dirAndWords(verb, ['A', 'B'], words);
      await decide(dir, options, (read, stamp, knowledge) =>
        planDecision(read, verb, named[0], named[1], stamp, knowledge),
      );
    });

/** `entente same`: two are one. */
export const sameCommand = command('same');
/** `entente different`: two are not one. */
export const differentCommand = command('different');
