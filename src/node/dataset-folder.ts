import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { InputFault } from '../read/fault.ts';
import { PACKAGE_ROOT } from './package.ts';
import { refusePacked } from './packed-demo.ts';

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
 * The dataset that a command changes: the one named, else `./data`. The packed demo is none.
 * @throws InputFault where there is no dataset, or it may not be changed
 */
export function writableFolder(named?: string): string {
  const folder = named ?? 'data';
  if (named === undefined && !isDataset(folder))
    throw new InputFault(folder, 'there is no dataset here. Name the one to change as the first word');
  refusePacked(datasetFolder(folder));
  return folder;
}
