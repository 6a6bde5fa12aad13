import type { Network } from '../../src/graph/network.ts';
import type { Point } from './tags.ts';

/** Milliseconds that a picture takes to become another. */
const LONG = 420;

/** Where a node comes from and goes to, in the units of its network. */
export interface Move {
  readonly from: Point;
  readonly to: Point;
}

/** A network on its way from one picture to another: what both have moves, what is new grows in its place. */
export class Motion {
  readonly #network: Network;
  readonly #moves: ReadonlyMap<string, Move>;
  readonly #isNew: (key: string) => boolean;
  readonly #onStep: (isOver: boolean) => void;
  readonly #start = performance.now();
  #frame = 0;
  #share = 0;

  /**
   * @param isNew Tells of a node or an edge whether the picture before lacked it.
   * @param onStep Draws; called once a frame, and a last time when all have arrived.
   */
  constructor(
    network: Network,
    moves: ReadonlyMap<string, Move>,
    isNew: (key: string) => boolean,
    onStep: (isOver: boolean) => void,
  ) {
    this.#network = network;
    this.#moves = moves;
    this.#isNew = isNew;
    this.#onStep = onStep;
    this.#place();
    this.#frame = requestAnimationFrame(() => this.#step());
  }

  /** How much of its size a node or an edge has now, 0 to 1. */
  growthOf(key: string): number {
    return this.#share < 1 && this.#isNew(key) ? this.#share : 1;
  }

  /** Where a node goes to, if it moves. */
  targetOf(key: string): Point | undefined {
    return this.#moves.get(key)?.to;
  }

  /** Puts all where they go to, at once. */
  finish(): void {
    cancelAnimationFrame(this.#frame);
    this.#share = 1;
    this.#place();
  }

  #step(): void {
    const time = Math.min(1, (performance.now() - this.#start) / LONG);
    this.#share = time < 0.5 ? 4 * time ** 3 : 1 - (2 - 2 * time) ** 3 / 2;
    this.#place();
    if (time < 1) this.#frame = requestAnimationFrame(() => this.#step());
    this.#onStep(time === 1);
  }

  /** Moves the nodes silently: one drawing a frame is enough, and whoever listens to the network has no part in this. */
  #place(): void {
    for (const [key, { from, to }] of this.#moves) {
      const node = this.#network.getNodeAttributes(key);
      node.x = from.x + (to.x - from.x) * this.#share;
      node.y = from.y + (to.y - from.y) * this.#share;
    }
  }
}
