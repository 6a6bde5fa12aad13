import { signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { FORMATS, type Format, type SavedClaim } from '../../src/graph/formats.ts';
import { type Claim, nameOfClaim } from '../evidence/claim.ts';
import { allClaims } from '../evidence/claims.ts';
import { subjectOf } from '../evidence/say-claim.ts';
import { copy } from '../explore/panel-top.tsx';
import { stageRef } from '../explore/stage-ref.ts';
import { dataset, lens, network, selected } from '../model.ts';
import { makeScene } from '../scene.ts';
import { readPalette } from '../stage/palette.ts';
import { toPng } from '../stage/picture.ts';
import { toSvg } from '../stage/svg.ts';
import { notices, view } from '../state.ts';
import { Icon } from './icon.tsx';
import { menuKeys, useMenuFocus } from './menu.ts';
import { embedAddress } from './page-address.ts';
import { saveBlob, saveText } from './save.ts';

const isOpen = signal(false);

/** Saves what is seen: as a picture or as data; and gives the page's embed. */
export function SaveMenu() {
  const menu = useRef<HTMLDivElement>(null);
  useMenuFocus(menu, isOpen.value ? 'save' : undefined);
  useEffect(closeOutside, []);
  const close = () => {
    isOpen.value = false;
  };
  const act = (what: () => unknown) => async () => {
    close();
    try {
      await what();
    } catch (error) {
      notices.value = [`This could not be saved: ${error instanceof Error ? error.message : error}`];
    }
  };
  return (
    <div class="has-pop">
      <button
        type="button"
        class="btn"
        aria-haspopup="menu"
        aria-expanded={isOpen.value}
        disabled={view.value.page !== 'explore' || !network.value}
        onClick={() => {
          isOpen.value = !isOpen.value;
        }}
      >
        <Icon name="save" />
        Save
      </button>
      {isOpen.value && (
        <div
          class="pop menu save-menu"
          ref={menu}
          role="menu"
          aria-label="Save"
          tabIndex={-1}
          onKeyDown={(event) => menuKeys(event, menu.current, close)}
        >
          <p class="h">Picture</p>
          <button type="button" role="menuitem" disabled={!stageRef.stage.value} onClick={act(savePng)}>
            <Icon name="network" />
            <span>PNG, at double size</span>
          </button>
          <button type="button" role="menuitem" disabled={!stageRef.stage.value} onClick={act(saveSvg)}>
            <Icon name="network" />
            <span>SVG</span>
          </button>
          <hr />
          <p class="h">Data of what is seen</p>
          {FORMATS.map((format) => (
            <button type="button" role="menuitem" key={format.extension} onClick={act(() => saveData(format))}>
              <Icon name="table" />
              <span>{format.says}</span>
            </button>
          ))}
          <hr />
          <button
            type="button"
            role="menuitem"
            onClick={act(() =>
              copy(
                `<iframe src="${embedAddress(view.value)}" width="800" height="600" title="Entente"></iframe>`,
                'The embed is in your clipboard.',
              ),
            )}
          >
            <Icon name="copy" />
            <span>Copy embed</span>
          </button>
        </div>
      )}
    </div>
  );
}

/** Closes the menu with a press elsewhere. */
function closeOutside(): () => void {
  const close = ({ target }: Event) => {
    if (!(target instanceof Element && target.closest('.has-pop'))) isOpen.value = false;
  };
  addEventListener('pointerdown', close);
  return () => removeEventListener('pointerdown', close);
}

async function savePng(): Promise<void> {
  const [stage, graph] = [stageRef.stage.value, network.value];
  if (stage && graph)
    saveBlob(`${pictureName()}.png`, await toPng(graph, makeScene(readPalette(document.documentElement)), stage, 2));
}

function saveSvg(): void {
  const [stage, graph] = [stageRef.stage.value, network.value];
  if (stage && graph)
    saveText(
      `${pictureName()}.svg`,
      'image/svg+xml',
      toSvg(graph, makeScene(readPalette(document.documentElement)), stage),
    );
}

const name = (): string => `entente-${view.value.lens}`;
/** A picture shows what is selected; data are all that is drawn, selected or not. */
const pictureName = (): string => `${name()}${selected.value.length > 0 ? '-selection' : ''}`;

async function saveData(format: Format): Promise<void> {
  const [data, columns, graph] = [dataset.value, lens.value, network.value];
  if (!data || !columns || !graph) return;
  const claims = format.needsClaims ? await allClaims(data.base) : [];
  const text = format.write({
    graph,
    things: data.things,
    lens: columns,
    releaseOf: (release) => data.releases.get(release),
    claims: new Map(claims.map((claim) => [nameOfClaim(claim), saved(claim)])),
  });
  saveText(`${name()}.${format.extension}`, format.type, text);
}

const saved = (claim: Claim): SavedClaim => ({
  iri: claim.iri,
  release: claim.release,
  party: subjectOf(claim),
  role: claim.role,
  post: claim.post,
  activity: claim.activity || (claim.property === 'partOfActivity' ? claim.object : ''),
  confidence: claim.confidence,
  quotes: claim.quotes.map(({ exact }) => exact),
});
