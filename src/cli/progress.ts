/** Says on a terminal's standard error how far a long command is; keeps silent where nobody watches. */
export interface Progress {
  /** Begins the next step. */
  readonly at: (step: string) => void;
  /** Says a line that stays. */
  readonly say: (line: string) => void;
  /** Clears the line. */
  readonly end: () => void;
}

const CLEAR = '\r\u001b[K';

/** @param all how many steps there are */
export function progress(verb: string, all: number): Progress {
  if (!process.stderr.isTTY || all < 2) return { at: () => undefined, say: console.error, end: () => undefined };
  let done = 0;
  return {
    at: (step) => process.stderr.write(`${CLEAR}${verb} ${++done}/${all} ${step}`),
    say: (line) => process.stderr.write(`${CLEAR}${line}\n`),
    end: () => process.stderr.write(CLEAR),
  };
}
