/** How much a compact card shows. */
export interface Tightness {
  /** Facts in each row of then and now. */
  facts: number;
  /** Lines of each fact. */
  fact: number;
  /** Lines of background. */
  background: number;
  /** Lines of each event. */
  event: number;
  /** Events before the article and since. */
  events: { before: number; since: number };
}

/** What a statement is in a card: it decides how many lines it may take. */
export type Part = 'fact' | 'background' | 'event';

const ALL = Number.POSITIVE_INFINITY;

/** From what a short card has room for to what a long one must still show. */
export const STEPS: Tightness[] = [
  { facts: 2, fact: ALL, background: 3, event: 2, events: { before: 2, since: 3 } },
  { facts: 2, fact: ALL, background: 3, event: 2, events: { before: 2, since: 2 } },
  { facts: 2, fact: ALL, background: 3, event: 2, events: { before: 1, since: 2 } },
  { facts: 1, fact: ALL, background: 3, event: 2, events: { before: 1, since: 2 } },
  { facts: 1, fact: ALL, background: 2, event: 2, events: { before: 1, since: 2 } },
  { facts: 1, fact: 2, background: 2, event: 2, events: { before: 1, since: 2 } },
  { facts: 1, fact: 1, background: 2, event: 2, events: { before: 1, since: 2 } },
  { facts: 1, fact: 2, background: 1, event: 2, events: { before: 1, since: 2 } },
  { facts: 1, fact: 1, background: 1, event: 2, events: { before: 1, since: 2 } },
  { facts: 1, fact: 2, background: 3, event: 2, events: { before: 1, since: 1 } },
  { facts: 1, fact: 2, background: 2, event: 2, events: { before: 1, since: 1 } },
  { facts: 1, fact: 2, background: 1, event: 2, events: { before: 1, since: 1 } },
  { facts: 1, fact: 1, background: 1, event: 2, events: { before: 1, since: 1 } },
];

/** All a compact card may show, nothing shortened: what is measured to find the step that fits. */
export const UNFITTED: Tightness = {
  ...STEPS[0],
  fact: ALL,
  background: ALL,
  event: ALL,
} as Tightness;

/** The last step at which something is shown; fewer are at each step than before. */
export const lastStep = (isShown: (tightness: Tightness) => boolean): number =>
  STEPS.findLastIndex(isShown);

/** A statement as it stands in the card that is measured. */
export interface MeasuredPart {
  part: Part;
  /** The last step that shows it. */
  until: number;
  /** Of its whole row, in CSS pixels, as `lineHeight`. */
  height: number;
  lines: number;
  lineHeight: number;
}

/**
 * The first step at which a card is no higher than it may be, or the last there
 * is; `tooHigh` is by how many CSS pixels the measured parts are.
 */
export function findStep(parts: MeasuredPart[], tooHigh: number): number {
  const fits = STEPS.findIndex((_, step) => savedAt(parts, step) >= tooHigh - 1);
  return fits < 0 ? STEPS.length - 1 : fits;
}

/** The step after `step`, at which the card was still too high by so many CSS pixels. */
export function findNextStep(parts: MeasuredPart[], step: number, tooHigh: number): number {
  return Math.max(step + 1, findStep(parts, savedAt(parts, step) + tooHigh));
}

/** CSS pixels by which the parts are lower at a step. */
function savedAt(parts: MeasuredPart[], step: number): number {
  return parts.reduce((sum, part) => sum + savedOf(part, STEPS[step] as Tightness, step), 0);
}

function savedOf(
  { part, until, height, lines, lineHeight }: MeasuredPart,
  tightness: Tightness,
  step: number,
): number {
  if (step > until) return height;
  return Math.max(0, lines - tightness[part]) * lineHeight;
}
