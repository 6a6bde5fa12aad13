import { isDate } from './calendar.ts';
import type { FrontMatter } from './front-matter.ts';

/** Where a page says each thing, best place first. `ld` is a path into JSON-LD, the rest are selectors and attributes. */
const PLACES: Readonly<Record<Exclude<keyof FrontMatter, 'people' | 'wording'>, readonly Place[]>> = {
  title: [
    ['ld', 'headline'],
    ['meta[property="og:title"]', 'content'],
    ['meta[name="twitter:title"]', 'content'],
    ['title', 'text'],
  ],
  publisher: [
    ['ld', 'publisher.name'],
    ['meta[property="og:site_name"]', 'content'],
    ['meta[name="publisher"]', 'content'],
    ['meta[name="DC.publisher"]', 'content'],
  ],
  date: [
    ['ld', 'datePublished'],
    ['meta[property="article:published_time"]', 'content'],
    ['meta[name="DC.date"]', 'content'],
    ['meta[name="date"]', 'content'],
    ['time[datetime]', 'datetime'],
  ],
  url: [
    ['ld', 'url'],
    ['link[rel="canonical"]', 'href'],
    ['meta[property="og:url"]', 'content'],
  ],
  language: [
    ['html[lang]', 'lang'],
    ['meta[http-equiv="content-language"]', 'content'],
    ['meta[property="og:locale"]', 'content'],
  ],
};
type Place = readonly [selector: string, attribute: string];

/** How a value is made fit to keep; undefined where it is of no use. */
const CLEAN: Readonly<Record<keyof typeof PLACES, (value: string) => string | undefined>> = {
  title: (x) => x.slice(0, 1000),
  publisher: (x) => x.slice(0, 300),
  date: (x) => (isDate(x.slice(0, 10)) ? x.slice(0, 10) : undefined),
  url: (x) => (URL.canParse(x) && /^https?:$/.test(new URL(x).protocol) ? x : undefined),
  language: (x) => /^[A-Za-z]{2,3}(?=$|[-_])/.exec(x)?.[0].toLowerCase(),
};

/** Reads what a page says of itself: JSON-LD first, then Open Graph and meta elements. */
export function htmlMeta(document: Document): FrontMatter {
  const linked = linkedData(document);
  const entries = Object.entries(PLACES) as [keyof typeof PLACES, readonly Place[]][];
  return Object.fromEntries(
    entries.flatMap(([key, places]) => {
      const values = places.map((place) => valueAt(document, linked, place)?.replace(/\s+/g, ' ').trim());
      const value = values.map((x) => x && CLEAN[key](x)).find(Boolean);
      return value ? [[key, value]] : [];
    }),
  );
}

function valueAt(document: Document, linked: readonly unknown[], [selector, attribute]: Place): string | undefined {
  if (selector === 'ld') return linked.map((thing) => pathIn(thing, attribute)).find((x) => x !== undefined);
  const element = document.querySelector(selector);
  return (attribute === 'text' ? element?.textContent : element?.getAttribute(attribute)) ?? undefined;
}

/** The things that the page's JSON-LD describes, articles first. A block that is not JSON says nothing. */
function linkedData(document: Document): unknown[] {
  const blocks = [...document.querySelectorAll('script[type="application/ld+json"]')].map((x) =>
    parseJson(x.textContent ?? ''),
  );
  const things = blocks
    .flatMap((block) => [block, (block as { '@graph'?: unknown })?.['@graph']].flat())
    .filter((x) => x !== null && typeof x === 'object');
  const isArticle = (thing: unknown) =>
    /Article|Posting|Release/.test(String((thing as { '@type'?: unknown })['@type']));
  return [...things.filter(isArticle), ...things.filter((x) => !isArticle(x))];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // a page's broken block is the page's affair: its other places are asked
  }
}

function pathIn(thing: unknown, path: string): string | undefined {
  const value = path
    .split('.')
    .reduce<unknown>((at, key) => [at].flat().map((x) => (x as Record<string, unknown> | undefined)?.[key])[0], thing);
  return typeof value === 'string' ? value : undefined;
}
