import { signal } from '@preact/signals';
import { network, selected } from '../model.ts';
import { Icon } from '../parts/icon.tsx';
import { select } from './stage-events.ts';

const KEY = 'entente-hint';
/** Whether the hint of the first visit is open; the list of keys brings it back. */
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

const STEPS = ['Pick a shape or a line', 'Read its sentences', 'Shift-click a second to link them'] as const;

/** Three steps for the first visit, in one line; the step that comes next is the bold one. */
export function Hint() {
  if (!hintIsOpen.value || !network.value?.order) return null;
  const next = Math.min(selected.value.length, STEPS.length - 1);
  return (
    <aside class="hint" aria-label="How this works">
      <ol>
        {STEPS.map((step, i) => (
          <li
            key={step}
            data-step={i + 1}
            class={i === next ? 'now' : undefined}
            aria-current={i === next ? 'step' : undefined}
          >
            {step}
          </li>
        ))}
      </ol>
      {next === 0 && (
        <button type="button" class="btn link" onClick={showOne}>
          Show me one
        </button>
      )}
      <button type="button" class="btn btn-ic" aria-label="Close" onClick={closeHint}>
        <Icon name="close" small />
      </button>
    </aside>
  );
}

/** Selects the agency with most links: the first step is done. */
function showOne(): void {
  const graph = network.value;
  const agencies = graph?.filterNodes((_, node) => node.kind === 'agency') ?? [];
  const best = agencies.sort((a, b) => (graph?.degree(b) ?? 0) - (graph?.degree(a) ?? 0) || (a < b ? -1 : 1))[0];
  if (best) select(best);
}
