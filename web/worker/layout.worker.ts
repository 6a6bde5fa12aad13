/// <reference lib="webworker" />
import { layOut, type Tie } from '../../src/graph/layout.ts';

export interface LayoutRequest {
  readonly nodes: readonly string[];
  readonly ties: readonly Tie[];
}

self.onmessage = ({ data }: MessageEvent<LayoutRequest>) => {
  self.postMessage(layOut(data.nodes, data.ties));
};
