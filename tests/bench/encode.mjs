// npm run bench: the encoder from text to quads, against the entity pass of compromise on the same texts in the same
// run, and against itself on texts of twice the length. Ratios, since machines differ; medians of several rounds.
import { readdirSync, readFileSync } from 'node:fs';
import nlp from 'compromise';
import { createBatchExtractor, HOME, readAuthority, readRelease, toQuads } from '../../dist/index.js';

const ROUNDS = 15;
/** Rounds that are compared with so many before: engines make code faster as it is used, ours and theirs. */
const STRETCH = 20;
/** Both are warm where a stretch is no faster than the one before, by this part; after so many stretches in any case. */
const STEADY = 0.03;
const MOST_STRETCHES = 10;
/** So many releases lie before each thread of `entente encode`, which encodes them together. */
const TOGETHER = 16;
const read = (folder, ending) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => [name, readFileSync(`${folder}/${name}`)]);
const knowledge = [...read('data/authority', '.ttl'), ...read('ontology', '.ttl')].map(([, bytes]) => bytes.toString());
const extract = createBatchExtractor(readAuthority(knowledge));
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
/** Works until none gets faster any more. */
function warmUp(works) {
  let last = medians(works, STRETCH);
  for (let i = 1; i < MOST_STRETCHES; i += 1) {
    const next = medians(works, STRETCH);
    const isSteady = next.every((time, k) => time > last[k] * (1 - STEADY));
    last = next;
    if (isSteady) return;
  }
}

const encode = (together) => {
  for (const { result } of extract(together)) toQuads(result, HOME);
};
const encodeAll = (all) => {
  for (let i = 0; i < all.length; i += TOGETHER) encode(all.slice(i, i + TOGETHER));
};
const entities = (all) => {
  for (const { text } of all) {
    const doc = nlp(text);
    doc.organizations().out('array');
    doc.people().out('array');
    doc.places().out('array');
  }
};
const works = [() => encodeAll(releases), () => entities(releases)];
const say = (what, ours, theirs) =>
  console.log(
    `${what}: encode ${ours.toFixed(0)} ms, entities by compromise ${theirs.toFixed(0)} ms, ratio ${(theirs / ours).toFixed(1)}`,
  );
const size = releases.reduce((sum, { text }) => sum + text.length, 0);
console.log(`${releases.length} releases, ${size} characters`);
say('the first time over', timed(works[0]), timed(works[1]));

/** What the releases tell, without the notes below them: behind "About us" the rest of a text is not read. */
const told = extract(releases).flatMap(({ result: { release, zones } }) =>
  zones.filter(({ zone }) => /^(?:body|list)$/.test(zone)).map(({ start, end }) => release.text.slice(start, end)),
);
const report = readRelease(new TextEncoder().encode(told.join('\n\n')), 'report.txt');
works.push(
  () => encode([report]),
  () => entities([report]),
);
warmUp(works);
const [ours, theirs, oursAtOnce, theirsAtOnce] = medians(works, ROUNDS);
say('when both are warm', ours, theirs);
say(`as one report of ${report.text.length} characters`, oursAtOnce, theirsAtOnce);

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
  const times = medians(texts.map((release) => () => encode([release])));
  console.log(
    `${name.padEnd(10)} 50k ${times[0].toFixed(0)} ms; twice the length costs ${(times[1] / times[0]).toFixed(1)}, four times ${(times[2] / times[0]).toFixed(1)}`,
  );
}
