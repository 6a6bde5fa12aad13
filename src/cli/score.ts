import { Command, Option } from 'commander';
import { toEvaluation } from '../extract/evaluation.ts';
import { createExtractor } from '../extract/extract.ts';
import { type GoldRelease, readGold } from '../node/gold.ts';
import { packedKnowledge } from '../node/knowledge.ts';
import { readAuthority } from '../rdf/authority.ts';
import { InputFault } from '../read/fault.ts';
import { readRelease } from '../read/read.ts';
import { type Scored, score } from '../score/score.ts';
import type { Tally } from '../score/tally.ts';
import { missesText, scoreText } from './score-text.ts';
import { UsageFault } from './usage-fault.ts';

interface Options {
  readonly only?: Half;
  readonly misses?: boolean;
}

/** The halves of a set whose releases are numbered: one to look at, one to be scored only. */
const HALVES = { odd: 1, even: 0 } as const;
type Half = keyof typeof HALVES;

const HELP = `
NAME.json holds what people read in the release; what it leaves out is taken as not there:
  organizations  name, aliases, partOf
  people         name, role, affiliation
  countries      alpha-2 codes of those that take part, host or pay; mentioned: the others
  events         type, name, start, end, place, country, organizers, funders,
                 participantOrgs, participantPeople, participantCountries
An entry with "optional": true is neither rewarded nor punished. Organizations are referred to by name or alias.
entente encode --format eval writes the same form.

Examples:
  entente score gold
  entente score gold --only odd --misses | grep ^funds`;

/** `entente score`: the encoder against releases that people have labelled. */
export function scoreCommand(): Command {
  return new Command('score')
    .summary('measure the encoder on labelled releases')
    .description(
      'Encodes releases that people have labelled and says, kind by kind, how much was found and how much of it is right.\nA release is NAME.txt (or .md, .html) beside its labels, NAME.json.',
    )
    .argument('<GOLD>', 'folder of labelled releases')
    .addOption(
      new Option('--only <HALF>', 'score the releases with odd or with even numbers').choices(Object.keys(HALVES)),
    )
    .option('--misses', 'list what was wrong and what was missed: kind, release, fault, value')
    .addHelpText('after', HELP)
    .action(scoreGold);
}

async function scoreGold(folder: string, { only, misses = false }: Options): Promise<void> {
  const gold = await readGold(folder, (name) => only === undefined || numberOf(name) % 2 === HALVES[only]);
  const authority = readAuthority(packedKnowledge());
  const extract = createExtractor(authority);
  const encode = ({ name, file, bytes, labels }: GoldRelease): Scored => ({
    name,
    gold: labels,
    predicted: toEvaluation(extract(readRelease(bytes, file)), authority),
  });
  const tally = scoreAll(gold, encode);
  process.stdout.write(
    misses
      ? missesText(tally.misses)
      : `${gold.length} ${gold.length === 1 ? 'release' : 'releases'}\n\n${scoreText(tally)}`,
  );
}

/** @throws InputFault that names the release whose labels contradict themselves */
function scoreAll(gold: readonly GoldRelease[], encode: (release: GoldRelease) => Scored): Tally {
  const scored = gold.map(encode);
  for (const one of scored) {
    try {
      score([one]);
    } catch (error) {
      throw new InputFault(`${one.name}.json`, error instanceof Error ? error.message : String(error));
    }
  }
  return score(scored);
}

function numberOf(name: string): number {
  const number = /\d+/.exec(name)?.[0];
  if (number === undefined)
    throw new UsageFault(`"${name}" has no number, so it is neither odd nor even. Leave out --only`);
  return Number(number);
}
