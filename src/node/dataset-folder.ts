import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { InputFault } from '../read/fault.ts';
import { PACKAGE_ROOT } from './package.ts';

const isDataset = (folder: string) => existsSync(join(folder, 'dataset.json'));

/**
 * The dataset a command works on: the one named, else `./data` if it is one, else the packed demo.
 * @throws InputFault where the named folder holds no dataset
 */
export function datasetFolder(named?: string): string {
  if (named === undefined) return isDataset('data') ? 'data' : join(PACKAGE_ROOT, 'data');
  if (isDataset(named)) return named;
  const problem = existsSync(named) ? 'there is no dataset here (no dataset.json)' : 'there is no such folder';
  throw new InputFault(named, `${problem}. Make one with: entente encode FILES --out ${named}`);
}

/**
 * The dataset that a command changes: the one named, else `./data`. The packed demo is read-only: an update of the
 * package would undo what was written to it.
 * @throws InputFault where there is none, or it is the packed demo
 */
export function writableFolder(named?: string): string {
  const folder = datasetFolder(named);
  if (realpathSync(folder) !== realpathSync(join(PACKAGE_ROOT, 'data'))) return folder;
  throw new InputFault(
    folder,
    'this is the packed demo, which is read-only. Name a dataset of your own, or make one with: entente encode FILES --out DIR',
  );
}
