import { backgroundBehind, luminance, parseColour } from '../mentions/colours.ts';

/** Lighter than this, a page is light: black text reads better on it than white. */
const LIGHT = 0.18;

/** Whether the page is dark behind `element`, so that the card can match it. */
export function themeBehind(element: Element | null | undefined): 'light' | 'dark' {
  const background = backgroundBehind(element);
  if (background && background !== 'picture')
    return luminance(background) < LIGHT ? 'dark' : 'light';
  // A picture, or no background at all: the text colour tells what it was chosen for.
  const text = element && parseColour(getComputedStyle(element).color);
  return text && luminance(text) > LIGHT ? 'dark' : 'light';
}
