// npm run bench: the encoder from text to quads, against the entity pass of compromise on the same texts in the same
// run, and against itself on texts of twice the length. Ratios, since machines differ; medians of several rounds.
import { readdirSync, readFileSync } from 'node:fs';
import nlp from 'compromise';
import { createExtractor, HOME, readAuthority, readRelease, toQuads } from '../../dist/index.js';

const ROUNDS = 15;
/** Rounds before those that count: engines make code faster as it is used, and ours is more than theirs. */
const WARM = 10;
const read = (folder, ending) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => [name, readFileSync(`${folder}/${name}`)]);
const knowledge = [...read('data/authority', '.ttl'), ...read('ontology', '.ttl')].map(([, bytes]) => bytes.toString());
const extract = createExtractor(readAuthority(knowledge));
const releases = read('data/releases', '.md').map(([name, bytes]) => readRelease(bytes, name));

const median = (numbers) => numbers.sort((a, b) => a - b)[numbers.length >> 1];
function timed(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}
/** Medians of several pieces of work, done in turn so that all meet the same machine. */
function medians(works, rounds = 7, warm = 1) {
  for (let i = 0; i < warm; i += 1) for (const work of works) work();
  const times = Array.from({ length: rounds }, () => works.map(timed));
  return works.map((_, i) => median(times.map((round) => round[i])));
}

const encode = (release) => toQuads(extract(release), HOME);
const entities = (text) => {
  const doc = nlp(text);
  doc.organizations().out('array');
  doc.people().out('array');
  doc.places().out('array');
};
/** All releases as one long report: what is short pays for code that the processor has not at hand. */
const report = readRelease(new TextEncoder().encode(releases.map(({ text }) => text).join('\n\n')), 'report.txt');
const [ours, theirs, oursAtOnce, theirsAtOnce] = medians(
  [
    () => releases.forEach(encode),
    () => {
      for (const { text } of releases) entities(text);
    },
    () => encode(report),
    () => entities(report.text),
  ],
  ROUNDS,
  WARM,
);
const size = releases.reduce((sum, { text }) => sum + text.length, 0);
console.log(
  `${releases.length} releases, ${size} characters: encode ${ours.toFixed(0)} ms, entities by compromise ${theirs.toFixed(0)} ms, ratio ${(theirs / ours).toFixed(1)}`,
);
console.log(
  `the same as one report: encode ${oursAtOnce.toFixed(0)} ms, entities by compromise ${theirsAtOnce.toFixed(0)} ms, ratio ${(theirsAtOnce / oursAtOnce).toFixed(1)}`,
);

const paragraph = `${releases[0].text}\n\n`;
/** Letters that no other number gives, so that each name is one of its own. */
const word = (n) => `B${[...String(n)].map((digit) => 'abcdefghij'[digit]).join('o')}r`;
/** Many bodies, people and activities, none named twice. */
const crowd = (n) => {
  const lines = [];
  for (let i = 0, length = 0; length < n; length += lines.at(-1).length, i += 1)
    lines.push(
      `The ${word(i)} Agency held a workshop with the ${word(i + 7)} Institute on 3 May 2021. ${word(i)} ${word(i + 9)}, Director of the ${word(i)} Agency, spoke. `,
    );
  return lines.join('');
};
const SHAPES = {
  prose: (n) => paragraph.repeat(Math.ceil(n / paragraph.length)).slice(0, n),
  'one line': (n) =>
    paragraph
      .replace(/\s+/g, ' ')
      .repeat(Math.ceil(n / paragraph.length))
      .slice(0, n),
  crowd,
  'one word': (n) => 'Ministry of '.repeat(n / 12),
  capitals: (n) => 'Agency '.repeat(n / 7),
  brackets: (n) => '(('.repeat(n / 2),
  commas: (n) => 'Kenya, '.repeat(n / 7),
};
for (const [name, shape] of Object.entries(SHAPES)) {
  const texts = [50_000, 100_000, 200_000].map((n) => readRelease(new TextEncoder().encode(`x ${shape(n)}`), 'x.txt'));
  const times = medians(texts.map((release) => () => encode(release)));
  console.log(
    `${name.padEnd(10)} 50k ${times[0].toFixed(0)} ms; twice the length costs ${(times[1] / times[0]).toFixed(1)}, four times ${(times[2] / times[0]).toFixed(1)}`,
  );
}
