import { Command } from 'commander';
import { planUndo } from '../dataset/decide.ts';
import { asOption, type DecideOptions, decide } from './decide.ts';

/** `entente undo`: the latest decision is taken back. */
export function undoCommand(): Command {
  return new Command('undo')
    .summary('take back the latest decision')
    .description(
      'Takes back the latest same, different, confirm or reject that stands. The logs only grow: that it was decided, and taken back, stays in them.',
    )
    .argument('[DIR]', 'a dataset (default: ./data)')
    .addOption(asOption())
    .addHelpText('after', '\nExample:\n  entente undo mine')
    .action((dir: string | undefined, options: DecideOptions) => decide(dir, options, planUndo));
}
