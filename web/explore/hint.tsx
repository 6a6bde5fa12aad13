import { signal } from '@preact/signals';
import { network } from '../model.ts';
import { select } from './stage-events.ts';

const KEY = 'entente-hint';
/** Whether the hint of the first visit is open; `?` brings it back. */
export const hintIsOpen = signal(isFirstVisit());

function isFirstVisit(): boolean {
  try {
    return localStorage.getItem(KEY) === null;
  } catch {
    return false;
  }
}

export function closeHint(): void {
  hintIsOpen.value = false;
  try {
    localStorage.setItem(KEY, 'seen');
  } catch {
    // A browser that keeps nothing shows the hint again.
  }
}

/** Three steps for the first visit. */
export function Hint() {
  if (!hintIsOpen.value || !network.value) return null;
  return (
    <aside class="hint" aria-label="How this works">
      <h2 class="title">Every line here is a sentence someone published</h2>
      <ol class="steps">
        <li class="now">
          <b>Pick a line or a shape</b>The panel says what it is, since when and how often.
        </li>
        <li>
          <b>Read the sentence</b>Each claim shows the words it rests on, one click from the release.
        </li>
        <li>
          <b>Ask about two</b>Choose two shapes (Shift) to hear how they are linked, step by step.
        </li>
      </ol>
      <div class="row">
        <button type="button" class="btn btn-main" onClick={showOne}>
          Show me one
        </button>
        <button type="button" class="btn" onClick={closeHint}>
          I will look around
        </button>
        <span class="small hint-end">
          <kbd>?</kbd> brings this back
        </span>
      </div>
    </aside>
  );
}

/** Selects the agency with most links. */
function showOne(): void {
  closeHint();
  const graph = network.value;
  const agencies = graph?.filterNodes((_, node) => node.kind === 'agency') ?? [];
  const best = agencies.sort((a, b) => (graph?.degree(b) ?? 0) - (graph?.degree(a) ?? 0) || (a < b ? -1 : 1))[0];
  if (best) select(best);
}
