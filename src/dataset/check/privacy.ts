import type { Quad } from 'n3';
import { findContacts, findContactsInAddress } from '../../read/contacts.ts';
import { DECISIONS_FILE, graphFile, MANIFEST_FILE, REGISTRY_FILE, REVIEW_FILE, textFile } from '../files.ts';
import type { CheckContext } from './context.ts';
import { tail } from './evidence.ts';
import type { Fault } from './fault.ts';

const HOLDS = 'holds a mail address or telephone number';
const ENCODE = 'Encode the release again: reading masks them';
const BY_HAND = 'Take it out by hand';

/** Files beside texts and graphs, and what to do about what stands in them. */
const OTHERS: readonly (readonly [file: string, advice: string])[] = [
  [MANIFEST_FILE, ENCODE],
  [REGISTRY_FILE, 'Delete the file, and encode again'],
  [DECISIONS_FILE, BY_HAND],
  [REVIEW_FILE, BY_HAND],
];

/** No text, literal, address or line of a log holds a mail address or a number introduced as telephone or fax. */
export async function checkPrivacy(context: CheckContext): Promise<Fault[]> {
  return [...(await inTexts(context)), ...inGraphs(context), ...(await inOthers(context))];
}

async function inTexts({ read, settings, manifest }: CheckContext): Promise<Fault[]> {
  const listed = new Set(manifest.releases.map(({ text }) => textFile(text)));
  const there = (await settings.list('texts')).map((name) => `texts/${name}`);
  const faults: Fault[] = [];
  for (const file of new Set([...listed, ...there])) {
    const [contact] = findContacts((await read(file)) ?? '');
    const advice = listed.has(file) ? ENCODE : 'No release needs the file: delete it';
    if (contact)
      faults.push({ severity: 'fault', file, message: `${HOLDS}, from character ${contact.start}. ${advice}` });
  }
  return faults;
}

function inGraphs({ graphs }: CheckContext): Fault[] {
  return graphs.flatMap((graph) =>
    graph.quads.filter(isContact).map(
      ({ subject, predicate }): Fault => ({
        severity: 'fault',
        file: graphFile(graph.release),
        subject: tail(subject.value),
        message: `${tail(predicate.value)} ${HOLDS}. ${ENCODE}`,
      }),
    ),
  );
}

const isContact = ({ subject, object }: Quad): boolean =>
  findContactsInAddress(subject.value).length > 0 || holdsContact(object.value);

async function inOthers({ read, settings }: CheckContext): Promise<Fault[]> {
  const faults: Fault[] = [];
  const own = (await settings.list('authority')).map((name) => [`authority/${name}`, BY_HAND] as const);
  for (const [file, advice] of [...OTHERS, ...own]) {
    const lines = ((await read(file)) ?? '').split('\n');
    const found = lines.flatMap((line, i) => (stringsOf(line).some(holdsContact) ? [i + 1] : []));
    for (const line of found) faults.push({ severity: 'fault', file, line, message: `${HOLDS}. ${advice}` });
  }
  return faults;
}

/** What stands between quotes or tabs in a line. */
const stringsOf = (line: string): string[] =>
  [...line.matchAll(/"((?:[^"\\]|\\.)*)"|([^"\t]+)/g)].map((found) => found[1] ?? found[2] ?? '');

const holdsContact = (value: string): boolean =>
  (isAddress(value) ? findContactsInAddress(value) : findContacts(value)).length > 0;

/** An IRI, or the end of one. */
const isAddress = (value: string): boolean => /^(?:\S*\/\S*|(?:mailto|tel|fax|sms):\S+)$/i.test(value);
