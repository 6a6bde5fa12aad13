import { RANKS } from '../tables/posts.ts';
import type { Reading } from '../text/reading.ts';
import type { Individual } from './people.ts';

/** "Hamdan bin Saeed" of a text that names Hamdan bin Saeed Al Noor too: the opening or end of a longer name is no other person. */
export function withoutShorter({ tokens }: Reading, people: readonly Individual[]): Individual[] {
  const openings = new Set<string>();
  const surnames = new Set<string>();
  const byTitle = new Map<string, string>();
  const initialled = new Set<string>();
  for (const { person } of people) {
    const words = (person.names[0]?.text ?? '').split(' ');
    for (let k = 1; k < words.length - 1; k += 1)
      openings.add(words.slice(0, k + 1).join(' ')).add(words.slice(k).join(' '));
    const surname = words.at(-1) ?? '';
    if (words.length > 1 && !isByTitle(words)) surnames.add(surname);
    // "RK Moen", and then "CTD Moen": the first that is named so
    else if (words.length > 1 && !byTitle.has(surname)) byTitle.set(surname, words.join(' '));
    initialled.add(withInitial(words));
  }
  return people.filter(({ person, from, post, body }) => {
    const name = person.names[0]?.text ?? '';
    // "Ms. Moen", "CTD Moen" of a text that names Tara Moen, and "T. Moen"
    const words = name.split(' ');
    const surname = words.at(-1) ?? '';
    if (words.length === 1 && surnames.has(surname)) return false;
    // "Mr. PK Moen, Secretary" is another
    const isBare = isByTitle(words) && !post && !body && !RANKS.has(tokens[from - 1]?.fold ?? '');
    if (isBare && (surnames.has(surname) || byTitle.get(surname) !== name)) return false;
    return !openings.has(name) && !(/^\p{Lu}\. ?\p{Lu}/u.test(name) && initialled.has(name.replace('. ', '.')));
  });
}

/** "CTD Moen": the initials of a post and a surname. */
const isByTitle = ([title = '', surname, ...rest]: readonly string[]): boolean =>
  /^\p{Lu}{2,4}$/u.test(title) && /^\p{Lu}\p{Ll}/u.test(surname ?? '') && rest.length === 0;

/** "T.Moen" for "Tara Moen". */
const withInitial = ([first = '', ...rest]: readonly string[]): string =>
  first.length > 2 ? `${first[0]}.${rest.at(-1) ?? ''}` : '';
