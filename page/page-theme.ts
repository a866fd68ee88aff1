/** Whether the page is dark behind `element`, so that the card can match it. */
export function themeBehind(element: Element | null | undefined): 'light' | 'dark' {
  for (let at = element; at; at = at.parentElement) {
    const colour = parseRgb(getComputedStyle(at).backgroundColor);
    if (colour && colour.alpha > 0.5) return luminance(colour) < 0.4 ? 'dark' : 'light';
  }
  // No background at all: the text colour tells what it was chosen for.
  const text = element && parseRgb(getComputedStyle(element).color);
  return text && luminance(text) > 0.6 ? 'dark' : 'light';
}

interface Colour {
  red: number;
  green: number;
  blue: number;
  alpha: number;
}

/** Browsers compute colours to `rgb(…)`; newer colour spaces are left to the next ancestor. */
function parseRgb(colour: string): Colour | undefined {
  const parts = /^rgba?\(([^)]+)\)$/
    .exec(colour)?.[1]
    ?.split(/[\s,/]+/)
    .map(Number);
  if (!parts || parts.some(Number.isNaN)) return undefined;
  const [red = 0, green = 0, blue = 0, alpha = 1] = parts;
  return { red, green, blue, alpha };
}

/** Perceived lightness from 0 to 1, ITU-R BT.601. */
const luminance = ({ red, green, blue }: Colour) =>
  (0.299 * red + 0.587 * green + 0.114 * blue) / 255;
