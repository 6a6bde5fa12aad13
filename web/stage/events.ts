import type Sigma from 'sigma';
import type { CameraState } from 'sigma/types';
import type { EdgeAttributes, NodeAttributes } from '../../src/graph/network.ts';

/** What a user does on the stage. Positions are pixels from its corner. */
export interface StageEvents {
  readonly onNode: (key: string, how: { isAdding: boolean }) => void;
  readonly onEdge: (key: string) => void;
  readonly onGround: () => void;
  readonly onFocus: (key: string) => void;
  readonly onMenu: (key: string, at: { x: number; y: number }) => void;
  readonly onHover: (key: string | undefined) => void;
  readonly onMoved: (key: string, at: { x: number; y: number }) => void;
  /** The browser took away what the picture is drawn on. */
  readonly onLost: () => void;
  /** The camera moves; `began` tells when the reader began the gesture that moves it. What the page moves has none, and is told with where it leads. */
  readonly onCamera: (state: CameraState, began: number | undefined) => void;
}

/** Pixels that a pressed pointer must travel before a node is dragged. */
const DRAG = 4;

/**
 * Tells what a user does on a Sigma.
 * @param target Where the page moves the camera now; undefined where it does not.
 */
export function listen(
  sigma: Sigma<NodeAttributes, EdgeAttributes>,
  events: StageEvents,
  target: () => CameraState | undefined,
): void {
  const endsDrag = listenToDrags(sigma, events);
  sigma.on('clickNode', ({ node, event }) => {
    if (!endsDrag()) events.onNode(node, { isAdding: event.original.shiftKey });
  });
  sigma.on('clickEdge', ({ edge }) => {
    if (!endsDrag()) events.onEdge(edge);
  });
  sigma.on('clickStage', () => {
    if (!endsDrag()) events.onGround();
  });
  sigma.on('doubleClickNode', ({ node, event, preventSigmaDefault }) => {
    preventSigmaDefault();
    event.original.preventDefault();
    events.onFocus(node);
  });
  sigma.on('rightClickNode', ({ node, event, preventSigmaDefault }) => {
    preventSigmaDefault();
    event.original.preventDefault();
    events.onMenu(node, { x: event.x, y: event.y });
  });
  sigma.on('enterNode', ({ node }) => events.onHover(node));
  sigma.on('leaveNode', () => events.onHover(undefined));
  sigma.on('enterEdge', ({ edge }) => events.onHover(edge));
  sigma.on('leaveEdge', () => events.onHover(undefined));
  let began = 0;
  for (const gesture of ['pointerdown', 'wheel'])
    sigma.getCanvases().mouse?.addEventListener(
      gesture,
      ({ timeStamp }) => {
        began = timeStamp;
      },
      // before Sigma moves the camera, and without holding up the scroll
      { capture: true, passive: true },
    );
  sigma.getCamera().on('updated', (state) => {
    const to = target();
    events.onCamera(to ?? state, to ? undefined : began);
  });
}

/** Drags nodes. Gives a test whether the click at hand is but the end of a drag. */
function listenToDrags(sigma: Sigma<NodeAttributes, EdgeAttributes>, events: StageEvents): () => boolean {
  let held: { key: string; x: number; y: number } | undefined;
  let isDragged = false;
  const press = () => {
    isDragged = false;
  };
  sigma.on('downEdge', press);
  sigma.on('downStage', press);
  sigma.on('downNode', ({ node, event }) => {
    press();
    // The other buttons open a menu, which may take the release away from the stage.
    if (event.original instanceof MouseEvent && event.original.button !== 0) return;
    held = { key: node, x: event.x, y: event.y };
  });
  sigma.on('moveBody', ({ event, preventSigmaDefault }) => {
    if (!held) return;
    preventSigmaDefault();
    event.original.preventDefault();
    if (!isDragged && Math.hypot(event.x - held.x, event.y - held.y) < DRAG) return;
    isDragged = true;
    sigma.getGraph().mergeNodeAttributes(held.key, sigma.viewportToGraph(event));
  });
  const drop = () => {
    if (held && isDragged) {
      const { x, y } = sigma.getGraph().getNodeAttributes(held.key);
      events.onMoved(held.key, { x, y });
    }
    held = undefined;
  };
  sigma.on('upNode', drop);
  sigma.on('upEdge', drop);
  sigma.on('upStage', drop);
  return () => isDragged;
}
