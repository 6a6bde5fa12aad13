// npm run bench: a folder of releases encoded by the command with one thread and with two, in turn in the same run.
// The folder is the demo's releases again and again, their bodies by other names.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';

const ROUNDS = 3;
const RELEASES = [250, 500, 1000, 2000];

const folder = mkdtempSync(join(tmpdir(), 'entente-bench-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
const demo = readdirSync('data/releases').map((name) => readFileSync(join('data/releases', name), 'utf8'));
/** Letters that no other number gives. */
const word = (n) => `B${[...String(n)].map((digit) => 'abcdefghij'[digit]).join('o')}r`;

function newsOf(count) {
  const news = join(folder, `news${count}`);
  mkdirSync(news);
  for (let i = 0; i < count; i += 1) {
    const text = demo[i % demo.length].replace(/\b(Agency|Centre|Institute|Ministry)\b/g, `${word(i)} $1`);
    writeFileSync(join(news, `r${i}.md`), text);
  }
  return news;
}

function seconds(news, threads) {
  const out = join(folder, 'out');
  const start = performance.now();
  const args = ['dist/main.js', 'encode', news, '--out', out, '--format', 'nquads', '--threads', `${threads}`];
  const { status, stderr } = spawnSync('node', args, { encoding: 'utf8' });
  const time = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(stderr);
  rmSync(out, { recursive: true });
  return time;
}

const median = (numbers) => numbers.sort((a, b) => a - b)[numbers.length >> 1];

console.log(`a folder with one thread and with two (${availableParallelism()} cores)`);
for (const count of RELEASES) {
  const news = newsOf(count);
  const rounds = Array.from({ length: ROUNDS }, () => [1, 2].map((threads) => seconds(news, threads)));
  const [one, two] = [0, 1].map((i) => median(rounds.map((round) => round[i])));
  console.log(
    `${String(count).padStart(6)} releases: ${one.toFixed(1)} s and ${two.toFixed(1)} s, ratio ${(one / two).toFixed(2)}`,
  );
}
