import Graph from 'graphology';
import Sigma from 'sigma';
import type { CameraState } from 'sigma/types';
import type { EdgeAttributes, Network, NodeAttributes } from '../src/graph/network.ts';
import { type Look, readCamera } from './address.ts';
import { edgeLook, LARGE, nodeLook, type Scene } from './reducers.ts';
import { needWebGL } from './stage/cannot-draw.ts';
import { curveProgram } from './stage/curves.ts';
import { listen, type StageEvents } from './stage/events.ts';
import { Motion, type Move } from './stage/motion.ts';
import { Overlay, type Words } from './stage/overlay.ts';
import { type Palette, partsOf, SHAPE_OF } from './stage/palette.ts';
import { shapeProgram } from './stage/shapes.ts';
import type { Point } from './stage/tags.ts';
import { ThreadProgram } from './stage/threads.ts';

export interface Extents {
  readonly x: [number, number];
  readonly y: [number, number];
}

/** Pixels from the border within which a shape counts as out of sight. */
const SHORE = 16;
/** Above so many nodes a picture takes the place of another at once. */
const MOST_MOVING = 2000;

/** Owns Sigma: a picture of a network and a scene that can be thrown away and made anew at any time. */
export class Stage {
  readonly #sigma: Sigma<NodeAttributes, EdgeAttributes>;
  readonly #overlay: Overlay;
  readonly #resizes: ResizeObserver;
  #scene: Scene;
  #motion: Motion | undefined;
  /** Where the page moves the camera now; undefined where only the reader moves it. */
  #target: CameraState | undefined;
  #isOver = false;

