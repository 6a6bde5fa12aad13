import { QueryFault } from '../store/query-fault.ts';

/** Words that begin an update. */
const UPDATES = /^(INSERT|DELETE|LOAD|CLEAR|DROP|CREATE|ADD|MOVE|COPY|WITH)$/i;
const QUERIES = /^(SELECT|CONSTRUCT|DESCRIBE|ASK)$/i;

/**
 * What is no keyword even if it looks like one comes before the words: comments, IRIs, strings, variables, prefixed
 * names, language tags. A string that is not closed takes the rest, and a prefix has a longest length: so the time
 * grows with the text only, whatever it is.
 */
const TOKENS = new RegExp(
  [
    /#[^\n\r]*/,
    /<[^<>"{}|^`\\\s]*>/,
    /"""(?:[^\\]|\\[\s\S])*?"""|"""[\s\S]*/,
    /'''(?:[^\\]|\\[\s\S])*?'''|'''[\s\S]*/,
    /"(?:[^"\\\n]|\\.)*"|"[^\n]*/,
    /'(?:[^'\\\n]|\\.)*'|'[^\n]*/,
    /[?$@]\w+/,
    /[\p{L}\p{N}_.-]{0,100}:(?:[\p{L}\p{N}_.:%-]|\\.)*/u,
    /[\p{L}_]+/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gu',
);

/**
 * Refuses what would write or reach out: updates, and SERVICE, which asks other servers.
 * @throws QueryFault that says where in the text
 */
export function refuseWriting(query: string): void {
  let begun = false;
  for (const { 0: token, index } of query.matchAll(TOKENS)) {
    if (!begun && UPDATES.test(token))
      throw faultAt(
        query,
        index,
        `${token.toUpperCase()} would change the data, and this only reads. Ask with SELECT, ASK, CONSTRUCT or DESCRIBE`,
      );
    if (QUERIES.test(token)) begun = true;
    if (/^SERVICE$/i.test(token))
      throw faultAt(query, index, 'SERVICE would ask another server, and this asks none. Take the block out');
  }
}

function faultAt(query: string, index: number, problem: string): QueryFault {
  const before = query.slice(0, index).split('\n');
  const [line, column] = [before.length, [...(before.at(-1) ?? '')].length + 1];
  return new QueryFault(`error at line ${line}, column ${column}: ${problem}`, line, column);
}
