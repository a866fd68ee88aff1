import { backgroundBehind, type Colour, contrast, mix, parseColour } from './colours.ts';
import { ACCENT_SHARE } from './underline-look.ts';

/** The least contrast of what is no text, WCAG 2.2 1.4.11. */
const VISIBLE = 3;

/** Whether a line in the accent can be seen on the background of a paragraph. */
export function showsAccent(block: Element, accent: Colour): boolean {
  const text = parseColour(getComputedStyle(block).color);
  const background = backgroundBehind(block);
  if (!text || background === 'picture') return false;
  const behind = background ?? { red: 1, green: 1, blue: 1, alpha: 1 };
  return contrast(mix(accent, text, ACCENT_SHARE), behind) >= VISIBLE;
}
