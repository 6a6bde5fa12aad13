// Runs on `npm ci` in a clone and before publishing; leaves installs without the tools alone.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

if (!existsSync('node_modules/vite')) process.exit(0);
process.exit(spawnSync('npm', ['run', 'build'], { stdio: 'inherit', shell: process.platform === 'win32' }).status ?? 1);
