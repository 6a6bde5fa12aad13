import type { ComponentChildren } from 'preact';
import { Icon } from '../parts/icon.tsx';
import { pageAddress } from '../parts/page-address.ts';
import { go, notices, tell, view } from '../state.ts';

/** First line of the panel: what kind of thing this is, its address, and the way out. */
export function PanelTop({ children }: { children: ComponentChildren }) {
  return (
    <div class="panel-top">
      <span>{children}</span>
      <button
        type="button"
        class="btn btn-ic"
        aria-label="Copy the address of this selection"
        onClick={() => copy(pageAddress(view.value))}
      >
        <Icon name="link" />
      </button>
      <button
        type="button"
        class="btn btn-ic"
        aria-label="Close"
        onClick={() => go('cleared the selection', { selected: [] })}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}

/** Puts text into the clipboard, or shows it where that is not allowed. */
export async function copy(text: string, says = 'Copied.'): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    tell(says);
  } catch {
    notices.value = [`Copy this: ${text}`];
  }
}
