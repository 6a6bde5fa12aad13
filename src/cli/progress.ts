/** Says on a terminal's standard error how far a long command is; keeps silent where nobody watches. */
export interface Progress {
  /** Begins the next step. */
  readonly at: (step: string) => void;
  /** Clears the line. */
  readonly end: () => void;
}

const CLEAR = '\r\u001b[K';

/** @param all how many steps there are */
export function progress(verb: string, all: number): Progress {
  if (!process.stderr.isTTY || all < 2) return { at: () => undefined, end: () => undefined };
  let done = 0;
  return {
    at: (step) => process.stderr.write(`${CLEAR}${verb} ${++done}/${all} ${step}`),
    end: () => process.stderr.write(CLEAR),
  };
}
