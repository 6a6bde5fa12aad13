import { Say } from '../parts/say.tsx';
import { edit, undo, undoName } from '../state.ts';
import { chips, NO_FILTERS, nothingSays } from './chips.tsx';

/** In the place of what is shown where nothing is: why, and the ways out. */
export function Nothing() {
  return (
    <div class="nothing">
      <Say title="Nothing is left to show">
        <p class="voice">
          <bdi>{nothingSays()}</bdi>
        </p>
        <div class="row">
          {chips.value.slice(0, 2).map(({ says, without }) => (
            <button type="button" class="btn btn-line" key={says} onClick={() => edit(`removed ${says}`, without)}>
              Drop “{says}”
            </button>
          ))}
          {chips.value.length > 0 && (
            <button type="button" class="btn btn-main" onClick={() => edit('cleared the filters', NO_FILTERS)}>
              Show all
            </button>
          )}
          {undoName.value && (
            <button type="button" class="btn btn-line" onClick={undo}>
              Undo
            </button>
          )}
        </div>
      </Say>
    </div>
  );
}
