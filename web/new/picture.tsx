import { effect } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { LensColumns } from '../../src/graph/columns.ts';
import { type Network, toNetwork } from '../../src/graph/network.ts';
import { roundTable } from '../../src/graph/round-table.ts';
import { NO_FILTER, NO_SOURCES, sift } from '../../src/graph/sift.ts';
import type { Names } from '../evidence/say-claim.ts';
import type { Scene } from '../reducers.ts';
import { sectorsOf, straightEdges } from '../sectors.ts';
import type { StageEvents } from '../stage/events.ts';
import { readPalette } from '../stage/palette.ts';
import { type Extents, Stage } from '../stage.ts';
import { themeChanges } from '../theme.ts';
import { counted } from '../words.ts';
import type { Draft } from '../worker/encoder-protocol.ts';
import { marked, pointed } from './reading.ts';

/** The release as a picture: its activity in the middle, the parties around it by role. */
export function Picture({ draft, names }: { draft: Draft; names: Names }) {
  const holder = useRef<HTMLDivElement>(null);
  const [canDraw, setCanDraw] = useState(true);
  const shown = drawn(draft);
  const { graph } = shown;
  useEffect(() => {
    const element = holder.current;
    return element && graph.order > 0 ? keepPicture(element, { draft, ...shown }, () => setCanDraw(false)) : undefined;
  }, [draft]);
  if (graph.order === 0)
    return <p class="small picture-none">No activity with parties was found: there is nothing to draw.</p>;
  if (!canDraw) return <p class="small picture-none">This browser cannot draw the picture. The claims say the same.</p>;
  const middle = graph.filterNodes((_, node) => node.kind === 'activity').map((id) => names.nameOf(id));
  return (
    <div
      class="picture"
      ref={holder}
      role="img"
      aria-label={`Picture of ${middle.join(', ')} with ${counted(graph.order - middle.length, ['party', 'parties'])}. The claims say the same.`}
    />
  );
}

interface Drawn {
  readonly graph: Network;
  readonly extents: Extents;
  /** What is drawn. */
  readonly lens: LensColumns;
  /** The activity around which all else sits; empty where there is none or more than one. */
  readonly hub: string;
}

/** One activity has its parties around it; several are laid out as a network. */
function drawn({ columns, lens }: Draft): Drawn {
  const activities = [...new Set(lens.links.source)];
  const [only] = activities;
  const shown = activities.length === 1 && only !== undefined ? roundTable(lens, only) : lens;
  const { kept, kindOf } = sift(columns, shown, NO_FILTER, NO_SOURCES);
  const span = (values: readonly number[]): [number, number] => [Math.min(0, ...values), Math.max(1, ...values)];
  const graph = toNetwork(columns, shown, kept, kindOf);
  const hub = shown === lens ? '' : (columns.id[only ?? -1] ?? '');
  return { graph, extents: { x: span(shown.x), y: span(shown.y) }, lens: shown, hub };
}

/** Makes the picture, keeps it up to date, and gives what ends it. */
function keepPicture(
  element: HTMLElement,
  { draft, ...shown }: Drawn & { draft: Draft },
  fail: () => void,
): () => void {
  let stage: Stage | undefined;
  let theme = -1;
  const stop = effect(() => {
    const scene = sceneOf(draft, shown);
    try {
      if (stage && theme === themeChanges.value) stage.setScene(scene);
      else {
        stage?.kill();
        stage = new Stage(element, shown.graph, scene, shown.extents, { ...EVENTS, onLost: fail });
      }
    } catch {
      fail();
    }
    theme = themeChanges.value;
  });
  // The page scrolls under the pointer; the picture is too small to be moved about in.
  const letScroll = (event: Event) => event.stopPropagation();
  for (const type of MOVES) element.addEventListener(type, letScroll, { capture: true, passive: true });
  return () => {
    stop();
    stage?.kill();
    for (const type of MOVES) element.removeEventListener(type, letScroll, { capture: true });
  };
}

const MOVES = ['wheel', 'touchstart', 'touchmove', 'touchend'];
const NOTHING = () => {};
const EVENTS: Omit<StageEvents, 'onLost'> = {
  onNode: (key) => {
    pointed.value = pointed.value === key ? '' : key;
  },
  onEdge: NOTHING,
  onGround: () => {
    pointed.value = '';
  },
  onFocus: NOTHING,
  onMenu: NOTHING,
  onHover: NOTHING,
  onMoved: NOTHING,
  onCamera: NOTHING,
};

/** What the marked claim speaks of, or what is pointed at, stays bright. */
function sceneOf({ claims }: Draft, { graph, lens, hub }: Drawn): Scene {
  const claim = claims.find(({ iri }) => iri === marked.value);
  const named = claim ? [claim.activity, claim.party, claim.person, claim.body, claim.subject] : [pointed.value];
  const there = new Set(named.filter((id) => graph.hasNode(id)));
  const isOne = there.size === 1;
  const edges = graph.filterEdges((_, __, source, target) =>
    isOne ? there.has(source) || there.has(target) : there.has(source) && there.has(target),
  );
  const ends = edges.flatMap((edge) => graph.extremities(edge));
  const bright = new Set(there.size > 0 ? [...there, ...ends] : []);
  return {
    palette: readPalette(document.documentElement),
    selected: new Set(),
    bright,
    brightEdges: new Set(there.size > 0 ? edges : []),
    tags: new Map(),
    sectors: sectorsOf(graph, lens, hub, bright),
    straight: hub ? straightEdges(graph) : new Set(),
    weightOf: (key) => (graph.getNodeAttribute(key, 'kind') === 'activity' ? 0.8 : 0.25),
    groupOf: () => -1,
    scale: 1,
    isLarge: false,
  };
}
