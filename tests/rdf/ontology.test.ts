import { readFileSync } from 'node:fs';
import { parse } from 'oxigraph';
import { describe, expect, it } from 'vitest';
import { STATEMENT_PROPERTIES } from '../../src/model.ts';
import { propertyIri } from '../../src/rdf/claims.ts';
import { parseQuads } from '../../src/rdf/parse.ts';
import { iri, PREFIXES } from '../../src/rdf/terms.ts';

const read = (name: string) => readFileSync(`ontology/${name}`, 'utf8');
const [vocabulary, schemes, shapes] = ['cooperation.ttl', 'schemes.ttl', 'shapes.ttl'].map((name) =>
  parseQuads(read(name), name),
);
const all = [...(vocabulary ?? []), ...(schemes ?? [])];
const value = (subject: string, property: string) =>
  all.filter((q) => q.subject.value === subject && q.predicate.value === property).map((q) => q.object.value);

describe('the vocabulary', () => {
  const terms = [...new Set(vocabulary?.map((q) => q.subject.value))].filter((term) => term.startsWith(PREFIXES.coop));

  it('labels and explains each of its terms', () => {
    const bare = terms.filter(
      (term) => value(term, iri('rdfs', 'label')).length !== 1 || value(term, iri('rdfs', 'comment')).length !== 1,
    );
    expect(bare).toEqual([]);
  });

  it('has each of its terms in the JSON-LD context, which another parser reads', () => {
    const context = JSON.parse(read('context.jsonld'));
    expect(terms.filter((term) => !(term.slice(PREFIXES.coop.length) in context['@context']))).toEqual([]);
    const claim = {
      ...context,
      id: 'http://x.example/c',
      type: 'Participation',
      party: 'http://x.example/p',
      confidence: '0.9',
      role: 'sch:role/funder',
    };
    expect(parse(JSON.stringify(claim), { format: 'application/ld+json' }).map((q) => q.object.value)).toEqual(
      expect.arrayContaining([iri('role', 'funder'), 'http://x.example/p', '0.9', iri('coop', 'Participation')]),
    );
  });

  it('has every term that schemes and shapes use', () => {
    const used = new Set(
      [...(schemes ?? []), ...(shapes ?? [])]
        .flatMap((q) => [q.predicate.value, q.object.value])
        .filter((term) => term.startsWith(PREFIXES.coop)),
    );
    expect([...used].filter((term) => !terms.includes(term))).toEqual([]);
  });

  it('calls single what the shapes allow once, of all that statements are about', () => {
    const single = STATEMENT_PROPERTIES.map(propertyIri).filter((property) =>
      value(property, iri('coop', 'single')).includes('true'),
    );
    const once = new Set<string>();
    const sh = (name: string) => `http://www.w3.org/ns/shacl#${name}`;
    for (const q of shapes ?? []) {
      const own = shapes?.filter((other) => other.subject.value === q.subject.value) ?? [];
      const isOnce = own.some((other) => other.predicate.value === sh('maxCount') && other.object.value === '1');
      if (q.predicate.value === sh('path') && isOnce) once.add(q.object.value);
    }
    expect(single.sort()).toEqual(
      STATEMENT_PROPERTIES.map(propertyIri)
        .filter((property) => once.has(property))
        .sort(),
    );
  });
});

describe('the schemes', () => {
  it('name each concept once, and no topic twice by one word', () => {
    const concepts =
      schemes?.filter((q) => q.predicate.value === iri('skos', 'inScheme')).map((q) => q.subject.value) ?? [];
    expect(concepts.filter((concept) => value(concept, iri('skos', 'prefLabel')).length !== 1)).toEqual([]);
    const words =
      schemes
        ?.filter((q) => q.subject.value.startsWith(PREFIXES.topic) && /Label$/.test(q.predicate.value))
        .map((q) => q.object.value) ?? [];
    expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
  });
});
