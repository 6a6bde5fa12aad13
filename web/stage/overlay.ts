import type Sigma from 'sigma';
import type { EdgeAttributes, Network, NodeAttributes } from '../../src/graph/network.ts';
import { edgeLook, type Scene } from '../reducers.ts';
import { inLabelOrder, Labels, MOST_LABELS, type Seen } from './labels.ts';
import type { Box, Placed } from './placing.ts';
import { drawSector, type PlacedSector, placeSectors, SECTOR_FONT } from './sectors.ts';
import { drawTag, placeTag, widthOfTag } from './tags.ts';
import { drawTies } from './ties.ts';

/** What stands in words on the picture, and where. */
export interface Words {
  readonly labels: readonly Placed[];
  readonly sectors: readonly PlacedSector[];
  readonly tags: readonly (Box & { readonly text: string })[];
}

/** The sheet above Sigma's, with all that is written in words. */
export class Overlay {
  readonly #sigma: Sigma<NodeAttributes, EdgeAttributes>;
  readonly #labels = new Labels();
  readonly #sheet = document.createElement('canvas');
  #isHidden = false;
  #pointed: string | undefined;
  #ranked: { scene?: Scene; graph?: Network; keys: readonly string[] } = { keys: [] };
  #words: Words = { labels: [], sectors: [], tags: [] };

  constructor(container: HTMLElement, sigma: Sigma<NodeAttributes, EdgeAttributes>) {
    this.#sigma = sigma;
    this.#sheet.className = 'overlay';
    container.append(this.#sheet);
  }

  /** The words that were drawn last. */
  get words(): Words {
    return this.#words;
  }

  /** Forget the widths of words, after a font has come. */
  forget(): void {
    this.#labels.forget();
  }

  remove(): void {
    this.#sheet.remove();
  }

  /** What is pointed at, to be drawn with its links. */
  point(key: string | undefined): void {
    this.#pointed = key;
  }

  /** Takes the words away while what they stand on moves. */
  hide(): void {
    this.#isHidden = true;
    this.#sheet.classList.add('hidden');
  }

  show(): void {
    this.#isHidden = false;
    this.#sheet.classList.remove('hidden');
  }

  draw(scene: Scene): void {
    if (this.#isHidden) return;
    const { width, height } = this.#sigma.getDimensions();
    const scale = devicePixelRatio;
    if (this.#sheet.width !== Math.round(width * scale) || this.#sheet.height !== Math.round(height * scale)) {
      this.#sheet.width = Math.round(width * scale);
      this.#sheet.height = Math.round(height * scale);
    }
    const context = this.#sheet.getContext('2d');
    if (!context) return;
    context.setTransform(scale, 0, 0, scale, 0, 0);
    context.clearRect(0, 0, width, height);
    this.drawOn(context, scene);
    this.#drawPointed(context, scene);
  }

  #drawPointed(context: CanvasRenderingContext2D, { palette }: Scene): void {
    const graph = this.#sigma.getGraph();
    const key = this.#pointed;
    const at = key === undefined ? undefined : this.#placeOf(key);
    if (key === undefined || !at) return;
    const others = graph.neighbors(key).flatMap((other) => this.#placeOf(other) ?? []);
    drawTies(context, at, others, graph.getNodeAttribute(key, 'short'), palette);
  }

  /** Draws the words onto another sheet, in pixels of the stage. */
  drawOn(context: CanvasRenderingContext2D, scene: Scene): void {
    const tags = this.#tags(context, scene);
    const seen = this.#seen(scene);
    const sectors = this.#sectors(context, scene, [...boxesOf(seen), ...tags]);
    for (const sector of sectors) drawSector(context, sector, scene.palette);
    const headings = sectors.map(({ box, key }) => ({ ...box, key }));
    this.#labels.draw(context, seen, scene, this.#sigma.getDimensions(), [...tags, ...headings]);
    for (const tag of tags) drawTag(context, tag, tag.text, scene.palette);
    this.#words = { labels: this.#labels.placed, sectors, tags };
  }

  #placeOf(key: string): { x: number; y: number; radius: number } | undefined {
    const [graph, data] = [this.#sigma.getGraph(), this.#sigma.getNodeDisplayData(key)];
    if (!graph.hasNode(key) || !data) return undefined;
    return { ...this.#sigma.graphToViewport(graph.getNodeAttributes(key)), radius: this.#sigma.scaleSize(data.size) };
  }

  /** Nodes in sight, those first whose labels come first. In a large network only as many as labels are tried for. */
  #seen(scene: Scene): Seen[] {
    const { width, height } = this.#sigma.getDimensions();
    const graph = this.#sigma.getGraph();
    const seen: Seen[] = [];
    const most = mostSeen(scene, this.#sigma.getCamera().ratio);
    for (const key of this.#rank(graph, scene)) {
      const data = this.#sigma.getNodeDisplayData(key);
      if (!data) continue;
      const at = this.#sigma.framedGraphToViewport(data);
      if (at.x < -20 || at.y < -20 || at.x > width + 20 || at.y > height + 20) continue;
      seen.push({
        key,
        node: graph.getNodeAttributes(key),
        x: at.x,
        y: at.y,
        radius: this.#sigma.scaleSize(data.size),
        isLeft: !scene.isLarge && looksLeft(graph, key),
      });
      if (seen.length >= most) break;
    }
    return seen;
  }

  /** Nodes in the order of their labels; sorted once a scene, not once a frame. */
  #rank(graph: Network, scene: Scene): readonly string[] {
    if (this.#ranked.scene !== scene || this.#ranked.graph !== graph)
      this.#ranked = { scene, graph, keys: inLabelOrder(graph, scene) };
    return this.#ranked.keys;
  }

  /** What stands on edges, and where. */
  #tags(context: CanvasRenderingContext2D, scene: Scene): (Box & { key: string; text: string })[] {
    const graph = this.#sigma.getGraph();
    return [...scene.tags].flatMap(([key, text]) => {
      if (!graph.hasEdge(key)) return [];
      const [a, b] = graph.extremities(key).map((end) => this.#placeOf(end));
      const { bow } = edgeLook(key, graph.getEdgeAttributes(key), scene);
      if (!a || !b) return [];
      return { ...placeTag(a, b, bow, widthOfTag(context, text), this.#sigma.getDimensions()), key, text };
    });
  }

  #sectors(context: CanvasRenderingContext2D, { sectors }: Scene, shapes: readonly (Box & { key: string })[]) {
    context.font = SECTOR_FONT;
    const widthOf = (words: string) => context.measureText(words).width;
    return placeSectors(sectors, (key) => this.#placeOf(key), widthOf, shapes);
  }
}

/** Labels at rest of a large network: one for each of its hubs; more as one comes near. */
const HUBS = 12;

/** How many nodes are looked at for labels. */
function mostSeen({ isLarge, bright }: Scene, ratio: number): number {
  if (!isLarge) return Number.POSITIVE_INFINITY;
  return bright.size > 0 ? MOST_LABELS : Math.min(MOST_LABELS, Math.round(HUBS / ratio ** 1.3));
}

const boxesOf = (seen: readonly Seen[]) =>
  seen.map(({ key, x, y, radius }) => ({ key, x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }));

/** Whether a node stands to the left of its neighbours. */
function looksLeft(graph: Network, key: string): boolean {
  const { x } = graph.getNodeAttributes(key);
  return graph.reduceNeighbors(key, (sum, _, other) => sum + other.x - x, 0) > 0;
}
