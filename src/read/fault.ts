/** A fault in what was given, which the giver can mend: says what, which value, where and what to do. */
export class InputFault extends Error {
  override readonly name = 'InputFault';
  /** What holds the fault: a file's name, or `standard input`. */
  readonly source: string;
  /** 1-based line in the source, where one is to blame. */
  readonly line: number | undefined;

  /**
   * @param source the file (or other source) at fault
   * @param message what is wrong and what to do, without the source's name
   * @param line 1-based line, if known
   */
  constructor(source: string, message: string, line?: number) {
    super(`${source}${line === undefined ? '' : `:${line}`}: ${message}`);
    this.source = source;
    this.line = line;
  }
}
