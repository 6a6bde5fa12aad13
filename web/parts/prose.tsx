import { select } from '../explore/stage-events.ts';
import { invented, kindOf, spokenOf } from '../model.ts';
import type { Piece } from '../story.ts';
import { Glyph } from './glyph.tsx';

/** Sentences of which the names can be clicked. */
export function Prose({ pieces }: { pieces: readonly Piece[] }) {
  return (
    <p class="voice">
      {pieces.map((piece, i) =>
        typeof piece === 'string' ? (
          piece
        ) : 'strong' in piece ? (
          <b key={i}>{piece.strong}</b>
        ) : (
          <Name key={i} id={piece.id} />
        ),
      )}
    </p>
  );
}

/** A short name with its shape, that selects what it names. */
export function Name({ id, full }: { id: string; full?: string }) {
  return (
    <span class="ent">
      <Glyph kind={kindOf(id)} />
      <button type="button" class="name" onClick={() => select(id)}>
        <bdi>{full ?? spokenOf(id)}</bdi>
      </button>
      {full && invented.value.has(id) && <span class="small invented">invented name</span>}
    </span>
  );
}
