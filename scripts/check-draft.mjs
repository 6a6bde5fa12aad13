// Converts the worked draft of the model to the final one and asks the draft's twelve questions.
//   npm run check:draft -- DIR     DIR holds dataset.trig, schemes.ttl and cq/*.rq with cq/*.expected.csv
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataFactory } from 'n3';
import * as oxigraph from 'oxigraph';
import { derive, EmbeddedStore, HOME, iri, parseQuads, queryPrefixes } from '../dist/index.js';

const { literal, namedNode, quad } = DataFactory;
const [dir] = process.argv.slice(2);
if (!dir) {
  console.error('Which draft? npm run check:draft -- DIR');
  process.exit(2);
}
const own = (path) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const theirs = (path) => readFileSync(join(dir, path), 'utf8');

/** Lists of the draft that the final model leaves to the data: its topics stand beside the encoding, posts and party kinds are text. */
const OPEN = ['topic/', 'post/', 'party-kind/'].map((part) => `${HOME}scheme/${part}`);
const isOpen = (value) => OPEN.some((start) => value.startsWith(start));
const labels = new Map();
for (const { subject, predicate, object } of parseQuads(theirs('schemes.ttl'), 'schemes.ttl')) {
  if (predicate.value === iri('skos', 'prefLabel')) labels.set(subject.value, object.value);
}

const draft = parseQuads(theirs('dataset.trig'), 'dataset.trig');
const claims = new Set(
  draft.filter((q) => q.predicate.value === iri('coop', 'confidence')).map((q) => q.subject.value),
);
const stated = new Set(draft.filter((q) => q.predicate.value === iri('rdf', 'predicate')).map((q) => q.object.value));

/** What the rules derive is left out, party kinds become text, kinds of post go (the claim has the post as printed), rules are named. */
const converted = draft.flatMap((q) => {
  if (!q.graph.value && stated.has(q.predicate.value) && isActivity(q.subject.value)) return [];
  if (q.predicate.value === iri('org', 'role')) return [];
  if (q.predicate.value === iri('coop', 'partyKind'))
    return [quad(q.subject, q.predicate, literal(labels.get(q.object.value) ?? ''), q.graph)];
  const rule = q.predicate.value === iri('coop', 'confidence') && claims.has(q.subject.value);
  return rule ? [q, quad(q.subject, namedNode(iri('coop', 'rule')), literal('by hand'), q.graph)] : [q];
});
function isActivity(subject) {
  return subject.startsWith(`${HOME}id/activity/`);
}
const schemes = [
  ...parseQuads(own('ontology/schemes.ttl'), 'schemes.ttl').filter((q) => !isOpen(q.subject.value)),
  ...parseQuads(own('ontology/cooperation.ttl'), 'cooperation.ttl'),
  ...parseQuads(theirs('schemes.ttl'), 'schemes.ttl').filter((q) => isOpen(q.subject.value)),
];

const short = { c: 'country', o: 'org', a: 'activity', p: 'person', r: 'region', pl: 'place', rel: 'release' };
const prefixes = { ...queryPrefixes(HOME), g: `${HOME}graph/` };
for (const [prefix, path] of Object.entries(short)) prefixes[prefix] = `${HOME}id/${path}/`;
// The draft's questions count on the default graph alone.
const store = new EmbeddedStore(oxigraph, { prefixes, union: false });
await store.add([...converted, ...schemes]);
await derive(
  store,
  ['d0', 'd1', 'd2'].map((name) => [name, own(`rules/${name}.rq`)]),
);

/** The one term that was renamed. */
const renamed = (text) => text.replaceAll('coop:actsFor', 'coop:country');
const field = (value) => (/[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
const number = (term) =>
  term?.termType === 'Literal' && /#(decimal|double)$/.test(term.datatype.value)
    ? String(Number(term.value))
    : (term?.value ?? '');

let wrong = 0;
const questions = readdirSync(join(dir, 'cq')).filter((file) => file.endsWith('.rq'));
for (const file of questions) {
  const { variables, rows } = await store.select(renamed(theirs(`cq/${file}`)));
  const got = [variables, ...rows.map((row) => variables.map((name) => number(row.get(name))))].map((row) =>
    row.map(field).join(','),
  );
  const expected = theirs(`cq/${file.replace('.rq', '.expected.csv')}`)
    .trimEnd()
    .split(/\r?\n/);
  const same = got.join('\n') === expected.join('\n');
  console.log(`${same ? 'same' : 'DIFFERS'}  ${file}`);
  if (!same) {
    wrong += 1;
    console.log(
      got
        .filter((line) => !expected.includes(line))
        .map((line) => `  + ${line}`)
        .join('\n'),
    );
    console.log(
      expected
        .filter((line) => !got.includes(line))
        .map((line) => `  - ${line}`)
        .join('\n'),
    );
  }
}
console.log(`${questions.length - wrong} of ${questions.length} answers agree`);
process.exit(wrong > 0 ? 1 : 0);
