import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import * as oxigraph from 'oxigraph';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkDataset } from '../../src/dataset/check/check.ts';
import { faultLine } from '../../src/dataset/check/fault.ts';
import { reportText } from '../../src/dataset/check/report.ts';
import { deriver, type Rule } from '../../src/store/dataset-store.ts';
import { delta, Folder, KNOWLEDGE, RULES } from '../fixtures/delta.ts';

const shapes = readFileSync('ontology/shapes.ttl', 'utf8');
const check = (folder: Folder, rules: readonly Rule[] = RULES, knowledge = KNOWLEDGE) =>
  checkDataset(folder.read, { list: folder.list, knowledge, shapes, derive: deriver(oxigraph, rules) });
const lines = async (folder: Folder, rules?: readonly Rule[], knowledge?: readonly string[]) =>
  (await check(folder, rules, knowledge)).faults.map(faultLine).join('\n');

const COURSE = 'graphs/course.trig';
const swap = (path: string, from: string | RegExp, to: string) => (folder: Folder) => {
  const text = folder.files.get(path) ?? '';
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`${path} does not hold ${from}`);
  folder.files.set(path, changed);
};
const add = (path: string, text: string) => (folder: Folder) =>
  folder.files.set(path, `${folder.files.get(path) ?? ''}${text}`);
/** Adds statements to the graph of the course. */
const say = (statements: string, path = COURSE) => swap(path, /\n\}\n$/, `\n${statements}\n}\n`);
const ACTIVITY = '<release/course/activity/course-on-smuggling>';
const claim = (rest: string) =>
  `<claim/course/ffff> coop:confidence 0.5 ; coop:rule "x" ; coop:evidence <text/6469113317d6f1b2#char=0,65> ; ${rest} .`;
const participation = (rest: string) => claim(`a coop:Participation ; ${rest}`);
const statement = (rest: string) => claim(`a coop:StatementClaim ; rdf:subject ${ACTIVITY} ; ${rest}`);

