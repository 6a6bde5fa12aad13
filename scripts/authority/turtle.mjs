/** Turtle as the authority data write it: one thing a block, sorted, so that a change shows as a small diff. */

const PREFIXES = {
  coop: 'https://coop.example/ns#',
  c: 'https://coop.example/id/country/',
  r: 'https://coop.example/id/region/',
  pl: 'https://coop.example/id/place/',
  o: 'https://coop.example/id/org/',
  ak: 'https://coop.example/scheme/agency-kind/',
  org: 'http://www.w3.org/ns/org#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  dcterms: 'http://purl.org/dc/terms/',
  schema: 'http://schema.org/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

const byCodeUnit = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** A string in quotes. */
export const plain = (text) => JSON.stringify(text);
/** A string in English. */
export const english = (text) => `${plain(text)}@en`;
export const day = (text) => `${plain(text)}^^xsd:date`;
export const address = (url) => `<${url}>`;

/**
 * Writes things as Turtle.
 * @param {{id: string, type: string, values: [string, string[]][]}[]} things `id` and values are already terms.
 */
export function turtle(things) {
  const blocks = [...things].sort((a, b) => byCodeUnit(a.id, b.id)).map(block);
  const used = Object.entries(PREFIXES).filter(([p]) => blocks.some((b) => new RegExp(`(^|[\\s^])${p}:`).test(b)));
  return `${used.map(([p, home]) => `@prefix ${p}: <${home}>.`).join('\n')}\n\n${blocks.join('\n')}\n`;
}

function block({ id, type, values }) {
  const lines = values
    .filter(([, terms]) => terms.length > 0)
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([property, terms]) => `    ${property} ${[...new Set(terms)].sort(byCodeUnit).join(', ')}`);
  return `${[`${id} a ${type}`, ...lines].join(';\n')}.`;
}

/** ASCII words with hyphens between them. */
export const slug = (text) =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
