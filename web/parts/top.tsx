import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Page, View } from '../address.ts';
import { Find } from '../find/find.tsx';
import { keysAreShown } from '../keys.ts';
import { go, notices, redo, redoName, tell, undo, undoName, view } from '../state.ts';
import { switchTheme } from '../theme.ts';
import { Icon } from './icon.tsx';
import { pageAddress } from './page-address.ts';
import { SaveMenu } from './save-menu.tsx';

const PAGES: readonly (readonly [Page, string])[] = [
  ['explore', 'Explore'],
  ['countries', 'Countries'],
  ['ask', 'Ask'],
  ['read', 'Read'],
];

/** Whether the tools are open where they have no room in the head. */
const isOpen = signal(false);

/** The head of every screen: pages, find, undo, copy link, light and dark. */
export function Top() {
  return (
    <header class="top">
      <a class="wordmark" href="#explore">
        <svg viewBox="0 0 26 16" aria-hidden="true">
          <circle class="w1" cx="8" cy="8" r="6.9" />
          <circle class="w2" cx="18" cy="8" r="6.9" />
          <path class="w3" d="M13 3.4a7 7 0 0 1 0 9.2 7 7 0 0 1 0-9.2z" />
        </svg>
        <span class="word">Entente</span>
      </a>
      <nav class="nav" aria-label="Views">
        {PAGES.map(([page, name]) => (
          <a
            key={page}
            href={`#${page}`}
            aria-current={view.value.page === page ? 'page' : undefined}
            onClick={(event) => follow(event, { page })}
          >
            {name}
          </a>
        ))}
      </nav>
      <Find />
      <button
        type="button"
        class="btn btn-ic tools-btn"
        aria-label="More"
        aria-expanded={isOpen.value}
        aria-controls="tools"
        onClick={() => {
          isOpen.value = !isOpen.value;
        }}
      >
        <Icon name="more" />
      </button>
      <Tools />
    </header>
  );
}

function follow(event: MouseEvent, change: Partial<View>): void {
  event.preventDefault();
  go('changed the page', change);
}

function Tools() {
  useEffect(closeOutside, []);
  return (
    <div class={isOpen.value ? 'tools open' : 'tools'} id="tools">
      <button
        type="button"
        class="btn btn-ic"
        aria-label={undoName.value ? `Undo: ${undoName.value} (Ctrl Z)` : 'Undo'}
        disabled={!undoName.value}
        onClick={undo}
      >
        <Icon name="undo" />
        <span class="word">Undo</span>
      </button>
      <button
        type="button"
        class="btn btn-ic"
        aria-label={redoName.value ? `Redo: ${redoName.value}` : 'Redo'}
        disabled={!redoName.value}
        onClick={redo}
      >
        <Icon name="redo" />
        <span class="word">Redo</span>
      </button>
      <span class="sep" />
      <button
        type="button"
        class="btn"
        aria-current={view.value.page === 'new' ? 'page' : undefined}
        onClick={() => {
          isOpen.value = false;
          go('changed the page', { page: 'new' });
        }}
      >
        <Icon name="plus" />
        Read a release
      </button>
      <button type="button" class="btn" onClick={copyLink}>
        <Icon name="link" />
        Copy link
      </button>
      <SaveMenu />
      <button
        type="button"
        class="btn btn-ic"
        aria-label="Keys"
        title="Keys (?)"
        aria-haspopup="dialog"
        onClick={() => {
          isOpen.value = false;
          keysAreShown.value = true;
        }}
      >
        <Icon name="keys" />
        <span class="word">Keys</span>
      </button>
      <button type="button" class="btn btn-ic" aria-label="Light or dark" onClick={switchTheme}>
        <Icon name="contrast" />
        <span class="word">Light or dark</span>
      </button>
    </div>
  );
}

/** Closes the open tools with a press elsewhere, or Escape. */
function closeOutside(): () => void {
  const close = (event: Event) => {
    const isInside = event.target instanceof Element && event.target.closest('.tools, .tools-btn');
    if (event instanceof KeyboardEvent ? event.key === 'Escape' : !isInside) isOpen.value = false;
  };
  addEventListener('pointerdown', close);
  addEventListener('keydown', close);
  return () => {
    removeEventListener('pointerdown', close);
    removeEventListener('keydown', close);
  };
}

async function copyLink(): Promise<void> {
  isOpen.value = false;
  const address = pageAddress(view.value);
  try {
    await navigator.clipboard.writeText(address);
    tell('The address of this exact view is in your clipboard.');
  } catch {
    notices.value = [`Copy this address: ${address}`];
  }
}
