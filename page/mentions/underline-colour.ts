import { backgroundBehind, type Colour, contrast, mix, parseColour } from './colours.ts';

/** As in `underline.css`. */
const ACCENT: Colour = { red: 11 / 255, green: 156 / 255, blue: 134 / 255, alpha: 1 };
const ACCENT_SHARE = 0.6;

/** The least contrast of what is no text, WCAG 2.2 1.4.11. */
const VISIBLE = 3;

/** Whether the accent can be seen on the background of a paragraph. */
export function showsAccent(block: Element): boolean {
  const text = parseColour(getComputedStyle(block).color);
  const background = backgroundBehind(block);
  if (!text || background === 'picture') return false;
  const behind = background ?? { red: 1, green: 1, blue: 1, alpha: 1 };
  return contrast(mix(ACCENT, text, ACCENT_SHARE), behind) >= VISIBLE;
}
