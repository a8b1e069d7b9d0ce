import { lengthOf } from './frame';

/** A circle on its way to a place of its own; x and y in pixels of the map. */
export interface Spreading {
  x: number;
  y: number;
  /** What it stands for; the heavier stays when two are joined. */
  weight: number;
}

interface Spot {
  x: number;
  y: number;
}

/** Pixels that two circles, and a circle and the head of a pin, keep between their middles. */
const apart = 46;
const fromPins = 42;
/** Nearer than this after all pushing, two circles become one. */
const tooNear = 40;
const rounds = 8;

/**
 * Moves circles a little, until each can be pressed: off the heads of pins, which stay, and off each other. Where there
 * is no room, `join` makes one of two. Meant for what is in view: some hundred circles.
 */
export function spread<Circle extends Spreading>(
  circles: readonly Circle[],
  heads: readonly Spot[],
  join: (kept: Circle, gone: Circle) => Circle,
): Circle[] {
  let placed = [...circles].sort((a, b) => b.weight - a.weight);
  for (;;) {
    placed = settled(placed, heads);
    const clash = firstClash(placed, heads);
    if (!clash) return placed;
    const [kept, gone] = clash;
    placed = placed
      .filter((circle) => circle !== gone)
      .map((circle) => (circle === kept ? join(kept, gone) : circle));
  }
}

function settled<Circle extends Spreading>(circles: readonly Circle[], heads: readonly Spot[]): Circle[] {
  const moving = circles.map((circle) => ({ ...circle }));
  for (let round = 0; round < rounds; round += 1) {
    for (const circle of moving) {
      for (const other of moving) {
        if (other === circle) break;
        push(circle, other, apart);
      }
      for (const head of heads) push(circle, head, fromPins);
    }
  }
  return moving;
}

/** Moves a spot straight away from another until it is far enough. */
function push(spot: Spot, from: Spot, distance: number): void {
  const right = spot.x - from.x;
  const down = spot.y - from.y;
  const far = lengthOf(right, down);
  if (far >= distance) return;
  const [x, y] = far < 0.5 ? [0, 1] : [right / far, down / far];
  spot.x = from.x + x * distance;
  spot.y = from.y + y * distance;
}

/** Two circles that still lie on each other, or one under the head of a pin and the circle nearest to it. */
function firstClash<Circle extends Spreading>(
  circles: readonly Circle[],
  heads: readonly Spot[],
): [kept: Circle, gone: Circle] | null {
  const far = (a: Spot, b: Spot) => lengthOf(a.x - b.x, a.y - b.y);
  for (const [i, gone] of circles.entries()) {
    const near = circles.slice(0, i).find((other) => far(other, gone) < tooNear);
    if (near) return [near, gone];
    if (!heads.some((head) => far(head, gone) < tooNear - 4)) continue;
    const [nearest] = circles.filter((other) => other !== gone).sort((a, b) => far(a, gone) - far(b, gone));
    if (nearest) return [nearest, gone];
  }
  return null;
}