/** A deliberate fault, and what the report must say. */
const FAULTS: readonly (readonly [name: string, plant: (folder: Folder) => void, said: RegExp])[] = [
  [
    'a role that is not in the scheme',
    swap(COURSE, 'role:funder', 'role:godfather'),
    /role\/godfather|Not a role of the scheme/,
  ],
  [
    'two roles in one claim',
    swap(COURSE, 'coop:role role:funder', 'coop:role role:funder, role:host'),
    /one role: a second role/,
  ],
  [
    'a claim without evidence',
    swap(COURSE, /\n {2}coop:evidence <text\/6469113317d6f1b2#char=159,189> ;/, ''),
    /course\.trig: claim\/course\/\w+: the claim has no evidence/,
  ],
  [
    'a cue outside the evidence',
    say(participation(`coop:inActivity ${ACTIVITY} ; coop:cue <text/6469113317d6f1b2#char=60,66>`)),
    /claim\/course\/ffff: the cue text\/6469113317d6f1b2#char=60,66 is not within the evidence/,
  ],
  [
    'a span without its quote',
    swap(COURSE, /<text\/6469113317d6f1b2#char=159,189>\n {2}oa:exact [^\n]+\n/, ''),
    /159,189 has no quote/,
  ],
  [
    'a quote that the text does not have',
    swap(COURSE, '"Alpian Aid paid for the course"', '"Alpian Aid paid for a course"'),
    /"Alpian Aid paid for a course": the text says "Alpian Aid paid for the course"/,
  ],
  ['a span beyond the text', swap(COURSE, /char=159,189/g, 'char=159,9189'), /the span ends beyond the text/],
  [
    'a span of a text that is not there',
    swap(COURSE, /6469113317d6f1b2#char=159,189/g, '0000000000000000#char=159,189'),
    /a text that is not there/,
  ],
  [
    'a text that was changed',
    swap('texts/6469113317d6f1b2.txt', 'paid', 'owed'),
    /texts\/6469113317d6f1b2\.txt: the text's digest is/,
  ],
  [
    'a text that is missing',
    (folder) => folder.files.delete('texts/0db4b476de09718d.txt'),
    /text of release announcement is missing/,
  ],
  [
    'a graph that is missing',
    (folder) => folder.files.delete(COURSE),
    /graphs\/course\.trig: dataset\.json lists this release/,
  ],
  [
    'a line that is no RDF',
    swap(COURSE, 'coop:role role:funder', 'coop:role role:funder role:host'),
    /graphs\/course\.trig:\d+: not RDF/,
  ],
  [
    'a day that is not in the calendar',
    swap(COURSE, '"2024-03-06"^^xsd:date', '"2023-02-30"^^xsd:date'),
    /"2023-02-30" is not a date of type date/,
  ],
  [
    'a month and day that is none',
    say(statement('rdf:predicate coop:startMonthDay ; rdf:object "--13-40"^^xsd:gMonthDay')),
    /"--13-40" is not a date/,
  ],
  [
    'a date that is text',
    swap(COURSE, '"2024-03-06"^^xsd:date', '"in March"'),
    /"in March" is not a date of type string/,
  ],
  [
    'an end before the start',
    swap('graphs/customs-report.trig', '"2024-03-04"^^xsd:date', '"2024-03-19"^^xsd:date'),
    /ends on 2024-03-06, before it starts on 2024-03-19/,
  ],
  [
    'a confidence above one',
    swap(COURSE, '"0.95"^^xsd:decimal', '"1.5"^^xsd:decimal'),
    /one confidence, a decimal from 0 to 1/,
  ],
  ['a claim without its rule', swap(COURSE, /coop:rule "told" ;/, ''), /names the rule that made it/],
  [
    'a basis that is not one',
    say(
      statement('coop:basis basis:hearsay ; rdf:predicate coop:topic ; rdf:object topic:smuggling').replace(
        'basis:hearsay',
        '<https://coop.example/scheme/basis/hearsay>',
      ),
    ),
    /inferred or external/,
  ],
  [
    'a party that nothing describes',
    swap(COURSE, 'coop:party <country/est>', 'coop:party <country/xyz>'),
    /party is country\/xyz, which nothing describes|described/,
  ],
  [
    'an activity that nothing describes',
    say(
      participation('coop:inActivity <release/course/activity/none> ; coop:party <country/est> ; coop:role role:host'),
    ),
    /inActivity is release\/course\/activity\/none, which nothing describes/,
  ],
  [
    'a property that no statement may be about',
    say(statement('rdf:predicate coop:worksFor ; rdf:object <country/est>')),
    /one property that statements may be about/,
  ],
  [
    'a topic that is not in the scheme',
    swap(COURSE, 'rdf:object topic:smuggling', 'rdf:object topic:gossip'),
    /Not a topic of the scheme/,
  ],
  [
    'a kind that is not in the scheme',
    swap(COURSE, 'rdf:object kind:training', 'rdf:object kind:party'),
    /one kind of the scheme|which nothing describes/,
  ],
  [
    'a status that is not in the scheme',
    swap('graphs/undated.trig', 'rdf:object act:held', 'rdf:object act:dreamt'),
    /one status of the scheme|which nothing describes/,
  ],
  [
    'a post without a name',
    swap(COURSE, /;\n {2}skos:prefLabel "Head of Training"@en/, ''),
    /names the post as printed/,
  ],
  [
    'an agency without a name',
    swap('graphs/undated.trig', /;\n {2}skos:prefLabel "Ministry of Justice"@en/, ''),
    /An agency has one name to show/,
  ],
  [
    'an agency of a kind that is not in the scheme',
    swap('graphs/undated.trig', 'org:classification ak:ministry', 'org:classification ak:circus'),
    /An agency has a kind of the scheme/,
  ],
  [
    'a name that does not stand where it is said to',
    swap(COURSE, /coop:named <(text\/\w+)#char=\d+,\d+>/, 'coop:named <$1#char=0,9>'),
    /#char=0,9 "course on smuggling": the text says "The Delta" there/,
  ],
  [
    'a digest that is not that of the text',
    swap(COURSE, /coop:sha256 "(\w{16})\w{4}/, 'coop:sha256 "$10000'),
    /the graph names the text/,
  ],
  [
    'a person with a nationality',
    say('<release/course/person/mara-lund> <http://schema.org/nationality> <country/dlt> .'),
    /Nationality is not to be inferred/,
  ],
  [
    'a membership as a bare triple',
    say('<release/undated/org/ministry-of-justice> org:memberOf <org/rivers> .', 'graphs/undated.trig'),
    /bare org:memberOf/,
  ],
  [
    'a triple in two graphs',
    say('<country/dlt> coop:alpha2 "DL" .'),
    /course\.trig: country\/dlt: the triple with .*alpha2 stands in two graphs: release\/course and the default graph/,
  ],
  [
    'a triple of another release',
    say('<release/undated> schema:inLanguage "fr" .'),
    /course\.trig: release\/undated: stands in/,
  ],
  ['a blank node', say(`${ACTIVITY} coop:note [ coop:note "x" ] .`), /no blank nodes/],
  [
    'a file in another form',
    swap(COURSE, '\n\n<release/course> {', '\n\n\n<release/course> {'),
    /not in the form that encode writes/,
  ],
  [
    'two dates of a release',
    swap(COURSE, '"2024-03-07"^^xsd:date', '"2024-03-07"^^xsd:date, "2024-03-08"^^xsd:date'),
    /date of a release is one day/,
  ],
  [
    'a mail address in a text',
    add('texts/81340f8382e91565.txt', ` Write to desk${'@'}justice.example.`),
    /81340f8382e91565\.txt: holds a mail address/,
  ],
  [
    'a mail address in a name',
    swap(COURSE, '"Head of Training"@en', `"Head, head${'[at]'}drp.example"@en`),
    /prefLabel holds a mail address/,
  ],
  [
    'a telephone number in a quote',
    swap(COURSE, '"Alpian Aid paid for the course"', `"Tel${'.: +12 '}345 678 90"`),
    /exact holds a mail address or telephone number/,
  ],
  ['a broken line in the reviews', add('review.jsonl', '{"do":"confirm"\n'), /review\.jsonl:1: not JSON/],
  [
    'a mail address in a text that no release has',
    (folder) => folder.files.set('texts/0123456789abcdef.txt', `Write to desk${'@'}justice.example.`),
    /texts\/0123456789abcdef\.txt: holds a mail address .*No release needs the file: delete it/,
  ],
  [
    'a mail address in dataset.json',
    swap('dataset.json', 'Course on smuggling held', `Write to desk${'@'}justice.example`),
    /dataset\.json:\d+: holds a mail address/,
  ],
  [
    'a mail address in a log',
    add(
      'review.jsonl',
      `{"do":"confirm","claim":"x","evidence":[],"who":"desk${'@'}justice.example","when":"2024-05-03T10:00:00Z"}\n`,
    ),
    /review\.jsonl:1: holds a mail address .*by hand/,
  ],
  [
    'an IRI for mail',
    say(`${ACTIVITY} coop:note <${'mail' + 'to:'}desk${'@'}justice.example> .`),
    /note holds a mail address/,
  ],
  [
    'a mail address in a web address',
    swap(COURSE, 'https://drp.example/course', `https://drp.example/?to=desk${'@'}drp.example`),
    /url holds a mail address/,
  ],
  [
    'a triple in a triple',
    say(`${ACTIVITY} coop:note <<( <a:b> <a:c> <a:d> )>> .`),
    /course\.trig:\d+: a triple inside a triple \(RDF-star\)/,
  ],
  ['an IRI that is not whole', swap(COURSE, /@base [^\n]+\n/, ''), /course\.trig:\d+: not a whole IRI: <claim\/course/],
  [
    'a base that is no IRI',
    swap('dataset.json', '"base": "https://coop.example/"', '"base": "rivers"'),
    /^dataset\.json: "base" is "rivers"[^\n]+$/,
  ],
  [
    'a base that the graphs do not have',
    swap('dataset.json', '"base": "https://coop.example/"', '"base": "https://data.example/"'),
    /^dataset\.json: graphs\/announcement\.trig is written with the base https:\/\/coop\.example\/, and dataset\.json says https:\/\/data\.example\/[^\n]+$/,
  ],
  [
    'one graph with another base',
    (folder) =>
      folder.files.set(
        COURSE,
        (folder.files.get(COURSE) ?? '').replace('<https://coop.example/id/>', '<https://data.example/id/>'),
      ),
    /graphs\/course\.trig: graphs\/course\.trig is written with the base https:\/\/data\.example\//,
  ],
  [
    'a graph of no release',
    (folder) => folder.files.set('graphs/stray.trig', ''),
    /graphs\/stray\.trig: no release of dataset\.json/,
  ],
  [
    'authority data that is no RDF',
    (folder) => folder.files.set('authority/own.ttl', '<a:b> <c:d> <e:f> .\n<a:b> <c:d> .\n'),
    /^authority\/own\.ttl:2: not RDF/,
  ],
  [
    'authority data of a strange form',
    (folder) => folder.files.set('authority/own.csv', 'a,b'),
    /^authority\/own\.csv: not read/,
  ],
  [
    'a mail address in authority data',
    (folder) => folder.files.set('authority/own.ttl', `<a:b> <c:d> "desk${'@'}justice.example" .`),
    /authority\/own\.ttl:1: holds a mail address/,
  ],
  [
    'a layout that is no JSON',
    (folder) => folder.files.set('layout/countries.json', '{'),
    /layout\/countries\.json: not JSON/,
  ],
  [
    'a layout with a column too short',
    (folder) => folder.files.set('layout/money.json', '{"format":1,"nodes":[1,2],"x":[1],"y":[1,2]}'),
    /layout\/money\.json: its columns/,
  ],
  [
    'a claim that was changed',
    swap(COURSE, 'coop:party <country/est>', 'coop:party <country/alp>'),
    /course\.trig: claim\/course\/\w+: the hash of what it says is [0-9a-f]{16}/,
  ],
  [
    'a decision that does not say when',
    add('review.jsonl', '{"do":"confirm","claim":"x","evidence":[],"who":"a","when":"2024-02-30T10:00:00Z"}\n'),
    /review\.jsonl:1: "when" is "2024-02-30T10:00:00Z"/,
  ],
  [
    'words that pass for the original on one side only',
    swap('dataset.json', '"retold":false', '"retold":true'),
    /"url" is .* says none/,
  ],
  [
    'a title that the graph does not have',
    swap('dataset.json', 'Course on smuggling held', 'Another'),
    /dataset\.json: release\/course: "title" is "Another"/,
  ],
  [
    'a release without a digest',
    swap('dataset.json', /"text":"\w+"/, '"text":"x"'),
    /dataset\.json: release 1 of the list lacks/,
  ],
  [
    'a broken line in the decisions',
    add('identity/decisions.jsonl', '\n{"do":"marry"}\n'),
    /decisions\.jsonl:2: "do" must be/,
  ],
  [
    'a review of a claim that is gone',
    add('review.jsonl', '{"do":"confirm","claim":"claim/course/gone","evidence":[],"who":"a","when":"b"}\n'),
    /warning: review\.jsonl: claim\/course\/gone/,
  ],
  [
    'a registry that says otherwise',
    swap('identity/registry.tsv', 'org/alp-aid\t', 'org/rivers\t'),
    /registry\.tsv:\d+: not what the releases and decisions give/,
  ],
  [
    'a registry without tabs',
    add('identity/registry.tsv', 'nonsense\n'),
    /registry\.tsv:\d+: not "local, canonical, reason"/,
  ],
  [
    'a dataset of another version',
    swap('dataset.json', '"format": 1', '"format": 9'),
    /dataset\.json: the dataset's format is 9, this program reads format 1\. A newer program wrote it: install/,
  ],
];

describe('check', () => {
  let sound: Folder;
  beforeAll(async () => {
    sound = await delta();
  });
  const copy = () => {
    const folder = new Folder();
    for (const [path, text] of sound.files) folder.files.set(path, text);
    return folder;
  };

  it('finds nothing in a sound dataset', async () => {
    const report = await check(sound);
    expect(report.faults.map(faultLine)).toEqual([]);
    expect(report).toMatchObject({ releases: 6, claims: 50 });
  });

  it.each(FAULTS)('finds %s', async (_, plant, said) => {
    const folder = copy();
    plant(folder);
    expect(await lines(folder)).toMatch(said);
  });

  it('says what is wrong, whatever became of a file, and never breaks down', async () => {
    const paths = [...sound.files.keys()];
    const signs = fc.constantFrom(
      '"',
      '<',
      '>',
      '<<',
      '.',
      ';',
      '\\',
      '\t',
      '\n',
      '{',
      '}',
      '_:x',
      '@en',
      '1',
      'null',
      '[]',
      '',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...paths),
        fc.nat(),
        fc.nat({ max: 20 }),
        signs,
        async (path, at, length, sign) => {
          const folder = copy();
          const text = folder.files.get(path) ?? '';
          const start = at % (text.length + 1);
          folder.files.set(path, text.slice(0, start) + sign + text.slice(start + length));
          for (const line of (await lines(folder)).split('\n'))
            expect(line).toMatch(/^(?:$|(?:warning: )?[^ ]+: |the loaded dataset: )/);
        },
      ),
      { numRuns: Number(process.env.RUNS ?? 30) },
    );
  });

  it('tells a person what it found', async () => {
    expect(reportText(await check(sound))).toMatch(
      /^ok .*\n[\s\S]*\n6 releases, 50 claims of \d+\.\d\d quads: no faults\n$/,
    );
    const folder = copy();
    folder.files.delete('texts/0db4b476de09718d.txt');
    const told = reportText(await check(folder));
    expect(told).toMatch(/\n {4}1 {2}texts have the digests that name them\n/);
    expect(told).toMatch(/\ntexts\/0db4b476de09718d\.txt: [^\n]*missing[\s\S]*faults\n$/);
  });

  it('finds a rule that derives too much, or too little', async () => {
    const [d0, d1, d2] = RULES;
    if (!d0 || !d1 || !d2) return;
    expect(await lines(sound, [d0, d1])).toMatch(/rules\/: .*coop:works .*the claims give it, the rules do not/);
    expect(await lines(sound, [d0, d1, ['d2', d2[1].replace('coop:tier ?tier .', 'coop:tier ?any .')]])).toMatch(
      /coop:supports .*the rules give it, no claim does/,
    );
  });

  it('warns where the authority data is another', async () => {
    expect(
      await lines(sound, RULES, [...KNOWLEDGE, '<https://coop.example/id/org/x> <https://coop.example/ns#note> "x" .']),
    ).toMatch(/warning: dataset\.json: encoded with other authority data/);
  });
});
