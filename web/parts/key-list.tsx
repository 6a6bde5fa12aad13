import { useLayoutEffect, useRef } from 'preact/hooks';
import { hintIsOpen } from '../explore/hint.tsx';
import { WALK_KEYS } from '../explore/walk.ts';
import { keysAreShown, letSingleKeysWork, PAGE_KEYS, singleKeysWork } from '../keys.ts';
import { go, view } from '../state.ts';
import { Icon } from './icon.tsx';

interface KeyLine {
  readonly written: readonly string[];
  readonly says: string;
}

/** Where keys work, and what they do there. */
const PLACES: readonly { readonly where: string; readonly lines: readonly KeyLine[] }[] = [
  { where: 'Everywhere', lines: PAGE_KEYS },
  {
    where: 'In the picture',
    lines: [...WALK_KEYS, { written: ['Esc'], says: 'leave the walk, select nothing' }],
  },
  {
    where: 'With the mouse, in the picture',
    lines: [
      { written: ['Shift', 'click'], says: 'select one more; two ask for the ways between them' },
      { written: ['double click'], says: 'frame a name with its neighbours' },
      { written: ['right click'], says: 'menu of a name' },
      { written: ['drag'], says: 'move a name and pin it' },
    ],
  },
  {
    where: 'Reading a release',
    lines: [
      { written: ['j'], says: 'next claim' },
      { written: ['k'], says: 'claim before' },
    ],
  },
  { where: 'In a query', lines: [{ written: ['Ctrl', 'Enter'], says: 'run it' }] },
];

/** The list of keys. Escape closes it, and the focus goes back to where it was. */
export function KeyList() {
  const dialog = useRef<HTMLDialogElement>(null);
  const isOpen = keysAreShown.value;
  useLayoutEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);
  const close = () => {
    keysAreShown.value = false;
  };
  return (
    <dialog
      ref={dialog}
      class="key-list"
      aria-labelledby="keys-title"
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      // told a while after it closed, when it may be open again
      onClose={() => !dialog.current?.open && close()}
      onPointerUp={(event) => event.target === dialog.current && close()}
    >
      {isOpen && <Keys close={close} />}
    </dialog>
  );
}

function Keys({ close }: { close: () => void }) {
  return (
    <div class="key-sheet">
      <div class="row">
        <h2 class="title" id="keys-title">
          Keys
        </h2>
        <button type="button" class="btn btn-ic" aria-label="Close" onClick={close}>
          <Icon name="close" />
        </button>
      </div>
      <div class="key-places">
        {PLACES.map(({ where, lines }) => (
          <section key={where}>
            <h3 class="h">{where}</h3>
            <dl>
              {lines.map(({ written, says }) => (
                <div key={written.join(' ')}>
                  <dt>
                    {written.map((key) => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                  </dt>
                  <dd>{says}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <div class="row">
        <label class="check">
          <input
            type="checkbox"
            checked={singleKeysWork.value}
            onChange={(event) => letSingleKeysWork(event.currentTarget.checked)}
          />
          <span>
            <kbd>/</kbd> <kbd>?</kbd> <kbd>j</kbd> <kbd>k</kbd> work wherever the focus is
          </span>
        </label>
        <button type="button" class="btn btn-line" onClick={() => showHint(close)}>
          Show the first steps
        </button>
      </div>
    </div>
  );
}

/** Brings back the hint of the first visit, where the picture is. */
function showHint(close: () => void): void {
  close();
  hintIsOpen.value = true;
  if (view.value.page !== 'explore' || view.value.as !== 'picture')
    go('opened the explorer', { page: 'explore', as: 'picture' });
}
