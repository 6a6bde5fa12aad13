import { QueryFault } from '../store/query-fault.ts';
import { wordsOf } from '../store/query-words.ts';

/** Words that begin an update. */
const UPDATES = new Set(['INSERT', 'DELETE', 'LOAD', 'CLEAR', 'DROP', 'CREATE', 'ADD', 'MOVE', 'COPY', 'WITH']);
const QUERIES = new Set(['SELECT', 'CONSTRUCT', 'DESCRIBE', 'ASK']);

/**
 * Refuses what would write or reach out: updates, and SERVICE, which asks other servers.
 * @throws QueryFault that says where in the text
 */
export function refuseWriting(query: string): void {
  let begun = false;
  for (const { word, index } of wordsOf(query)) {
    begun ||= QUERIES.has(word);
    if (!begun && UPDATES.has(word)) throw faultAt(query, index, `${word} would change the data, and ${READS}`);
    if (word === 'SERVICE')
      throw faultAt(query, index, 'SERVICE would ask another server, and this asks none. Take the block out');
  }
}

const READS = 'this only reads. Ask with SELECT, ASK, CONSTRUCT or DESCRIBE';

function faultAt(query: string, index: number, problem: string): QueryFault {
  const before = query.slice(0, index).split('\n');
  const [line, column] = [before.length, [...(before.at(-1) ?? '')].length + 1];
  return new QueryFault(`error at line ${line}, column ${column}: ${problem}`, line, column);
}
