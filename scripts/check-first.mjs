// Scores the encoding of the first release against its labels: npm run check:first -- DIR (release.txt, release.json).
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { boardOf, score } from '../dist/index.js';

const [dir] = process.argv.slice(2);
if (!dir) {
  console.error('Which folder? npm run check:first -- DIR');
  process.exit(2);
}
const run = spawnSync('node', ['dist/main.js', 'encode', join(dir, 'release.txt'), '--format', 'eval'], {
  encoding: 'utf8',
});
if (run.status !== 0) {
  console.error(run.stderr);
  process.exit(1);
}
const gold = JSON.parse(readFileSync(join(dir, 'release.json'), 'utf8'));
const tally = score([{ name: 'first', gold, predicted: JSON.parse(run.stdout) }]);
const rows = boardOf(tally);
for (const { kind, f1, again } of rows) console.log(kind.padEnd(26), f1.toFixed(3), `again ${again}`);
for (const miss of tally.misses) console.log(JSON.stringify(miss));
process.exit(tally.misses.length > 0 ? 1 : 0);
