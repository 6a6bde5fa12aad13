/** A query that cannot be answered as it is written: the message says where in its text, and why. */
export class QueryFault extends Error {
  override readonly name = 'QueryFault';
  /** 1-based line and column in the text that was given; undefined where the engine names none. */
  readonly line: number | undefined;
  readonly column: number | undefined;

  constructor(message: string, line?: number, column?: number) {
    super(message);
    this.line = line;
    this.column = column;
  }
}
