import { kindOf, nameOf } from '../model.ts';
import { Glyph } from '../parts/glyph.tsx';
import { PanelTop } from './panel-top.tsx';

/** Several names: what they are, and how two of them are linked. */
export function PathPanel({ keys }: { keys: readonly string[] }) {
  return (
    <>
      <PanelTop>{keys.length} selected</PanelTop>
      <ul class="names">
        {keys.map((id) => (
          <li key={id}>
            <Glyph kind={kindOf(id)} /> <bdi>{nameOf(id)}</bdi>
          </li>
        ))}
      </ul>
    </>
  );
}
