import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Box, type DrivenTab, until } from '../../tools/browser/session.ts';
import { OUTPUT_FOLDER } from '../../tools/folders.ts';
import { hasCard } from '../../tools/look.ts';
import { ENGINES } from './browsers.ts';
import { leaveAsServed, type OpenedReader, openReader } from './opened-reader.ts';
import {
  boxesOf,
  boxWithin,
  CARD,
  cardBox,
  cardGone,
  followed,
  isUnderlined,
  middleOf,
  openPage,
  pointOn,
  rest,
  sleep,
  underlines,
} from './reader.ts';

const SCREENS = join(OUTPUT_FOLDER, 'screens');
mkdirSync(SCREENS, { recursive: true });

describe.each(ENGINES)('in %s', (engine) => {
  let reader: OpenedReader;
  let tab: OpenedReader['tab'];
  let own: OpenedReader['own'];
  beforeAll(async () => {
    reader = await openReader(engine);
    ({ tab, own } = reader);
  });
  afterAll(() => reader?.close());
  afterEach(() => leaveAsServed(tab));

  /** What a part of the window looks like. */
  const picture = async (box?: Box) => {
    const file = join(SCREENS, `part-${engine}.png`);
    await tab.screenshot(file, box);
    return readFileSync(file).toString('base64');
  };
  const windowSize = () => tab.evaluate(() => ({ width: innerWidth, height: innerHeight }));

  /** The card of the words opens within the window and leaves the words free. */
  const expectInPlace = async (words: string) => {
    const card = await rest(tab, words);
    const { width, height } = await windowSize();
    expect(card.x).toBeGreaterThanOrEqual(0);
    expect(card.y).toBeGreaterThanOrEqual(0);
    expect(card.x + card.width).toBeLessThanOrEqual(width);
    expect(card.y + card.height).toBeLessThanOrEqual(height);
    for (const box of await boxesOf(tab, words, false)) {
      expect(overlap(card, box), JSON.stringify({ card, box })).toBeLessThan(1);
    }
    return card;
  };

  describe('an article in nested open shadow roots', () => {
    /** Style sheets in each root, without and with the page's own. */
    const sheets = () =>
      tab.evaluate(() => {
        const { roots, own } = window as never as { roots: ShadowRoot[]; own: CSSStyleSheet[] };
        return roots.map((root, i) => [
          root.adoptedStyleSheets.length,
          root.adoptedStyleSheets[0] === own[i],
        ]);
      });

    test('is underlined, in paint too, and without a trace once the site is off', async () => {
      await openPage(tab, 'shadows');
      expect((await underlines(tab)).accent).toEqual(
        expect.arrayContaining(['Priti Patel', 'National Crime Agency', 'WhatsApp']),
      );
      const [words] = await boxesOf(tab, 'National Crime Agency');
      const below = { ...(words as Box), y: Math.round((words as Box).y), height: 32 };
      const area = { ...below, x: Math.round(below.x), width: Math.round(below.width) };
      const underlined = await picture(area);
      expect((await sheets()).map(([count]) => count)).toContain(2);
      await own.switchSite('silicon.co.uk', false);
      await until(async () => !(await isUnderlined(tab)), 'the underlines to go');
      await sleep(100);
      expect(await picture(area)).not.toBe(underlined);
      expect(await sheets()).toEqual([
        [1, true],
        [1, true],
        [1, true],
      ]);
      await own.switchSite('silicon.co.uk', true);
      await until(() => isUnderlined(tab), 'the underlines to come back');
      await sleep(100);
      expect(await picture(area)).toBe(underlined);
    });

    test('opens cards', async () => {
      await openPage(tab, 'shadows');
      await expectInPlace('National Crime Agency');
    });

    test('keeps its links, those around a slot too', async () => {
      await openPage(tab, 'shadows');
      await tab.click(await pointOn(tab, 'WhatsApp'));
      await followed(tab, '/elsewhere');
      await openPage(tab, 'shadows');
    });
  });

  test('the card of a mention in a modal dialog can be used there', async () => {
    await openPage(tab, 'dialog');
    await expectInPlace('Mark Zuckerberg');
    await tab.click(middleOf((await boxWithin(tab, '[aria-label=Close]')) as Box));
    await cardGone(tab);
    expect(await tab.evaluate(() => document.querySelector('dialog')?.open)).toBe(true);
  });

  test('Escape closes the card and not the dialog it stands in', async () => {
    await openPage(tab, 'dialog');
    await rest(tab, 'Mark Zuckerberg');
    await tab.press('Escape');
    await cardGone(tab);
    expect(await tab.evaluate(() => document.querySelector('dialog')?.open)).toBe(true);
  });

  test('a card over a fullscreen element is on top', async () => {
    await openPage(tab, 'story');
    await tab.evaluate(() => {
      const button = document.querySelector('#first') as HTMLElement;
      button.onclick = () => document.querySelector('main')?.requestFullscreen();
    });
    await tab.click(
      await tab.evaluate(() => {
        const { x, y } = (document.querySelector('#first') as Element).getBoundingClientRect();
        return { x: x + 5, y: y + 5 };
      }),
    );
    await until(() => tab.evaluate(() => document.fullscreenElement !== null), 'fullscreen');
    await sleep(300);
    const card = await rest(tab, 'National Crime Agency');
    expect(await topmost(tab, middleOf(card))).toBe(CARD);
    await tab.evaluate(() => document.exitFullscreen());
    await until(() => tab.evaluate(() => document.fullscreenElement === null), 'the window');
  });

  describe('the card stays in the window and off its words', () => {
    test.each<[string, string, { css?: string; dir?: string }]>([
      [
        'in sections whose content is drawn late',
        'Peter Dutton',
        { css: 'section { content-visibility: auto; margin-top: 300vh }' },
      ],
      [
        'on text that cannot be selected',
        'National Crime Agency',
        { css: '* { user-select: none; -webkit-user-select: none }' },
      ],
      [
        'on a word that cannot be selected in text that can',
        'Mark Zuckerberg',
        { css: '#boss { user-select: none; -webkit-user-select: none }' },
      ],
      ['on a zoomed body', 'National Crime Agency', { css: 'body { zoom: 1.5 }' }],
      ['on a zoomed page', 'National Crime Agency', { css: 'html { zoom: 1.5 }' }],
      ['on a page zoomed out', 'National Crime Agency', { css: 'html { zoom: 0.6 }' }],
      [
        'on a scaled article',
        'National Crime Agency',
        { css: 'main { transform: scale(0.7) translateX(-100px) }' },
      ],
      [
        'on a rotated article',
        'National Crime Agency',
        { css: 'main { transform: rotate(6deg) }' },
      ],
      [
        'on a transformed page',
        'National Crime Agency',
        { css: 'html { transform: translateX(40px); filter: grayscale(1) }' },
      ],
      [
        'in columns of text from right to left',
        'National Crime Agency',
        {
          css: 'html { writing-mode: vertical-rl } body { max-width: none; max-height: 600px; margin: 20px }',
        },
      ],
      [
        'in columns of text from left to right',
        'Mark Zuckerberg',
        {
          css: 'html { writing-mode: vertical-lr } body { max-width: none; max-height: 600px; margin: 20px }',
        },
      ],
      [
        'in text that scrolls in a box',
        'Peter Dutton',
        { css: 'main { height: 240px; overflow: auto; margin-top: 500px }' },
      ],
      [
        'in text of two columns',
        'Peter Dutton',
        { css: 'body { max-width: none } main { columns: 3 }' },
      ],
      ['in huge type', 'National Crime Agency', { css: 'p { font-size: 60px !important }' }],
    ])('%s', async (_, words, dress) => {
      await openPage(tab, 'story', dress);
      await expectInPlace(words);
    });

    test('on a page from right to left, at the end of the words', async () => {
      await openPage(tab, 'story', { dir: 'rtl' });
      const card = await expectInPlace('Mark Zuckerberg');
      const [words] = await boxesOf(tab, 'Mark Zuckerberg', false);
      const end = (words as Box).x + (words as Box).width;
      expect(Math.abs(card.x + card.width - end)).toBeLessThan(2);
    });

    test.each([
      ['of 320 by 400', 320, 400, 1],
      ['of a phone on its side', 640, 320, 2],
      ['zoomed to 200 %', 550, 400, 2],
    ])('in a window %s', async (_, width, height, pixelRatio) => {
      await tab.resize(width, height, pixelRatio);
      try {
        await openPage(tab, 'story', { css: 'body { margin: 0 }' });
        for (const words of ['Priti Patel', 'National Crime Agency', 'Mark Zuckerberg', 'Dutton']) {
          await expectInPlace(words);
          await tab.moveTo({ x: 1, y: 1 });
          await cardGone(tab);
        }
      } finally {
        await tab.resize(1100, 800);
      }
    });
  });

  test('frames in the page are left alone', async () => {
    await openPage(tab, 'frames');
    await sleep(500);
    expect(
      await tab.evaluate((card) => {
        const inside = document.querySelector('iframe')?.contentWindow as Window &
          typeof globalThis;
        return {
          says: inside.document.body.textContent?.includes('National Crime Agency'),
          highlights: inside.CSS.highlights.size,
          hosts: inside.document.querySelectorAll(card).length,
        };
      }, CARD),
    ).toEqual({ says: true, highlights: 0, hosts: 0 });
  });

  test('nothing of it is printed', async () => {
    await openPage(tab, 'story');
    await rest(tab, 'National Crime Agency');
    const underlined = await tab.printed();
    await tab.press('Escape');
    await own.switchSite('silicon.co.uk', false);
    await until(async () => !(await isUnderlined(tab)), 'the underlines to go');
    const bare = await tab.printed();
    await own.switchSite('silicon.co.uk', true);
    await until(() => isUnderlined(tab), 'the underlines to come back');
    // Chromium draws highlighted words apart, which blurs the edges of letters.
    if (engine === 'chromium') expect(await strongDifferences(tab, underlined, bare)).toBe(0);
    else expect(underlined === bare).toBe(true);
  });

  describe('the card looks the same on a page that', () => {
    /** The card on a page that does nothing of the kind. */
    let plain: string | undefined;
    /** Wherever the page moves its text to, these words keep their place. */
    const PINNED = `#agency { all: initial !important; position: fixed !important; left: 100px !important;
      top: 100px !important; font: 17px/1.6 sans-serif !important }`;
    /** What the card of the agency looks like, without its corners. */
    const cardPicture = async (css: string) => {
      await openPage(tab, 'story', { css: `${PINNED} ${css}` });
      const { x, y, width, height } = await rest(tab, 'National Crime Agency');
      await sleep(400);
      expect(await topmost(tab, { x: x + width / 2, y: y + 20 })).toBe(CARD);
      return picture({ x: x + 16, y: y + 16, width: width - 32, height: height - 32 });
    };

    test.each([
      [
        'unsets what it does not know',
        `${CARD}, :not(:defined) { all: unset !important; display: none !important; visibility: hidden !important }`,
      ],
      [
        'hides popovers',
        '[popover] { display: none !important; opacity: 0 !important; pointer-events: none !important }',
      ],
      [
        'distorts everything it does not know',
        `html > :not(head, body) { transform: scale(0) rotate(40deg) !important; filter: blur(20px) invert(1) !important; clip-path: circle(1px) !important; mix-blend-mode: difference !important; zoom: 3 !important }`,
      ],
      [
        'sets huge type and odd spacing',
        'html, body, html > * { font: 700 40px/3 fantasy !important; letter-spacing: 9px !important; word-spacing: 30px !important; text-transform: uppercase !important; color: red !important; direction: rtl !important; text-align: right !important }',
      ],
      [
        'dims the page behind popovers',
        '[popover]::backdrop { background: rgb(200 0 0) !important; pointer-events: auto !important }',
      ],
      [
        'decorates every element',
        '*::before, *::after { content: "!" !important; background: red !important } html > :not(head, body)::after { position: fixed !important; inset: 0 !important; z-index: 9 }',
      ],
      [
        'animates everything',
        '@keyframes odd { to { opacity: 0.2; transform: rotate(90deg) } } html > :not(head, body) { animation: odd 1ms forwards !important; transition: all 9s !important }',
      ],
      [
        'styles highlights of its own',
        '::highlight(cleartext-mention), ::highlight(search) { background: red; color: white }',
      ],
    ])('%s', async (_, css) => {
      if (!plain) {
        plain = await cardPicture('');
        await tab.moveTo({ x: 3, y: 3 });
        await cardGone(tab);
      }
      // Letter edges may be blurred otherwise where the page is drawn otherwise.
      expect(await strongDifferences(tab, await cardPicture(css), plain)).toBe(0);
    });

    test('dims the page behind popovers, and the page is not dimmed', async () => {
      await openPage(tab, 'story', {
        css: '[popover]::backdrop { background: rgb(200 0 0) !important }',
      });
      const corner = { x: 4, y: 700, width: 80, height: 80 };
      const before = await picture(corner);
      await rest(tab, 'National Crime Agency');
      expect((await picture(corner)) === before).toBe(true);
    });
  });

  describe('the underline can be seen', () => {
    test.each<[string, string, 'accent' | 'plain']>([
      ['on white', '', 'accent'],
      ['on near-black', 'html { background: #0d1117; color: #e6edf3 }', 'accent'],
      ['on teal', 'html { background: #0b9c86; color: #fff }', 'plain'],
      ['on dark teal', 'html { background: #07695a; color: #fff }', 'accent'],
      ['on orange', 'html { background: #ff7a00; color: #fff }', 'plain'],
      [
        'on a picture',
        'main { background-image: linear-gradient(45deg, #222, #2a6) ; color: #fff }',
        'plain',
      ],
      [
        'on a dark page in newer colour notation',
        'html { background: oklch(0.2 0.02 250); color: oklch(0.95 0 0) }',
        'accent',
      ],
      [
        'on orange in newer colour notation',
        'html { background: oklch(0.72 0.19 50); color: oklch(0.2 0 0) }',
        'plain',
      ],
      [
        'on glass over a dark page',
        'html { background: #000; color: #fff } main { background: rgb(255 255 255 / 0.1) }',
        'accent',
      ],
    ])('%s', async (_, css, expected) => {
      await openPage(tab, 'story', { css });
      const other = expected === 'accent' ? 'plain' : 'accent';
      await until(async () => (await underlines(tab))[other].length === 0, `only ${expected}`);
      expect((await underlines(tab))[expected]).toContain('National Crime Agency');
    });
  });

  test('a card is the only element that is added', async () => {
    await openPage(tab, 'story');
    expect(await hasCard(tab)).toBe(false);
    await rest(tab, 'Priti Patel');
    expect(
      await tab.evaluate((tag) => {
        const hosts = [...document.querySelectorAll(tag)];
        const copy = document.documentElement.cloneNode(true) as Element;
        copy.querySelector(tag)?.remove();
        const { asServed } = window as never as { asServed: string };
        return [hosts.length, copy.outerHTML === asServed];
      }, CARD),
    ).toEqual([1, true]);
    await cardBox(tab);
  });
});

/** How much two boxes overlap, CSS pixels along the shorter way. */
function overlap(a: Box, b: Box): number {
  const along = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const across = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, Math.min(along, across));
}

const topmost = (tab: DrivenTab, point: { x: number; y: number }) =>
  tab.evaluate(({ x, y }) => document.elementFromPoint(x, y)?.localName, point);

/** In how many places two pictures differ as an underline does from paper. */
const strongDifferences = (tab: DrivenTab, ...pictures: [string, string]) =>
  tab.evaluate(
    async (...pictures) => {
      const pixels = await Promise.all(
        pictures.map(async (picture) => {
          const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
          const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
          const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
          canvas?.drawImage(bitmap, 0, 0);
          return canvas?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? [];
        }),
      );
      const [one = [], other = []] = pixels;
      return [...one].filter((part, i) => Math.abs(part - (other[i] ?? 0)) > 150).length;
    },
    ...pictures,
  );
