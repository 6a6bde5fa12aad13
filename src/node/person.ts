import { execFileSync } from 'node:child_process';
import { userInfo } from 'node:os';

/** How the person at this machine is called: as git knows them, else the name of their account. */
export function nameOfUser(): string {
  try {
    const name = execFileSync('git', ['config', 'user.name'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    if (name.trim()) return name.trim();
  } catch {
    // no git here, or it knows no name
  }
  return userInfo().username;
}
