import { readFileSync } from 'node:fs';

const list = (cell, separator = ';') =>
  (cell ?? '')
    .split(separator)
    .map((s) => s.trim())
    .filter(Boolean);

/** Rows of a list: cells between bars, comment lines out. */
export function rows(name) {
  const text = readFileSync(new URL(`./lists/${name}.txt`, import.meta.url), 'utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() && !line.startsWith('#'))
    .map((line) => line.split('|').map((cell) => cell.trim()));
}

/** `Name = other name; other; ...`: the first cell names before `=`, names after it belong to the one before. */
function capitals(cell) {
  const found = [];
  for (const part of list(cell)) {
    const [name, other] = part.split('=').map((s) => s.trim());
    if (other !== undefined) found.push({ name, names: [other] });
    else if (found.length > 0 && /=/.test(cell) && !part.startsWith('+')) found.at(-1).names.push(name);
    else found.push({ name: name.replace(/^\+/, '').trim(), names: [] });
  }
  return found;
}

export const countries = rows('countries').map(([codes, name, names, demonyms, towns]) => {
  const [alpha2, alpha3] = codes.split(' ');
  return { alpha2, alpha3, name, names: list(names), demonyms: list(demonyms), capitals: capitals(towns) };
});

export const m49Names = new Map(rows('m49-names').map(([code, slug, names]) => [code, { slug, names: list(names) }]));

export const groups = rows('groups').map(([slug, name, names, members, date, source]) => ({
  slug,
  name,
  names: list(names),
  members: list(members, ' '),
  date,
  source,
}));

export const towns = rows('places').map(([country, name, names]) => ({ alpha3: country, name, names: list(names) }));
/** Cities of the package that stay out: their names are common words or names of people. */
export const notTowns = new Set(rows('not-places').flatMap(([names]) => list(names)));

export const bodies = rows('bodies').map(([slug, name, acronyms, names, kind, parent, country]) => ({
  slug,
  name,
  acronyms: list(acronyms),
  names: list(names).filter((one) => !one.startsWith('~')),
  within: list(names).flatMap((one) => (one.startsWith('~') ? [one.slice(1)] : [])),
  kind: kind.replace('!', ''),
  network: kind.endsWith('!'),
  parent,
  country,
}));
