import { afterEach, describe, expect, test } from 'vitest';
import { themeBehind } from '../../page/card/page-theme.ts';
import {
  backgroundBehind,
  type Colour,
  contrast,
  luminance,
  mix,
  parseColour,
} from '../../page/mentions/colours.ts';
import underlineCss from '../../page/mentions/underline.css?inline';
import { createUnderlines, UNDERLINE } from '../../page/mentions/underline.ts';
import { showsAccent } from '../../page/mentions/underline-colour.ts';
import { ACCENT_SHARE, accentOf, rulesOfLook } from '../../page/mentions/underline-look.ts';

afterEach(() => {
  document.body.innerHTML = '';
  document.adoptedStyleSheets = [];
});

/** A paragraph on a page of these colours. */
function paragraph(page: string, inner = ''): Element {
  document.body.innerHTML = `<div style="${page}"><div style="${inner}"><p>Words</p></div></div>`;
  return document.querySelector('p') as Element;
}

const colour = (css: string): Colour => parseColour(css) as Colour;

describe('a colour is told', () => {
  test.each([
    ['rgb(255, 0, 0)', [255, 0, 0, 1]],
    ['rgba(0, 0, 255, 0.5)', [0, 0, 255, 0.5]],
    ['color(srgb 1 0.5 0)', [255, 128, 0, 1]],
    ['oklch(0 0 0)', [0, 0, 0, 1]],
    ['oklab(1 0 0)', [255, 255, 255, 1]],
    ['lab(100 0 0)', [255, 255, 255, 1]],
    ['color(display-p3 1 1 1)', [255, 255, 255, 1]],
  ])('from %s', (css, [red, green, blue, alpha]) => {
    const found = colour(css);
    expect(
      [found.red, found.green, found.blue].map((part) => Math.abs(Math.round(part * 255))),
    ).toEqual([red, green, blue]);
    expect(found.alpha).toBeCloseTo(alpha as number, 1);
  });

  test('from no word that is none', () => {
    expect(parseColour('')).toBeUndefined();
    expect(parseColour('url(x)')).toBeUndefined();
  });
});

test('black on white has the contrast of 21', () => {
  expect(contrast(colour('rgb(0, 0, 0)'), colour('rgb(255, 255, 255)'))).toBeCloseTo(21);
});

/** The colours a reader may choose; of the text's own there is nothing to decide. */
const ACCENTS = (['green', 'blue', 'violet', 'orange'] as const).map(
  (underlineColour) => accentOf({ underlineStyle: 'dotted', underlineColour }) as Colour,
);

describe('every underline stands out from its background, 3 to 1 at least,', () => {
  test.each([
    ['on white', 'background: #fff; color: #111'],
    ['on paper', 'background: #fdf6e3; color: #333'],
    ['on salmon', 'background: #fff1e5; color: #33302e'],
    ['on near-black', 'background: #0d1117; color: #e6edf3'],
    ['on teal', 'background: #0b9c86; color: #fff'],
    ['on dark teal', 'background: #07695a; color: #fff'],
    ['on orange', 'background: #ff7a00; color: #111'],
    ['on orange in oklch', 'background: oklch(0.72 0.19 50); color: oklch(0.2 0 0)'],
    ['on navy in oklch', 'background: oklch(0.25 0.1 260); color: oklch(0.95 0 0)'],
  ])('%s', (_, css) => {
    const block = paragraph(css);
    const text = colour(getComputedStyle(block).color);
    const behind = backgroundBehind(block);
    if (!behind || behind === 'picture') throw new Error('no colour behind');
    for (const accent of ACCENTS) {
      // As it is drawn: the accent mixed with the text, or the text's own colour.
      const line = showsAccent(block, accent) ? mix(accent, text, ACCENT_SHARE) : text;
      expect(contrast(line, behind)).toBeGreaterThanOrEqual(3);
    }
  });

  test('and is drawn in the colour of the text on a picture', () => {
    const block = paragraph('background: linear-gradient(#222, #2a6); color: #fff');
    expect(ACCENTS.map((accent) => showsAccent(block, accent))).not.toContain(true);
  });
});

describe('a glass pane in front of a page', () => {
  test('is seen with what is behind it', () => {
    const block = paragraph('background: #000; color: #fff', 'background: rgb(255 255 255 / 0.4)');
    const behind = backgroundBehind(block) as Colour;
    expect(Math.round(behind.red * 255)).toBe(102);
    expect(behind.alpha).toBe(1);
  });

  test('of more glass than page does not count as a page of its colour', () => {
    const block = paragraph('background: #000; color: #fff', 'background: rgb(255 255 255 / 0.6)');
    expect(luminance(backgroundBehind(block) as Colour)).toBeLessThan(0.4);
  });
});

