import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/** Path of a Chromium or Chrome on this machine: ENTENTE_CHROME first, then the PATH, as scripts/browser.sh looks. */
export function findChrome(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const named = process.env.ENTENTE_CHROME ? [process.env.ENTENTE_CHROME] : [];
  return [...named, ...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), MAC].find(isProgram);
}

/** What to say where there is none; scripts/browser.sh names the packages. */
export const INSTALL =
  'browser tests need Chromium or Chrome: sh scripts/browser.sh installs or names it, ENTENTE_CHROME points to one';

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
