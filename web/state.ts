import { computed, effect, signal } from '@preact/signals';
import { isSameCamera, readAddress, START, type View, writeAddress } from './address.ts';
import { type Kept, keptSays, listShown } from './known.ts';
import { LENSES } from './packed.ts';
import { readSteps, type Step, writeSteps } from './steps.ts';

/** What is shown. Change it with `edit` or `go` only. */
export const view = signal<View>(START);

/** What an address asked for that this dataset or page does not have, to be said once. */
export const notices = signal<readonly string[]>([]);

/** What was done just now, to be said for a while. */
export const told = signal('');
let telling: ReturnType<typeof setTimeout> | undefined;

/** Says what was done. */
export function tell(text: string): void {
  clearTimeout(telling);
  told.value = text;
  telling = setTimeout(() => {
    told.value = '';
  }, 6000);
}

const done = signal<readonly Step[]>([]);
const undone = signal<readonly Step[]>([]);

/** Names of the steps that undo and redo would take; undefined where there is none. */
export const undoName = computed(() => done.value.at(-1)?.name);
export const redoName = computed(() => undone.value.at(-1)?.name);

/** Most steps that can be undone. */
const DEPTH = 200;

/** Changes the view as one step that can be undone; the address follows without a new entry in the history. */
export const edit = (name: string, change: Partial<View>): void => step(name, change, 'replace');

/** Goes to another page or selection: back and forward walk these. It can also be undone. */
export const go = (name: string, change: Partial<View>): void => step(name, change, 'push');

function step(name: string, change: Partial<View>, how: 'push' | 'replace'): void {
  rest();
  const before = view.value;
  const after = { ...before, ...change };
  if (writeAddress(after) === writeAddress(before)) return;
  done.value = [...done.value, { name, before }].slice(-DEPTH);
  undone.value = [];
  show(after, how);
}

/** Changes what needs no undoing, or what a step brings with it after it was taken. */
export function drift(change: Partial<View>): void {
  show({ ...view.value, ...change }, 'replace');
}

/** Milliseconds that the camera rests before a move of it is over. */
const REST = 250;
/**
 * Milliseconds from the beginning of a reader's gesture within which the next one goes on with it: turns of a wheel are one
 * step. Counted from when the reader did it: a busy page hears of it late, and rests in the midst of it.
 */
const RUN = 1200;

/** When the first and the last of some gestures began. */
interface Began {
  readonly first: number;
  readonly last: number;
}

/** A move of the camera that is not yet over: where it leads, and when the reader's gestures in it began, if the reader made it. */
let moving: { readonly camera: string; readonly began: Began | undefined } | undefined;
let resting: ReturnType<typeof setTimeout> | undefined;
/** When the reader's last gesture began, and the step that it is a part of. */
let lastMove: { readonly began: number; readonly step: Step | undefined } | undefined;

/**
 * Looks from elsewhere, once the camera rests. What the reader moved is a step, in which moves in a row are one; what the
 * page moved belongs to the step that it follows.
 * @param began When the reader began the gesture that moves it, as events tell time; undefined where the page moves it.
 */
export function look(camera: string, began: number | undefined): void {
  if (began !== undefined && moving && !moving.began) rest();
  clearTimeout(resting);
  const before = moving?.began;
  moving = { camera, began: began === undefined ? before : { first: before?.first ?? began, last: began } };
  resting = setTimeout(rest, REST);
}

/** Takes up a move of the camera that is under way. */
function rest(): void {
  clearTimeout(resting);
  const move = moving;
  moving = undefined;
  if (!move || isSameCamera(move.camera, view.value.camera)) return;
  if (!move.began) {
    drift({ camera: move.camera });
    return;
  }
  const goesOn = lastMove && lastMove.step === done.value.at(-1) && move.began.first - lastMove.began < RUN;
  if (goesOn) drift({ camera: move.camera });
  else edit('moved the picture', { camera: move.camera });
  lastMove = { began: move.began.last, step: done.value.at(-1) };
}

