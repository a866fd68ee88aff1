import type { Preferences } from '../../storage/preferences.ts';
import type { Colour } from './colours.ts';

/** How the reader wants mentions to be marked. */
export type UnderlineLook = Pick<Preferences, 'underlineStyle' | 'underlineColour'>;

/** As `underline.css` draws it, which stands in the manifest. */
export const USUAL_LOOK: UnderlineLook = { underlineStyle: 'dotted', underlineColour: 'green' };

/** Red, green and blue of what a line is drawn in: as far from black as from white. */
const ACCENTS: Record<Exclude<UnderlineLook['underlineColour'], 'text'>, number[]> = {
  green: [11, 156, 134],
  blue: [38, 122, 224],
  violet: [146, 92, 220],
  orange: [214, 100, 24],
};

/** The accent's share of a line's colour; the rest is the text's. */
export const ACCENT_SHARE = 0.6;

/** The accent of a look; none where lines have the colour of the text. */
export function accentOf({ underlineColour }: UnderlineLook): Colour | undefined {
  if (underlineColour === 'text') return undefined;
  const [red = 0, green = 0, blue = 0] = ACCENTS[underlineColour].map((part) => part / 255);
  return { red, green, blue, alpha: 1 };
}

/**
 * What a look changes of `underline.css`; nothing of the usual one. Printed, and
 * in the colours a system forces, every look is as the style sheet has it.
 */
export function rulesOfLook(look: UnderlineLook): string {
  const { underlineStyle: style, underlineColour } = look;
  if (style === USUAL_LOOK.underlineStyle && underlineColour === USUAL_LOOK.underlineColour) {
    return '';
  }
  const accent =
    underlineColour === 'text' ? 'currentcolor' : `rgb(${ACCENTS[underlineColour].join(' ')})`;
  const mixed = `color-mix(in srgb, ${accent} ${ACCENT_SHARE * 100}%, currentcolor)`;
  const tint = (colour: string) => `color-mix(in srgb, ${colour} 18%, transparent)`;
  const draw = (name: string, line: string, background: string) =>
    `::highlight(${name}) { text-decoration: ${line} !important; background-color: ${background} !important }`;
  const mark = (name: string, line: string, colour: string) =>
    style === 'tint'
      ? draw(name, 'none', tint(colour))
      : draw(name, `underline ${style} 1.5px ${line}`, 'transparent');
  return `@media screen and (forced-colors: none) {
${mark('cleartext-mention', mixed, accent)}
${mark('cleartext-mention-plain', 'currentcolor', 'currentcolor')}
${draw('cleartext-open', `underline solid 1.5px ${mixed}`, tint(accent))}
}`;
}
