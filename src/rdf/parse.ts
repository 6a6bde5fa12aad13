import type { Term } from '@rdfjs/types';
import { Parser, type Quad } from 'n3';
import { InputFault } from '../read/fault.ts';

/**
 * Reads Turtle, TriG or N-Quads, as RDF 1.1.
 * @param file name of the file, for the message.
 * @throws InputFault with file and line where the text is no RDF 1.1, or an IRI in it is not whole.
 */
export function parseQuads(text: string, file: string): Quad[] {
  const quads = parse(text, file);
  const sound = new Set<string>();
  for (const quad of quads) {
    for (const term of [quad.subject, quad.predicate, quad.object, quad.graph]) {
      if (sound.has(term.value) && term.termType === 'NamedNode') continue;
      const problem = problemOf(term);
      if (problem) throw new InputFault(file, problem, lineOf(term, text));
      sound.add(term.value);
    }
  }
  return quads;
}

function parse(text: string, file: string): Quad[] {
  try {
    return new Parser().parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const line = /\bon line (\d+)/.exec(message)?.[1];
    const problem = message.replace(/\s*on line \d+\.?$/, '');
    throw new InputFault(
      file,
      `not RDF: ${problem}. Mend the line, or, in a release's graph, encode the release again`,
      line ? Number(line) : undefined,
    );
  }
}

/** Kinds of term that engines refuse or take for something else; the parser lets them pass. */
const PROBLEMS: Readonly<Record<string, (term: Term) => string | undefined>> = {
  Quad: () => 'a triple inside a triple (RDF-star): data is RDF 1.1, which knows none. Write what it says as a claim',
  NamedNode: ({ value }) =>
    /^[A-Za-z][A-Za-z0-9+.-]*:[^\p{Cc}\s<>"{}|\\^`]*$/u.test(value)
      ? undefined
      : `not a whole IRI: <${value}>. Declare @base or a prefix, and percent-encode what may not stand in an IRI`,
  Literal: (term) =>
    'direction' in term && term.direction
      ? `text with a direction (--${term.direction}): data is RDF 1.1, which knows none`
      : undefined,
};

const problemOf = (term: Term): string | undefined => PROBLEMS[term.termType]?.(term);

/** Where the term stands, as far as its text shows it. */
function lineOf(term: Term, text: string): number | undefined {
  const sign = term.termType === 'Quad' ? /<<|\{\|/ : term.termType === 'NamedNode' ? `<${term.value}>` : /"@\S+--/;
  const at = typeof sign === 'string' ? text.indexOf(sign) : text.search(sign);
  return at < 0 ? undefined : text.slice(0, at).split('\n').length;
}
