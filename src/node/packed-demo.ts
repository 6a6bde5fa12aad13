import { existsSync, realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import { InputFault } from '../read/fault.ts';
import { PACKAGE_ROOT } from './package.ts';

/**
 * Refuses to write to the demo of an installed package: an update would undo it.
 * In a clone, which has the sources, the demo is there to be encoded again.
 * @throws InputFault that says where to write instead
 */
export function refusePacked(folder: string): void {
  if (!existsSync(folder) || existsSync(join(PACKAGE_ROOT, 'src'))) return;
  const demo = realpathSync(join(PACKAGE_ROOT, 'data'));
  const real = realpathSync(folder);
  if (real !== demo && !real.startsWith(demo + sep)) return;
  throw new InputFault(
    folder,
    'this is the packed demo, which is read-only. Work on a dataset of your own; make one with: entente encode FILES --out DIR',
  );
}
