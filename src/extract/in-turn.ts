/** What became of one of several pieces of work: its result, or what was thrown over it. */
export type Outcome<T> = { readonly result: T } | { readonly error: unknown };

/** Work that stops between its steps. */
export type Steps<T> = Generator<undefined, T>;

/** Does all steps of one piece of work. */
export function atOnce<T>(work: Steps<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/**
 * Does the first step of all, then the second, and so on: the code of a step is at hand for all of them, which with much
 * code and little work a step saves a third of the time. What is thrown over one is its own outcome, and the others go on.
 */
export function inTurn<T>(works: readonly Steps<T>[]): Outcome<T>[] {
  const outcomes = new Array<Outcome<T> | undefined>(works.length).fill(undefined);
  for (let left = works.length; left > 0; )
    works.forEach((work, i) => {
      if (outcomes[i]) return;
      outcomes[i] = stepOf(work);
      if (outcomes[i]) left -= 1;
    });
  return outcomes as Outcome<T>[];
}

/** Does one step; the outcome, where it was the last. */
function stepOf<T>(work: Steps<T>): Outcome<T> | undefined {
  try {
    const step = work.next();
    return step.done ? { result: step.value } : undefined;
  } catch (error) {
    return { error };
  }
}
