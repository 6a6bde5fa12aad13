import { computed, signal } from '@preact/signals';
import { readAddress, START, type View, writeAddress } from './address.ts';
import { type Kept, keptSays, listShown } from './known.ts';
import { LENSES } from './packed.ts';

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

interface Step {
  readonly name: string;
  readonly before: View;
}
const done = signal<readonly Step[]>([]);
const undone = signal<readonly Step[]>([]);

/** Names of the steps that undo and redo would take; undefined where there is none. */
export const undoName = computed(() => done.value.at(-1)?.name);
export const redoName = computed(() => undone.value.at(-1)?.name);

/** Most steps that can be undone. */
const DEPTH = 200;

/** Changes the view as one step that can be undone; the address follows without a new entry in the history. */
export function edit(name: string, change: Partial<View>): void {
  const before = view.value;
  const after = { ...before, ...change };
  if (writeAddress(after) === writeAddress(before)) return;
  done.value = [...done.value, { name, before }].slice(-DEPTH);
  undone.value = [];
  show(after, 'replace');
}

/** Goes to another page or selection: back and forward walk these. It can also be undone. */
export function go(name: string, change: Partial<View>): void {
  const before = view.value;
  const after = { ...before, ...change };
  if (writeAddress(after) === writeAddress(before)) return;
  done.value = [...done.value, { name, before }].slice(-DEPTH);
  undone.value = [];
  show(after, 'push');
}

/** Changes what needs no undoing, such as the camera. */
export function drift(change: Partial<View>): void {
  show({ ...view.value, ...change }, 'replace');
}

export function undo(): void {
  const step = done.value.at(-1);
  if (!step) return;
  done.value = done.value.slice(0, -1);
  undone.value = [...undone.value, { name: step.name, before: view.value }];
  show(step.before, 'replace');
}

export function redo(): void {
  const step = undone.value.at(-1);
  if (!step) return;
  undone.value = undone.value.slice(0, -1);
  done.value = [...done.value, { name: step.name, before: view.value }];
  show(step.before, 'replace');
}

function show(next: View, how: 'push' | 'replace'): void {
  view.value = next;
  const address = writeAddress(next);
  if (how === 'push') history.pushState(null, '', address);
  else history.replaceState(null, '', address);
}

let keep: ((view: View) => Kept) | undefined;

/** From now on, what this dataset does not have is dropped from the view of an address, and said. */
export function keepWith(known: (view: View) => Kept): void {
  keep = known;
  dropUnknown();
}

/** Drops what this dataset does not have, once it is loaded. */
export function dropUnknown(): void {
  const kept = keep?.(view.value);
  if (!kept || kept.unknown.length + kept.far.length === 0) return;
  view.value = kept.view;
  notices.value = [...notices.value, ...keptSays(kept)];
}

/** Follows the address: once now, and whenever the browser goes back or forward. */
export function followAddress(): void {
  const follow = () => {
    const read = readAddress(location.hash);
    const found = { view: read.view, nonsense: [...read.nonsense] };
    const lens = LENSES.some(({ name }) => name === found.view.lens) ? found.view.lens : START.lens;
    if (lens !== found.view.lens) found.nonsense.push(`lens=${found.view.lens}`);
    view.value = { ...found.view, lens };
    notices.value =
      found.nonsense.length > 0
        ? [
            `This address asks for something that this page does not know: ${listShown(found.nonsense)}. The rest is shown.`,
          ]
        : [];
    dropUnknown();
  };
  addEventListener('popstate', follow);
  addEventListener('hashchange', follow);
  follow();
}
