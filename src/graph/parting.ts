import type { Position } from './layout.ts';

/** A shape's place and the radius of the room that it takes. */
export interface Disc extends Position {
  readonly radius: number;
}

/** Turn from one point of the spiral to the next (Vogel 1979): its points lie evenly. */
const TURN = Math.PI * (3 - Math.sqrt(5));
/** Distance between neighbouring points of the spiral, as a share of a disc's radius. */
const STEP = 0.4;

/** Parts discs: in the order given, each takes the free point nearest to its own place on a spiral around that. */
export function part(discs: readonly Disc[]): Position[] {
  const taken = new Taken(2 * discs.reduce((most, { radius }) => Math.max(most, radius), 1));
  return discs.map((disc) => {
    let at = disc;
    for (let i = 1; taken.touches(at); i++) {
      const reach = disc.radius * STEP * Math.sqrt(i);
      at = { ...disc, x: disc.x + reach * Math.cos(i * TURN), y: disc.y + reach * Math.sin(i * TURN) };
    }
    taken.add(at);
    return at;
  });
}

/** Discs in a grid whose cells are as wide as the largest disc. */
class Taken {
  readonly #cells = new Map<string, Disc[]>();
  readonly #side: number;

  constructor(side: number) {
    this.#side = side;
  }

  add(disc: Disc): void {
    const key = this.#cellOf(disc, 0, 0);
    this.#cells.set(key, [...(this.#cells.get(key) ?? []), disc]);
  }

  touches(disc: Disc): boolean {
    return [-1, 0, 1].some((dx) =>
      [-1, 0, 1].some((dy) =>
        this.#cells
          .get(this.#cellOf(disc, dx, dy))
          ?.some((other) => Math.hypot(other.x - disc.x, other.y - disc.y) < other.radius + disc.radius),
      ),
    );
  }

  #cellOf({ x, y }: Disc, dx: number, dy: number): string {
    return `${Math.floor(x / this.#side) + dx} ${Math.floor(y / this.#side) + dy}`;
  }
}