export function undo(): void {
  rest();
  const step = done.value.at(-1);
  if (!step) return;
  done.value = done.value.slice(0, -1);
  undone.value = [...undone.value, { name: step.name, before: view.value }];
  show(step.before, 'replace');
}

export function redo(): void {
  rest();
  const step = undone.value.at(-1);
  if (!step) return;
  undone.value = undone.value.slice(0, -1);
  done.value = [...done.value, { name: step.name, before: view.value }];
  show(step.before, 'replace');
}

/** Where the tab keeps its steps over a reload. */
const STEPS = 'entente-steps';

/**
 * Takes up the steps of the tab's last visit, if it ended at this very view, and keeps them from now on.
 * @param data Digest of the dataset.
 */
export function keepSteps(data: string): void {
  const kept = readSteps(stored(), { at: view.value, data }, isLens);
  if (kept) {
    done.value = kept.done;
    undone.value = kept.undone;
  }
  effect(() => {
    // Where the room is small, the latest steps are worth most.
    for (let most = DEPTH; most >= 1; most = Math.floor(most / 4)) {
      const steps = { done: done.value.slice(-most), undone: undone.value.slice(-most) };
      if (isKept(writeSteps(steps, { at: view.value, data }))) return;
    }
  });
}

function stored(): string {
  try {
    return sessionStorage.getItem(STEPS) ?? '';
  } catch {
    return '';
  }
}

function isKept(text: string): boolean {
  try {
    sessionStorage.setItem(STEPS, text);
    return true;
  } catch {
    return false;
  }
}

function show(next: View, how: 'push' | 'replace'): void {
  const shown = { ...next, data: here?.digest ?? next.data };
  view.value = shown;
  const address = writeAddress(shown);
  if (how === 'push') history.pushState(null, '', address);
  else history.replaceState(null, '', address);
}

/** The dataset that is shown: what it has of a view, and its digest. */
interface Here {
  readonly keep: (view: View) => Kept;
  readonly digest: string;
}

let here: Here | undefined;
/** Digests of other datasets of which was said that an address was made for them. */
const saidOf = new Set<string>();

/** From now on addresses bear this dataset's digest, and what it does not have is dropped from the view of an address; both are said. */
export function keepWith(dataset: Here): void {
  here = dataset;
  dropUnknown();
}

/** Drops what this dataset does not have, once it is loaded, and says once that an address was made for another. */
export function dropUnknown(): void {
  if (!here) return;
  const { data } = view.value;
  if (data && data !== here.digest && !saidOf.has(data)) {
    saidOf.add(data);
    notices.value = [...notices.value, OTHER];
  }
  const kept = here.keep(view.value);
  const isWhole = kept.unknown.length + kept.far.length === 0;
  if (!isWhole) notices.value = [...notices.value, ...keptSays(kept)];
  if (!isWhole || data !== here.digest) show(kept.view, 'replace');
}

const OTHER =
  'This address was made on another state of the dataset. What this one has of it is shown; numbers may differ.';

const isLens = (lens: string): boolean => LENSES.some(({ name }) => name === lens);

/** Follows the address: once now, and whenever the browser goes back or forward. */
export function followAddress(): void {
  const follow = () => {
    const read = readAddress(location.hash);
    const found = { view: read.view, nonsense: [...read.nonsense] };
    const lens = isLens(found.view.lens) ? found.view.lens : START.lens;
    if (lens !== found.view.lens) found.nonsense.push(`lens=${found.view.lens}`);
    notices.value =
      found.nonsense.length > 0
        ? [
            `This address asks for something that this page does not know: ${listShown(found.nonsense)}. The rest is shown.`,
          ]
        : [];
    view.value = { ...found.view, lens };
    dropUnknown();
  };
  // Typed addresses come this way too.
  addEventListener('popstate', follow);
  follow();
}
