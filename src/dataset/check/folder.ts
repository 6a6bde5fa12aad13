import { graphFile, textFile } from '../files.ts';
import type { CheckContext } from './context.ts';
import type { Fault } from './fault.ts';

/** No graph and no text stands in the folder that no release of `dataset.json` has. */
export async function checkListed({ settings, manifest }: CheckContext): Promise<Fault[]> {
  const listed = new Set(manifest.releases.flatMap(({ name, text }) => [graphFile(name), textFile(text)]));
  const faults: Fault[] = [];
  for (const folder of ['graphs', 'texts']) {
    for (const name of await settings.list(folder)) {
      const file = `${folder}/${name}`;
      if (!listed.has(file))
        faults.push({
          severity: 'fault',
          file,
          message: 'no release of dataset.json has this file. Delete it, or encode its release again',
        });
    }
  }
  return faults;
}

/** The positions of the pictures can be read, and their columns are of one length. */
export async function checkLayout({ read, settings }: CheckContext): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const name of await settings.list('layout')) {
    const file = `layout/${name}`;
    const problem = name.endsWith('.json') ? layoutProblem((await read(file)) ?? '') : 'not a file of the layout';
    if (problem)
      faults.push({ severity: 'fault', file, message: `${problem}. Delete the file, and encode a release again` });
  }
  return faults;
}

const OF_LENS = ['nodes', 'x', 'y'];
const OF_THINGS = ['id', 'kind', 'name'];

/** What is wrong with the text of a layout; undefined where it can be drawn. */
export function layoutProblem(text: string): string | undefined {
  let value: Readonly<Record<string, unknown>> | null;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return `not JSON: ${error instanceof Error ? error.message : error}`;
  }
  if (typeof value?.format !== 'number') return 'not a layout: "format" is missing';
  const columns = ('lens' in value ? OF_LENS : OF_THINGS).map((key) => value[key]);
  const lengths = new Set(columns.map((column) => (Array.isArray(column) ? column.length : -1)));
  return lengths.size === 1 && !lengths.has(-1) ? undefined : 'its columns are not lists of one length';
}
