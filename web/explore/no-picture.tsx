import { Icon } from '../parts/icon.tsx';
import { CAUSES, type CannotDraw } from '../stage/cannot-draw.ts';
import { stageRef } from './stage-ref.ts';
import { NameRows } from './thing-list.tsx';

/** In the place of a picture that cannot be drawn: why, what to do, and the list of what would be in it. */
export function NoPicture({ cause, message }: CannotDraw) {
  const { says, remedy } = CAUSES[cause];
  return (
    <section class="stage as-list" aria-label="Network as a list">
      <p class="notice" role="status">
        <Icon name="warning" />
        <span>
          {says} {remedy} {message && <code>{message}</code>} Everything in it is in the list.
        </span>
        <button
          type="button"
          class="btn btn-line"
          onClick={() => {
            stageRef.cannotDraw.value = undefined;
          }}
        >
          {cause === 'no-webgl' ? 'Try again' : 'Draw it again'}
        </button>
      </p>
      <NameRows />
    </section>
  );
}
