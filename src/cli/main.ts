#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { reasonOf } from '../node/inputs.ts';
import { VERSION } from '../node/package.ts';
import { InputFault } from '../read/fault.ts';
import { QueryFault } from '../store/query-fault.ts';
import { askCommand } from './ask.ts';
import { checkCommand } from './check.ts';
import { confirmCommand, rejectCommand } from './confirm-reject.ts';
import { encodeCommand } from './encode.ts';
import { exportCommand } from './export.ts';
import { Interrupted } from './interruption.ts';
import { removeCommand } from './remove.ts';
import { differentCommand, sameCommand } from './same-different.ts';
import { scoreCommand } from './score.ts';
import { serveCommand } from './serve.ts';
import { undoCommand } from './undo.ts';
import { UsageFault } from './usage-fault.ts';
import { whyCommand } from './why.ts';

/** Exit statuses: a fault in the input, wrong usage, and Ctrl+C as shells have it. */
const FAULT = 1;
const WRONG_USAGE = 2;
const INTERRUPTED = 130;

/** The commands, in the order in which people meet them, under the headings of the help. A new one is a file and a row. */
const COMMANDS = {
  'From releases to answers:': [encodeCommand, askCommand, serveCommand],
  'A dataset as a whole:': [checkCommand, exportCommand, removeCommand],
  'Mend what was encoded:': [whyCommand, sameCommand, differentCommand, confirmCommand, rejectCommand, undoCommand],
  'The encoder itself:': [scoreCommand],
};

const program = new Command('entente')
  .description('Reads press releases and says who worked with whom, with the sentence behind every link.')
  .version(VERSION, '-v, --version', 'print the version')
  .helpOption('-h, --help', 'say what it does')
  .helpCommand('help [COMMAND]', 'the same as COMMAND --help')
  .configureHelp({ subcommandTerm: termOf })
  .showHelpAfterError('(entente --help says how it is used)')
  .addHelpText(
    'after',
    `
Try:
  entente serve                       open the demo in a browser
  entente ask countries               which countries worked together
  entente encode release.txt          print a release as RDF
  entente encode news/ --out mine     make a dataset, or add to it
  entente serve mine                  open the page on it
  entente ask mine - < my.rq          ask in SPARQL
  entente export mine > all.nq        take the data to another store

Where no dataset is named, a command reads ./data if it is one, else the packed demo.
Exit status: 0 done, 1 a fault in what was given, 2 wrong usage.`,
  );
for (const [heading, commands] of Object.entries(COMMANDS)) {
  for (const command of commands) program.addCommand(command().copyInheritedSettings(program).helpGroup(heading));
}
for (const command of [program, ...program.commands]) command.exitOverride();

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // a reader that has seen enough (`| head`) is no fault
  if (error.code === 'EPIPE') process.exit();
  console.error(`entente: standard output: ${reasonOf(error, 'write')}`);
  process.exit(FAULT);
});
// where nobody can be told anything, the work goes on, and the status tells
process.stderr.on('error', () => {
  process.exitCode = FAULT;
});

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = statusOf(error);
}

/** Prints what went wrong, where it has not been printed yet, and says with which status to end. */
function statusOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : WRONG_USAGE;
  if (error instanceof UsageFault) {
    console.error(`entente: ${error.message}`);
    return WRONG_USAGE;
  }
  if (error instanceof Interrupted) {
    console.error(`entente: ${error.message}`);
    return INTERRUPTED;
  }
  if (error instanceof InputFault || error instanceof QueryFault) {
    console.error(`entente: ${error.message}`);
    return FAULT;
  }
  if (isOfSystem(error)) {
    console.error(`entente: ${error.path ?? error.syscall}: ${reasonOf(error, 'read')}`);
    return FAULT;
  }
  throw error;
}

/** A refusal of the operating system that no command foresaw, such as a file without permission. */
function isOfSystem(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && 'syscall' in error;
}

/** A command with its words, as the list of commands shows it. */
function termOf(command: Command): string {
  const words = command.usage().split('\n')[0]?.replace('[options] ', '');
  return `${command.name()} ${words}`;
}
