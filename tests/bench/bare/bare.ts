import Graph from 'graphology';
import Sigma from 'sigma';
import { EdgeLineProgram, type EdgeProgramType } from 'sigma/rendering';
import type { LensColumns, ThingColumns } from '../../../src/graph/columns.ts';

/**
 * The same network by Sigma alone, with its own shapes and labels: what the explorer is measured against. The address
 * says the size of the stage, and whether links are thin (hairlines, as the explorer's threads) or as Sigma draws them
 * of itself (bands of triangles, which cost a software renderer several times as much).
 */
async function open(): Promise<void> {
  const [things, lens] = (await Promise.all(
    ['things', 'everything'].map((name) => fetch(`../data/layout/${name}.json`).then((answer) => answer.json())),
  )) as [ThingColumns, LensColumns];
  const graph = new Graph({ type: 'undirected', multi: true });
  lens.nodes.forEach((thing, i) => {
    const color = things.kind[thing] === 'activity' ? '#23262a' : '#123d81';
    graph.addNode(things.id[thing], { label: things.short[thing], x: lens.x[i], y: lens.y[i], size: 3, color });
  });
  lens.links.source.forEach((source, i) => {
    graph.addEdge(things.id[source], things.id[lens.links.target[i] ?? 0], { size: 0.5, color: '#c9cbcc' });
  });
  const stage = document.getElementById('stage');
  if (!stage) return;
  const [size = '', isThin] = location.hash.slice(1).split('/');
  const [width, height] = size.split('x');
  stage.style.width = `${width}px`;
  stage.style.height = `${height}px`;
  new Sigma(graph, stage, {
    edgeProgramClasses: isThin ? { line: EdgeLineProgram as unknown as EdgeProgramType } : {},
  });
}

void open();
