import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createExtractor } from '../../src/extract/extract.ts';
import type { Authority, Extraction, Participation, Ref } from '../../src/model.ts';
import { readAuthority } from '../../src/rdf/authority.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const turtle = (folder: string, names: readonly string[]) =>
  names.map((name) => readFileSync(`${root}${folder}/${name}`, 'utf8'));
const files = readdirSync(`${root}data/authority`)
  .filter((name) => name.endsWith('.ttl'))
  .sort();

export const authority: Authority = readAuthority([
  ...turtle('data/authority', files),
  ...turtle('ontology', ['schemes.ttl']),
]);
const extract = createExtractor(authority);

/** Encodes a text as if it had been read from a file. */
export const encode = (text: string): Extraction =>
  extract({ name: 'sample', text, sha256: '0'.repeat(64), language: 'en', peopleInvented: true, retold: false });

/** Names a party as the text does: the first name of an entity, or the ref itself. */
export const nameIn = ({ entities }: Extraction, ref: Ref): string =>
  entities.find((e) => e.ref === ref)?.names[0]?.text ?? ref;

/** The parties of a role, by name, in the order of the facts. */
export const parties = (x: Extraction, role: Participation['role']): string[] =>
  x.facts.flatMap((f) => (f.type === 'participation' && f.role === role ? [nameIn(x, f.party)] : []));

/** Participations as one line each, without their evidence. */
export const edges = (x: Extraction): string[] =>
  x.facts.flatMap((f) => (f.type === 'participation' ? [`${f.role} ${f.party}`] : [])).sort();

/** The object of a statement about the only activity. */
export const stated = (x: Extraction, property: string): string | undefined => {
  const fact = x.facts.find(
    (f) => f.type === 'statement' && f.property === property && f.subject.startsWith('activity/'),
  );
  return fact?.type === 'statement' ? fact.object : undefined;
};

/** Posts as one line each: person, post, body. */
export const posts = (text: string): string[] => {
  const x = encode(text);
  return x.facts.flatMap((f) =>
    f.type === 'tenure'
      ? [`${nameIn(x, f.person)} | ${f.post} | ${f.organization ? nameIn(x, f.organization) : ''}`]
      : [],
  );
};