  /**
   * @param camera Where to look from; else all is seen.
   * @throws NoWebGL where the browser has none.
   */
  constructor(
    container: HTMLElement,
    network: Network,
    scene: Scene,
    extents: Extents,
    events: StageEvents,
    camera?: Partial<CameraState>,
  ) {
    this.#scene = scene;
    needWebGL();
    // Empty at first: Sigma draws what it is made with at once, and would draw it anew for its extents.
    const nothing: Network = new Graph({ type: 'undirected', multi: true });
    this.#sigma = new Sigma<NodeAttributes, EdgeAttributes>(nothing, container, {
      ...programs(scene.palette),
      nodeReducer: (key, data) => ({ x: data.x, y: data.y, ...this.#grown(key, nodeLook(key, data, this.#scene)) }),
      edgeReducer: (key, data) => this.#grown(key, edgeLook(key, data, this.#scene)),
      defaultDrawNodeHover: () => {},
      renderLabels: false,
      enableEdgeEvents: network.size <= LARGE,
      hideEdgesOnMove: false,
      zIndex: true,
      stagePadding: scene.scale < 1 ? 28 : 48,
      doubleClickTimeout: 500,
      minCameraRatio: 0.02,
      maxCameraRatio: 4,
      zoomToSizeRatioFunction: (ratio) => Math.max(0.45, Math.min(1.6, ratio ** 0.35)),
      allowInvalidContainer: true,
    });
    this.#sigma.setCustomBBox(extents);
    this.#overlay = new Overlay(container, this.#sigma);
    this.#sigma.on('afterRender', () => this.#overlay.draw(this.#scene));
    if (camera) this.#sigma.getCamera().setState(camera);
    this.#sigma.setGraph(network);
    listen(this.#sigma, events, () => this.#target);
    for (const sheet of Object.values(this.#sigma.getCanvases()))
      sheet.addEventListener('webglcontextlost', () => {
        // What is killed gives its surfaces back.
        if (!this.#isOver) events.onLost();
      });
    // Sigma looks at the window only, and the stage also changes with what stands above and below it.
    this.#resizes = new ResizeObserver(() => this.#fit());
    this.#resizes.observe(container);
    document.fonts.ready.then(() => {
      if (this.#isOver) return;
      this.#overlay.forget();
      this.#overlay.draw(this.#scene);
    });
  }

  /** Shows another scene of the same network. */
  setScene(scene: Scene): void {
    this.#scene = scene;
    this.#sigma.scheduleRefresh();
  }

  /** Shows the links and the name of a node, without another scene. */
  point(key: string | undefined): void {
    this.#overlay.point(key);
    this.#overlay.draw(this.#scene);
  }

  /** Brings nodes into sight where one is not; the zoom stays. */
  reveal(keys: readonly string[]): void {
    const points = keys.flatMap((key) => this.#framed(key) ?? []);
    if (points.length === 0 || this.#isInSight(keys)) return;
    const middle = (values: readonly number[]) => values.reduce((sum, v) => sum + v, 0) / values.length;
    this.#move({ x: middle(points.map((p) => p.x)), y: middle(points.map((p) => p.y)) }, 320);
  }

  /**
   * Shows another network. What both have moves to its new place, what is new grows, unless motion is unwanted.
   * @param camera Where to look from, if from elsewhere.
   */
  setNetwork(network: Network, scene: Scene, extents: Extents, camera?: Partial<CameraState>): void {
    this.#endMotion();
    const before = this.#sigma.getGraph();
    const places = new Map(before.mapNodes((key, node) => [key, this.#sigma.graphToViewport(node)]));
    const edges = new Set(before.edges());
    this.#scene = scene;
    this.#sigma.setSetting('enableEdgeEvents', network.size <= LARGE);
    this.#sigma.setCustomBBox(extents);
    if (camera) this.#move(camera, 0);
    this.#sigma.setGraph(network);
    this.#lookAgainForSize();
    if (network.order > MOST_MOVING || isStillWanted()) return;
    const moves = this.#movesFrom(network, places);
    if (moves.size === 0) return;
    this.#overlay.hide();
    const isNew = (key: string) => !places.has(key) && !edges.has(key);
    this.#motion = new Motion(network, moves, isNew, (isOver) => {
      if (isOver) this.#endMotion();
      this.#sigma.refresh();
    });
    this.#sigma.refresh();
  }

  /** Moves of those that stand elsewhere on the screen than before. */
  #movesFrom(network: Network, places: ReadonlyMap<string, Point>): Map<string, Move> {
    const moves = new Map<string, Move>();
    network.forEachNode((key, { x, y }) => {
      const place = places.get(key);
      const now = this.#sigma.graphToViewport({ x, y });
      if (place && Math.hypot(place.x - now.x, place.y - now.y) > 1)
        moves.set(key, { from: this.#sigma.viewportToGraph(place), to: { x, y } });
    });
    return moves;
  }

  #endMotion(): void {
    this.#motion?.finish();
    this.#motion = undefined;
    this.#overlay.show();
  }

  /** A node or an edge that has just come is not yet as large as it will be. */
  #grown<Look extends { readonly size: number }>(key: string, look: Look): Look {
    return this.#motion ? { ...look, size: look.size * this.#motion.growthOf(key) } : look;
  }

  /** Brings nodes into the middle. */
  frame(keys: readonly string[]): void {
    this.lookFrom(this.lookAt(keys));
  }

  /** From where nodes are seen, in the middle; from where all is seen with none named. */
  lookAt(keys: readonly string[]): Look {
    const points = keys.flatMap((key) => this.#framed(key) ?? []);
    if (points.length === 0) return readCamera('');
    const [left, right] = [Math.min(...points.map((p) => p.x)), Math.max(...points.map((p) => p.x))];
    const [low, high] = [Math.min(...points.map((p) => p.y)), Math.max(...points.map((p) => p.y))];
    const ratio = Math.max(0.12, Math.min(1, Math.max(right - left, high - low) * 1.35));
    return { x: (left + right) / 2, y: (low + high) / 2, ratio };
  }

  /** From where is seen what is seen now, only so many times as wide. */
  lookWider(times: number): Look {
    const { x, y, ratio } = this.#target ?? this.camera;
    return { x, y, ratio: this.#sigma.getCamera().getBoundedRatio(ratio * times) };
  }

  get camera(): CameraState {
    return this.#sigma.getCamera().getState();
  }

  set camera(state: Partial<CameraState>) {
    this.#move(state, 0);
  }

  /** Looks from elsewhere, on a way that the eye can follow. */
  lookFrom(state: Partial<CameraState>): void {
    this.#move(state, 320);
  }

  /** Where a node is, or will be when it has arrived, in pixels from the stage's corner. */
  placeOf(key: string): { x: number; y: number } | undefined {
    const graph = this.#sigma.getGraph();
    if (!graph.hasNode(key)) return undefined;
    return this.#sigma.graphToViewport(this.#motion?.targetOf(key) ?? graph.getNodeAttributes(key), this.#now);
  }

  /** Nodes within a box of pixels. */
  within(box: { x: number; y: number; width: number; height: number }): string[] {
    return this.#sigma.getGraph().filterNodes((key) => {
      const at = this.placeOf(key);
      return !!at && at.x >= box.x && at.x <= box.x + box.width && at.y >= box.y && at.y <= box.y + box.height;
    });
  }

  /** What is written on the picture now, and where. */
  get words(): Words {
    return this.#overlay.words;
  }

  /** Radius of a node's shape, in pixels. */
  radiusOf(key: string): number {
    return this.#sigma.scaleSize(this.#sigma.getNodeDisplayData(key)?.size ?? 0);
  }

  get size(): { width: number; height: number } {
    return this.#sigma.getDimensions();
  }

  /** Draws the words onto another sheet, in pixels of the stage. */
  drawWordsOn(context: CanvasRenderingContext2D): void {
    this.#overlay.drawOn(context, this.#scene);
  }

  kill(): void {
    this.#isOver = true;
    this.#endMotion();
    this.#resizes.disconnect();
    this.#sigma.kill();
    this.#overlay.remove();
  }

  /** Moves the camera; at once where motion is unwanted. */
  #move(state: Partial<CameraState>, milliseconds: number): void {
    const camera = this.#sigma.getCamera();
    const isStill = milliseconds === 0 || isStillWanted();
    const target = { ...camera.getState(), ...state };
    const arrive = () => {
      if (this.#target === target) this.#target = undefined;
    };
    this.#target = target;
    // One move takes the place of another that is under way.
    if (!isStill || camera.isAnimated()) camera.animate(state, { duration: isStill ? 1 : milliseconds }, arrive);
    if (isStill) camera.setState(state);
    if (!camera.isAnimated()) arrive();
  }

  /**
   * Has the observer tell the size anew. Sigma took the size that its place had amid a change of the page; where the
   * place then goes back to the size that the observer told last, it would tell nothing.
   */
  #lookAgainForSize(): void {
    const place = this.#sigma.getContainer();
    this.#resizes.unobserve(place);
    this.#resizes.observe(place);
  }

  /** Takes the size of its place, and keeps in sight what was chosen and in sight. */
  #fit(): void {
    const { width, height } = this.#sigma.getDimensions();
    const place = this.#sigma.getContainer();
    const isGone = place.offsetWidth === 0 || place.offsetHeight === 0;
    if (isGone || (place.offsetWidth === width && place.offsetHeight === height)) return;
    const chosen = [...this.#scene.selected].filter((key) => this.#sigma.getGraph().hasNode(key));
    const wasInSight = this.#isInSight(chosen);
    this.#sigma.refresh();
    if (wasInSight) this.reveal(chosen);
  }

  #isInSight(keys: readonly string[]): boolean {
    const { width, height } = this.#sigma.getDimensions();
    return keys.every((key) => {
      const at = this.placeOf(key);
      return !at || (at.x > SHORE && at.y > SHORE && at.x < width - SHORE && at.y < height - SHORE);
    });
  }

  /** Where a node is in the units of the camera. Not from Sigma's display data: until a new scene is drawn they are in others. */
  #framed(key: string): { x: number; y: number } | undefined {
    const at = this.placeOf(key);
    return at && this.#sigma.viewportToFramedGraph(at, this.#now);
  }

  /** The camera as it is. Without it Sigma reckons one way with that of the last frame, and the other way with this one. */
  get #now(): { readonly cameraState: CameraState } {
    return { cameraState: this.camera };
  }
}

/** Whether the reader wants no motion. */
const isStillWanted = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

function programs(palette: Palette) {
  const paper = partsOf(palette.paper);
  const kinds = Object.entries(SHAPE_OF).map(([kind, shape]) => [kind, shapeProgram(shape, paper)]);
  return {
    nodeProgramClasses: Object.fromEntries(kinds),
    edgeProgramClasses: { curved: curveProgram(false), dashed: curveProgram(true), thread: ThreadProgram },
    defaultNodeType: 'other',
    defaultEdgeType: 'curved',
  };
}
