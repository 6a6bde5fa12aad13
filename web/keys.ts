import { hintIsOpen } from './explore/hint.tsx';
import { redo, undo } from './state.ts';

/** Keys that work on every screen: undo, redo, find, and the hint. */
export function listenToKeys(): void {
  window.addEventListener('keydown', (event) => {
    const isTyping = event
      .composedPath()
      .some(
        (target) =>
          target instanceof HTMLElement && target.matches('input, select, textarea, [contenteditable="true"]'),
      );
    if (isTyping) return;
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z') {
      event.preventDefault();
      if (event.shiftKey) redo();
      else undo();
    } else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'y') {
      event.preventDefault();
      redo();
    } else if (event.key === '/') {
      event.preventDefault();
      document.getElementById('find')?.focus();
    } else if (event.key === '?') hintIsOpen.value = true;
  });
}
