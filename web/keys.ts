import { signal } from '@preact/signals';
import { redo, undo } from './state.ts';

const OFF = 'entente-single-keys';

/** Whether keys without Ctrl work wherever the focus is; who dictates may want them off (WCAG 2.1.4). */
export const singleKeysWork = signal(localStorageHas(OFF) === false);

/** Whether the list of keys is open. */
export const keysAreShown = signal(false);

function localStorageHas(key: string): boolean {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}

/** Turns keys without Ctrl on or off, for the visits to come too. */
export function letSingleKeysWork(work: boolean): void {
  singleKeysWork.value = work;
  try {
    if (work) localStorage.removeItem(OFF);
    else localStorage.setItem(OFF, 'off');
  } catch {
    // A browser that keeps nothing has them again at the next visit.
  }
}

/** A key that works on every screen. */
interface PageKey {
  /** As `KeyboardEvent.key` has it, in lower case. */
  readonly key: string;
  readonly needs: 'ctrl' | 'ctrl+shift' | 'none';
  readonly written: readonly string[];
  readonly says: string;
  readonly act: () => void;
}

export const PAGE_KEYS: readonly PageKey[] = [
  {
    key: '/',
    needs: 'none',
    written: ['/'],
    says: 'find a name; arrows choose, Enter goes there',
    act: () => document.getElementById('find')?.focus(),
  },
  {
    key: '?',
    needs: 'none',
    written: ['?'],
    says: 'this list',
    act: () => {
      keysAreShown.value = true;
    },
  },
  { key: 'z', needs: 'ctrl', written: ['Ctrl', 'Z'], says: 'undo', act: undo },
  { key: 'z', needs: 'ctrl+shift', written: ['Ctrl', 'Shift', 'Z'], says: 'redo', act: redo },
  { key: 'y', needs: 'ctrl', written: ['Ctrl', 'Y'], says: 'redo', act: redo },
];

/** Listens to the keys that work on every screen, save where something is typed or a dialog is open. */
export function listenToKeys(): void {
  window.addEventListener('keydown', (event) => {
    if (isTyping(event) || document.querySelector('dialog[open]')) return;
    const isCtrl = event.ctrlKey || event.metaKey;
    const needs = isCtrl ? (event.shiftKey ? 'ctrl+shift' : 'ctrl') : 'none';
    const found = PAGE_KEYS.find((one) => one.key === event.key.toLowerCase() && one.needs === needs);
    if (!found || (needs === 'none' && !singleKeysWork.value)) return;
    event.preventDefault();
    found.act();
  });
}

/** Whether a key goes into a text. */
export const isTyping = (event: KeyboardEvent): boolean =>
  event
    .composedPath()
    .some(
      (target) => target instanceof HTMLElement && target.matches('input, select, textarea, [contenteditable="true"]'),
    );