test('the card is dark on a dark page, however its colours are written', () => {
  expect(themeBehind(paragraph('background: oklch(0.2 0.02 250); color: oklch(0.95 0 0)'))).toBe(
    'dark',
  );
  expect(themeBehind(paragraph('background: oklch(0.98 0 0); color: oklch(0.2 0 0)'))).toBe(
    'light',
  );
});

test('the underline stays clear of the letters and is not printed', () => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(underlineCss);
  document.adoptedStyleSheets = [sheet];
  const block = paragraph('color: #111');
  const style = getComputedStyle(block, '::highlight(cleartext-mention)');
  expect(style.textDecorationLine).toBe('underline');
  expect(style.textUnderlineOffset).toBe('3px');
  expect(style.textDecorationSkipInk).toBe('auto');
  const printed = [...sheet.cssRules].filter(
    (rule): rule is CSSMediaRule => rule instanceof CSSMediaRule && rule.conditionText === 'print',
  );
  const rules = printed.flatMap(({ cssRules }) => [...cssRules] as CSSStyleRule[]);
  const names = ['cleartext-mention', 'cleartext-mention-plain', 'cleartext-open'];
  for (const name of names) {
    const rule = rules.find(({ selectorText }) => selectorText.includes(`(${name})`));
    expect(rule?.style.textDecorationLine).toBe('none');
    expect(rule?.style.backgroundColor).toBe('transparent');
  }
});

describe('a chosen look', () => {
  const adopt = (...css: string[]) => {
    document.adoptedStyleSheets = css.map((rules) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(rules);
      return sheet;
    });
  };
  const drawn = (name: string) =>
    getComputedStyle(paragraph('color: #111'), `::highlight(${name})`);

  test('that is the usual one adds no rule to the page', () => {
    expect(rulesOfLook({ underlineStyle: 'dotted', underlineColour: 'green' })).toBe('');
  });

  test('has its line and its colour, wherever the manifest’s sheet stands', () => {
    const rules = rulesOfLook({ underlineStyle: 'dashed', underlineColour: 'blue' });
    for (const sheets of [
      [underlineCss, rules],
      [rules, underlineCss],
    ]) {
      adopt(...sheets);
      expect(drawn('cleartext-mention').textDecorationStyle).toBe('dashed');
      expect(drawn('cleartext-mention-plain').textDecorationStyle).toBe('dashed');
      expect(drawn('cleartext-open').textDecorationStyle).toBe('solid');
      expect(drawn('cleartext-mention').textUnderlineOffset).toBe('3px');
    }
  });

  test('may be a background that leaves text readable', () => {
    adopt(underlineCss, rulesOfLook({ underlineStyle: 'tint', underlineColour: 'violet' }));
    expect(drawn('cleartext-mention').textDecorationLine).toBe('none');
    const tint = colour(drawn('cleartext-mention').backgroundColor);
    expect(tint.alpha).toBeCloseTo(0.18);
    const white = colour('rgb(255 255 255)');
    const black = colour('rgb(17 17 17)');
    for (const accent of ACCENTS) {
      expect(contrast(mix(accent, white, tint.alpha), black)).toBeGreaterThan(7);
      expect(contrast(mix(accent, black, tint.alpha), white)).toBeGreaterThan(7);
    }
  });

  test('is not printed', () => {
    adopt(rulesOfLook({ underlineStyle: 'solid', underlineColour: 'text' }));
    const rules = [...(document.adoptedStyleSheets[0]?.cssRules ?? [])] as CSSMediaRule[];
    expect(rules.map(({ conditionText }) => conditionText)).toEqual([
      'screen and (forced-colors: none)',
    ]);
  });
});

test('words that have left the page meanwhile disturb no other', () => {
  const ended = new AbortController();
  const gone = document.createElement('p');
  const kept = paragraph('');
  const mentions = [gone, kept].map((element) => {
    element.textContent = 'Words';
    const node = element.firstChild as Text;
    return { entity: 'e', words: 'Words', pieces: [{ node, start: 0, end: 5 }] };
  });
  const look = { underlineStyle: 'dashed', underlineColour: 'blue' } as const;
  const underlines = createUnderlines(document, ended.signal, { look });
  underlines.show(mentions);
  underlines.restore();
  expect(CSS.highlights.get(UNDERLINE)?.size).toBe(2);
  ended.abort();
  expect(CSS.highlights.has(UNDERLINE)).toBe(false);
});
