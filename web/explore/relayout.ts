import { signal } from '@preact/signals';
import type { Position } from '../../src/graph/layout.ts';
import { writeLayout } from '../laid-out.ts';
import { lens, lensNames, network } from '../model.ts';
import { edit, notices, tell } from '../state.ts';
import type { LayoutRequest } from '../worker/layout.worker.ts';

/** Whether a layout is being computed. */
export const isLayingOut = signal(false);
let worker: Worker | undefined;

/** Lays out what is seen anew, in a worker; the new places can be undone, and what was dragged stays. A second call stops it. */
export function relayout(): void {
  if (worker) {
    end();
    tell('The layout was stopped. The places stay as they are.');
    return;
  }
  const [graph, columns] = [network.value, lens.value];
  if (!graph || graph.order === 0) return;
  worker = new Worker(new URL('../worker/layout.worker.ts', import.meta.url), { type: 'module' });
  isLayingOut.value = true;
  worker.onmessage = ({ data }: MessageEvent<ReadonlyMap<string, Position>>) => {
    end();
    // Meanwhile the reader may look through another lens.
    if (lens.value === columns) edit('laid out anew', { layout: writeLayout(lensNames.value, data), camera: '' });
  };
  worker.onerror = () => {
    end();
    notices.value = ['The layout could not be computed in this browser. The places stay as they are.'];
  };
  const request: LayoutRequest = {
    nodes: graph.nodes().sort(),
    ties: graph.mapEdges((_, { weight }, source, target) => ({ source, target, weight })),
  };
  worker.postMessage(request);
}

function end(): void {
  worker?.terminate();
  worker = undefined;
  isLayingOut.value = false;
}
