import { Parser, type Quad } from 'n3';
import { InputFault } from '../read/fault.ts';

/**
 * Reads Turtle, TriG or N-Quads.
 * @param file name of the file, for the message.
 * @throws InputFault with file and line where the text is no RDF.
 */
export function parseQuads(text: string, file: string): Quad[] {
  try {
    return new Parser().parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const line = /\bon line (\d+)/.exec(message)?.[1];
    const problem = message.replace(/\s*on line \d+\.?$/, '');
    throw new InputFault(
      file,
      `not RDF: ${problem}. Encode the release again, or mend the line`,
      line ? Number(line) : undefined,
    );
  }
}
