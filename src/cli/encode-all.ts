import type { Authority, Extraction } from '../model.ts';
import { encodeFiles } from '../node/encode-files.ts';
import { Interruption } from './interruption.ts';
import { progress } from './progress.ts';
import { UsageFault } from './usage-fault.ts';

/**
 * Encodes what can be read, in the order of the files; a file at fault is named, and makes the command end with status 1.
 * @param threads how many threads encode, where it is not left to the machine
 * @throws UsageFault where two files would bear one name; Interrupted where the user stops it
 */
export async function* encodeAll(
  files: readonly string[],
  authority: Authority,
  threads: number | undefined,
): AsyncGenerator<Extraction> {
  const steps = progress('encoding', files.length);
  const interruption = new Interruption();
  const named = new Map<string, string>();
  try {
    for await (const outcome of encodeFiles(files, authority, { threads, signal: interruption.signal })) {
      const { file } = outcome;
      steps.at(file);
      if ('fault' in outcome) {
        steps.say(`entente: ${outcome.fault}`);
        process.exitCode = 1;
        continue;
      }
      refuseTwin(named, outcome.extraction.release.name, file);
      yield outcome.extraction;
    }
  } finally {
    interruption.end();
    steps.end();
  }
}

function refuseTwin(named: Map<string, string>, name: string, file: string): void {
  const twin = named.get(name);
  if (twin !== undefined)
    throw new UsageFault(`${file} and ${twin} would both be named "${name}". Rename one of them: nothing was written.`);
  named.set(name, file);
}
