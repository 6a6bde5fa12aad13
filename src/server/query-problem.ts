import type { QueryFault } from '../store/query-fault.ts';

const LONGEST = 240;

/** What is wrong with a query, in one line without its place: of what the engine expected, the words and signs only. */
export function problemOf({ message }: QueryFault): string {
  const problem = message.replace(/^error (at )?line \d+, column \d+: /, '').replace(/\s+/g, ' ');
  const list = /^expected (?:one of )?(.*)$/.exec(problem)?.[1];
  const expected = list === undefined ? [] : signs(list);
  const plain =
    list === undefined
      ? problem
      : `this is no SPARQL${expected.length > 0 ? `; expected ${expected.join(' or ')}` : ''}`;
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST)}…` : plain;
}

/** The engine lists classes of characters too, which help nobody. */
const signs = (list: string): string[] => list.split(', ').filter((item) => !item.startsWith('['));
