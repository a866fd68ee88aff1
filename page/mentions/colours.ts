import { parentOf } from '../article/regions.ts';

/** A colour in sRGB, each part from 0 to 1. */
export interface Colour {
  red: number;
  green: number;
  blue: number;
  alpha: number;
}

/** The colours read so far: a page has few, and most of its elements the same. */
const read = new Map<string, Colour | undefined>();

/** Reads a computed colour: `rgb(…)` mostly, or whatever notation the page has chosen. */
export function parseColour(computed: string): Colour | undefined {
  if (!read.has(computed)) {
    if (read.size > MANY_COLOURS) read.clear();
    read.set(computed, parseSrgb(computed) ?? paint(computed));
  }
  return read.get(computed);
}

/** More than these only a page has that fades from one into another. */
const MANY_COLOURS = 200;

/** Reads `rgb(…)` and `color(srgb …)`. */
function parseSrgb(computed: string): Colour | undefined {
  const [, space, inner] = /^(rgba?|color)\(([^)]+)\)$/.exec(computed) ?? [];
  if (!space || !inner) return undefined;
  const words = inner.split(/[\s,/]+/);
  if (space === 'color' && words.shift() !== 'srgb') return undefined;
  const [red, green, blue, alpha = 1] = words.map(Number);
  if (red === undefined || green === undefined || blue === undefined) return undefined;
  if ([red, green, blue, alpha].some(Number.isNaN)) return undefined;
  const scale = space === 'color' ? 1 : 255;
  return { red: red / scale, green: green / scale, blue: blue / scale, alpha };
}

let easel: OffscreenCanvasRenderingContext2D | null | undefined;

/** Has the browser convert a colour of another space, such as `oklch(…)`; nothing where it is none. */
function paint(computed: string): Colour | undefined {
  if (!CSS.supports('color', computed)) return undefined;
  easel ??= new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  if (!easel) return undefined;
  easel.clearRect(0, 0, 1, 1);
  easel.fillStyle = computed;
  easel.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = easel.getImageData(0, 0, 1, 1).data;
  return { red: red / 255, green: green / 255, blue: blue / 255, alpha: alpha / 255 };
}

/** What stands behind an element's text: a colour, a picture nobody can tell the colour of, or nothing set. */
export function backgroundBehind(
  element: Element | null | undefined,
): Colour | 'picture' | undefined {
  /** What can be seen through, the nearest first. */
  const panes: Colour[] = [];
  const through = (behind: Colour) =>
    panes.reduceRight((seen, pane) => mix(pane, seen, pane.alpha), behind);
  for (let at = element; at; at = parentOf(at)) {
    const { backgroundColor, backgroundImage } = getComputedStyle(at);
    if (backgroundImage !== 'none') return 'picture';
    const colour = parseColour(backgroundColor);
    if (colour?.alpha === 1) return through(colour);
    if (colour && colour.alpha > 0) panes.push(colour);
  }
  // Behind thin glass and nothing else there may be a dark page of the browser's own.
  return panes.some(({ alpha }) => alpha > 0.5) ? through(WHITE) : undefined;
}

/** What browsers mostly paint behind a page that sets nothing. */
const WHITE: Colour = { red: 1, green: 1, blue: 1, alpha: 1 };

/** `share` of one colour, the rest of the other, as `color-mix(in srgb, …)` does. */
export function mix(one: Colour, other: Colour, share: number): Colour {
  const part = (a: number, b: number) => a * share + b * (1 - share);
  return {
    red: part(one.red, other.red),
    green: part(one.green, other.green),
    blue: part(one.blue, other.blue),
    alpha: 1,
  };
}

/** The contrast ratio of two colours, 1 to 21, as WCAG 2.2 defines it. */
export function contrast(one: Colour, other: Colour): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [
    number,
    number,
  ];
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance, 0 to 1. */
export function luminance({ red, green, blue }: Colour): number {
  const linear = (part: number) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
