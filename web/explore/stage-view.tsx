import { computed, effect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { isSameLook, readCamera, writeCamera } from '../address.ts';
import { extents, focused, nameOf, network, selected, way } from '../model.ts';
import { Icon, type IconName } from '../parts/icon.tsx';
import { makeScene } from '../scene.ts';
import { cannotDrawBy } from '../stage/cannot-draw.ts';
import { readPalette } from '../stage/palette.ts';
import { Stage } from '../stage.ts';
import { edit, look, view } from '../state.ts';
import { themeChanges } from '../theme.ts';
import { counted, KIND_WORDS } from '../words.ts';
import { BoxSelect, isBoxing } from './box-select.tsx';
import { Hint } from './hint.tsx';
import { NoPicture } from './no-picture.tsx';
import { NodeMenu } from './node-menu.tsx';
import { Nothing } from './nothing.tsx';
import { isLayingOut, relayout } from './relayout.ts';
import { stageEvents } from './stage-events.ts';
import { StageKey } from './stage-key.tsx';
import { stageRef } from './stage-ref.ts';
import { walkKeys } from './walk.ts';

/** The picture of the network; embedded it has no hint, and no tools that change it. Where it cannot be drawn the list takes its place. */
export function StageView({ isEmbedded = false }: { isEmbedded?: boolean }) {
  const holder = useRef<HTMLDivElement>(null);
  const isEmpty = network.value?.order === 0;
  const cannotDraw = stageRef.cannotDraw.value;
  useEffect(() => {
    const element = holder.current;
    if (!element) return undefined;
    return keepStage(element);
  }, [cannotDraw]);
  if (cannotDraw) return <NoPicture {...cannotDraw} />;
  return (
    <section class="stage" aria-label="Picture of the network">
      {!isEmbedded && <Hint />}
      <div class="drawing">
        <div
          ref={holder}
          class="canvas"
          role="application"
          aria-label={`A network of ${network.value?.order ?? 0} names and ${network.value?.size ?? 0} links. Arrow keys walk from name to name, Enter selects; the List shows the same.`}
          onKeyDown={walkKeys}
          onContextMenu={(event) => event.preventDefault()}
        />
        {isEmpty && <Nothing />}
        <BoxSelect />
        <NodeMenu />
        <Walked />
      </div>
      {!isEmpty && (
        <div class="stage-foot">
          <StageKey />
          <StageTools isEmbedded={isEmbedded} />
        </div>
      )}
    </section>
  );
}

/** Makes a stage for the element, keeps it up to date, and gives what ends it. */
function keepStage(element: HTMLDivElement): () => void {
  // A drawing that keys walk through: it takes the focus though it is no control.
  element.tabIndex = 0;
  let stage: Stage | undefined;
  let shown: unknown;
  let drawn: unknown;
  let chosen: unknown;
  let walked: unknown;
  let looked = camera.peek();
  let theme = -1;
  // To draw another scene is dear in a large network: not for a mere move of the camera.
  const sceneNow = computed(() => {
    void themeChanges.value;
    return makeScene(readPalette(document.documentElement));
  });
  const stop = effect(() => {
    const graph = network.value;
    if (!graph) return;
    const scene = sceneNow.value;
    try {
      if (!stage || theme !== themeChanges.value) {
        const before = stage?.camera;
        stage?.kill();
        stage = new Stage(element, graph, scene, extents.value, stageEvents, before ?? readCamera(camera.value));
        if (way.value && camera.value === '') stage.frame(way.value);
      } else {
        const isElsewhere = looked !== camera.value && !isAt(stage, camera.value);
        if (shown !== graph)
          stage.setNetwork(graph, scene, extents.value, isElsewhere ? readCamera(camera.value) : undefined);
        else {
          if (drawn !== scene) stage.setScene(scene);
          if (isElsewhere) stage.lookFrom(readCamera(camera.value));
        }
        // an address, undo and redo look from where they say
        if (chosen !== selected.value && !isElsewhere) stage.reveal(selected.value);
        // a way that the reader asked for is shown whole; one that an address brings is seen from where that looks
        const isAsked = chosen !== selected.value || camera.value === '';
        if (way.value && walked !== way.value && isAsked && !isElsewhere) stage.frame(way.value);
      }
    } catch (error) {
      stageRef.cannotDraw.value = cannotDrawBy(error);
    }
    shown = graph;
    drawn = scene;
    looked = camera.value;
    chosen = selected.value;
    walked = way.value;
    theme = themeChanges.value;
    stageRef.stage.value = stage;
  });
  return () => {
    stop();
    stage?.kill();
    stageRef.stage.value = undefined;
  };
}

/** Where the view looks from. */
const camera = computed(() => view.value.camera);

/** Whether a stage already looks from there: the address follows the reader's own moves. */
const isAt = (stage: Stage, text: string): boolean => isSameLook(stage.camera, readCamera(text));

/** Says aloud where the keyboard stands. */
function Walked() {
  const key = focused.value;
  const graph = network.value;
  const node = key && graph?.hasNode(key) ? graph.getNodeAttributes(key) : undefined;
  return (
    <p class={node ? 'walked' : 'sr'} role="status">
      {key && node && graph && (
        <>
          <b>
            <bdi>{nameOf(key)}</bdi>
          </b>
          . {KIND_WORDS[node.kind]?.[0]}, {counted(graph.degree(key), ['link', 'links'])}.{' '}
          <span class="small">
            <kbd>←</kbd> <kbd>→</kbd> next neighbour <kbd>Enter</kbd> go there <kbd>Space</kbd> select <kbd>p</kbd> path{' '}
            <kbd>.</kbd> menu
          </span>
        </>
      )}
    </p>
  );
}

/** How much wider or narrower a press zooms. */
const ZOOM = 1.5;

const TOOLS: readonly (readonly [string, IconName, (press: Event) => void])[] = [
  ['Zoom in', 'plus', (press) => zoom(1 / ZOOM, press)],
  ['Zoom out', 'minus', (press) => zoom(ZOOM, press)],
  ['Show all', 'fit', () => edit('showed all', { camera: '' })],
];

/** A press more within a run of moves goes on with it. */
function zoom(times: number, press: Event): void {
  const camera = stageRef.stage.value?.lookWider(times);
  if (!camera) return;
  // told first: without motion the picture is there at once, and its move would pass for the page's own
  look(writeCamera(camera), press.timeStamp);
  stageRef.stage.value?.lookFrom(camera);
}

function StageTools({ isEmbedded }: { isEmbedded: boolean }) {
  return (
    <div class="stage-tools">
      {TOOLS.map(([name, icon, act]) => (
        <button type="button" class="btn btn-ic" key={name} aria-label={name} title={name} onClick={act}>
          <Icon name={icon} />
        </button>
      ))}
      {!isEmbedded && <ChangingTools />}
    </div>
  );
}

function ChangingTools() {
  return (
    <>
      <button
        type="button"
        class="btn btn-ic"
        aria-label="Select with a box"
        title="Select with a box"
        aria-pressed={isBoxing.value}
        onClick={() => {
          isBoxing.value = !isBoxing.value;
        }}
      >
        <Icon name="box" />
      </button>
      <button
        type="button"
        class="btn btn-ic"
        aria-label={isLayingOut.value ? 'Stop the layout' : 'Lay out anew'}
        title={isLayingOut.value ? 'Stop the layout' : 'Lay out anew'}
        aria-busy={isLayingOut.value}
        onClick={relayout}
      >
        <Icon name={isLayingOut.value ? 'pause' : 'network'} />
      </button>
    </>
  );
}
