/** From here a pointer is passing, not resting. CSS pixels per millisecond. */
const FAST = 0.5;

/** A pointer that has not moved for so long is at rest. Milliseconds. */
const REST = 60;

export interface PointerSpeed {
  /** The pointer moved to a point, in CSS pixels, at a time in milliseconds. */
  move(x: number, y: number, time: number): void;
  /** Whether it is passing. */
  isFast(now: number): boolean;
}

/**
 * Tells a pointer that passes over words from one that comes to rest.
 *
 * Browsers that guard their readers' privacy may coarsen the time so far that
 * no speed can be told: then the pointer counts as resting.
 */
export function createPointerSpeed(): PointerSpeed {
  let last: { x: number; y: number; time: number } | undefined;
  let speed = 0;
  return {
    move(x, y, time) {
      const elapsed = last ? time - last.time : 0;
      if (last && elapsed > 0) speed = Math.hypot(x - last.x, y - last.y) / elapsed;
      if (!last || elapsed > 0) last = { x, y, time };
    },
    isFast: (now) => last !== undefined && now - last.time < REST && speed > FAST,
  };
}
