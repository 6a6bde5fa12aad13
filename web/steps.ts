import { readAddress, type View, writeAddress } from './address.ts';

/** A change of the view that can be undone: its name, and the view before it. */
export interface Step {
  readonly name: string;
  readonly before: View;
}

/** What undo and redo would take, the last first to go. */
export interface Steps {
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
}

/** Where steps were written down: at which view, of which dataset. They are good there only. */
export interface Place {
  readonly at: View;
  /** Digest of the dataset. */
  readonly data: string;
}

const written = (steps: readonly Step[]) => steps.map(({ name, before }) => [name, writeAddress(before)]);

/** Steps as text; each is its name and an address. */
export const writeSteps = ({ done, undone }: Steps, { at, data }: Place): string =>
  JSON.stringify({ at: writeAddress(at), data, done: written(done), undone: written(undone) });

/**
 * Reads what `writeSteps` wrote.
 * @param isLens Tells whether the page has a lens.
 * @returns undefined where it was written at another place, or is nonsense
 */
export function readSteps(text: string, place: Place, isLens: (name: string) => boolean): Steps | undefined {
  const found = parsed(text);
  if (found?.at !== writeAddress(place.at) || found.data !== place.data) return undefined;
  const [done, undone] = [stepsIn(found.done, isLens), stepsIn(found.undone, isLens)];
  return done && undone && { done, undone };
}

function parsed(text: string): { at?: unknown; data?: unknown; done?: unknown; undone?: unknown } | undefined {
  try {
    const value = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined; // nonsense is as good as nothing
  }
}

function stepsIn(list: unknown, isLens: (name: string) => boolean): Step[] | undefined {
  if (!Array.isArray(list)) return undefined;
  const steps = list.flatMap((entry) => stepOf(entry, isLens) ?? []);
  return steps.length === list.length ? steps : undefined;
}

function stepOf(entry: unknown, isLens: (name: string) => boolean): Step | undefined {
  if (!Array.isArray(entry)) return undefined;
  const [name, address] = entry as unknown[];
  if (typeof name !== 'string' || typeof address !== 'string') return undefined;
  const { view, nonsense } = readAddress(address);
  return nonsense.length === 0 && isLens(view.lens) ? { name, before: view } : undefined;
}
