import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type Box,
  type DrivenBrowser,
  type DrivenTab,
  type Point,
  until,
} from '../../tools/browser/session.ts';
import { hasCard, hoverAt, placeOf, underlinedWords } from '../../tools/look.ts';
import { ENGINES, launch } from './browsers.ts';
import { type NewsServer, startNewsServer } from './server.ts';
import type { Chrome } from './settings-page.ts';

const CARD = 'cleartext-card';
const ARTICLE = 'https://www.silicon.co.uk/row';

const middle = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height / 2 });

/** What a reader of the page's cards sees and presses; buttons by their name. */
const readersOf = (tab: DrivenTab) => ({
  text: async () => (await tab.deepText(CARD)).replace(/\s+/g, ' '),
  box: (selector: string) =>
    until(
      () =>
        tab.withinShadow(
          CARD,
          (root, selector) => {
            const { x, y, width, height } =
              root.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
            return width > 0 ? { x, y, width, height } : undefined;
          },
          selector,
        ),
      selector,
    ),
  async pressNamed(name: string) {
    const at = await until(
      () =>
        tab.withinShadow(
          CARD,
          (root, name) => {
            const button = [...root.querySelectorAll('button, a')].find(
              (one) => (one.getAttribute('aria-label') ?? one.textContent?.trim()) === name,
            );
            button?.scrollIntoView({ block: 'nearest' });
            const { x, y, width, height } = button?.getBoundingClientRect() ?? new DOMRect();
            return width > 0 ? { x, y, width, height } : undefined;
          },
          name,
        ),
      `the button "${name}"`,
    );
    await tab.click(middle(at));
  },
});

describe.each(ENGINES)('in %s', (engine) => {
  let server: NewsServer;
  let browser: DrivenBrowser;
  let tab: DrivenTab;
  let card: ReturnType<typeof readersOf>;
  beforeAll(async () => {
    server = await startNewsServer();
    browser = await launch(engine, server, { dark: true });
    tab = await browser.newTab();
    card = readersOf(tab);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const open = async (address = ARTICLE) => {
    await tab.activate();
    await tab.goto(address);
    await until(() => tab.evaluate(() => CSS.highlights.has('cleartext-mention')), 'underlines');
    await tab.moveTo({ x: 3, y: 3 });
  };
  const openPatel = async () => {
    await open();
    return hoverAt(tab, await placeOf(tab, 'Patel, US'));
  };
  const gone = () => until(async () => !(await hasCard(tab)), 'the card to close');
  const inExtension = async <T>(read: () => Promise<T>): Promise<T> => {
    const own = await browser.newTab();
    await own.goto(browser.extensionUrl('/options.html'));
    const value = await until(() => own.evaluate(read), 'an answer');
    await own.close();
    await tab.activate();
    return value;
  };

  test('is compact at first, around what the article is about', async () => {
    // Where a compact card cuts a text, by the fonts there are, it is in two parts.
    const text = (await openPatel()).replace(/\s+/g, ' ');
    expect(text).toMatch(/Jun 2020.*Home Secretary/);
    expect(text).toContain('Patel, Barr, McAleenan and Dutton ask Facebook');
    expect(text).toContain('This article');
    expect(text).not.toContain('Positions');
    expect((await card.box('.card')).height).toBeLessThanOrEqual(362);
  });

  test('is light on a light page, whatever the system prefers', async () => {
    await openPatel();
    const background = await tab.withinShadow(
      CARD,
      (root) => getComputedStyle(root.querySelector('.card') as Element).backgroundColor,
    );
    expect(background).toBe('rgb(255, 254, 251)');
  });

  test('grows to positions, the whole timeline and all sources', async () => {
    await openPatel();
    await card.pressNamed('All 15 events');
    await until(async () => (await card.text()).includes('Positions'), 'the positions');
    const text = await card.text();
    expect(text).toContain('Jul 2019');
    expect(text).toMatch(/checked Nov 2026/);
    expect((await card.box('.card')).height).toBeGreaterThan(362);
  });

  test('grows by a click on its word', async () => {
    await openPatel();
    await tab.click(await placeOf(tab, 'Patel, US'));
    await until(async () => (await card.text()).includes('Positions'), 'the positions');
  });

  test('opens related entities inside, with the way back', async () => {
    await openPatel();
    await tab.click(await placeOf(tab, 'Patel, US'));
    const related = await until(
      () => tab.withinShadow(CARD, (root) => root.querySelector('.chip')?.textContent),
      'a related entity',
    );
    await card.pressNamed(related);
    const name = () => tab.withinShadow(CARD, (root) => root.querySelector('h2')?.textContent);
    await until(async () => (await name()) === related, `the card of ${related}`);
    await card.pressNamed('Back');
    await until(async () => (await name()) === 'Priti Patel', 'the card of Priti Patel');
  });

  test('pinned, it stays while another opens, and can be dragged', async () => {
    await openPatel();
    await card.pressNamed('Pin');
    await card.box('.card .drag');
    const heading = await card.box('.drag h2');
    await tab.drag(
      { x: heading.x + 60, y: heading.y + 8 },
      { x: heading.x + 460, y: heading.y + 308 },
      'mouse',
    );
    const moved = await card.box('.drag h2');
    expect(Math.round(moved.x - heading.x)).toBeGreaterThan(20);
    await tab.moveTo({ x: 3, y: 3 });
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await hasCard(tab)).toBe(true);
    await hoverAt(tab, await placeOf(tab, 'Kevin McAleenan'));
    await until(async () => /McAleenan.*|Patel/.test(await card.text()), 'both cards');
    const names = () =>
      tab.withinShadow(CARD, (root) =>
        [...root.querySelectorAll('h2')].map((h2) => h2.textContent),
      );
    await until(async () => (await names()).length === 2, 'both cards');
    expect((await names()).toSorted()).toEqual(['Kevin McAleenan', 'Priti Patel']);
    await tab.press('Escape');
    await until(async () => (await names()).length === 1, 'the pinned card alone');
    await card.pressNamed('Close');
    await gone();
  });

  test('pinned, it moves to the side panel in one click', async () => {
    await openPatel();
    await card.pressNamed('Pin');
    await card.pressNamed('Move to side panel');
    const pinned = await inExtension(async () => {
      const { storage } = (globalThis as never as Chrome).chrome;
      return JSON.stringify(await storage.session.get(null));
    });
    expect(pinned).toContain('priti-patel');
    expect(pinned).toContain('2020-06-11');
  });

  test('an entity is no longer underlined, until that is undone', async () => {
    await openPatel();
    await card.pressNamed('More actions');
    await card.pressNamed('Don’t underline Priti Patel');
    await until(async () => !(await underlinedWords(tab)).includes('Priti'), 'no underline');
    expect(await card.text()).toContain('Priti Patel is no longer underlined.');
    await card.pressNamed('Undo');
    await until(async () => (await underlinedWords(tab)).includes('Priti'), 'the underline');
    await gone();
  });

  test('cards open only on click here, until that is undone', async () => {
    await openPatel();
    await card.pressNamed('More actions');
    await card.pressNamed('Open cards only on click here');
    await until(async () => (await card.text()).includes('only on click'), 'the notice');
    const name = await placeOf(tab, 'Kevin McAleenan');
    await tab.moveTo(name);
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(await card.text()).not.toContain('Homeland');
    await tab.click(name);
    await until(async () => (await card.text()).includes('Homeland'), 'the card');
    await card.pressNamed('Undo');
    await tab.press('Escape');
    await gone();
    await tab.moveTo({ x: 3, y: 3 });
    await hoverAt(tab, name);
  });

  test('turned off, the site is silent, until that is undone', async () => {
    await openPatel();
    await card.pressNamed('More actions');
    await card.pressNamed('Turn off on silicon.co.uk');
    await until(async () => (await underlinedWords(tab)).length === 0, 'no underlines');
    await until(async () => (await card.text()).includes('Cleartext is off'), 'the notice');
    await card.pressNamed('Undo');
    await until(async () => (await underlinedWords(tab)).length > 0, 'the underlines');
  });

  test('copies a citation', async () => {
    await openPatel();
    await card.pressNamed('More actions');
    await card.pressNamed('Plain text');
    await until(async () => (await card.text()).includes('Copied'), 'the word that it is copied');
  });

  test('offers a prefilled report that does not name the article', async () => {
    await openPatel();
    const report = (await tab.deepLinks(CARD)).find((link) => link.includes('/issues/new'));
    const { searchParams } = new URL(report ?? '');
    expect(searchParams.get('title')).toContain('Priti Patel');
    expect(searchParams.get('body')).toContain('priti-patel');
    expect(report).not.toContain('silicon');
  });

  test('asks which one where a name could be two, and remembers for the page', async () => {
    await open('https://www.silicon.co.uk/both');
    const asked = await hoverAt(tab, await placeOf(tab, 'attorney general said'));
    expect(asked).toMatch(/Which “\s*attorney general\s*”\?/);
    const choices = await tab.withinShadow(CARD, (root) =>
      [...root.querySelectorAll('button b')].map((name) => name.textContent),
    );
    expect(choices.length).toBe(2);
    const box = await card.box('.card button b');
    await tab.click(middle(box));
    await until(async () => (await card.text()).includes('Timeline'), 'the card');
    await tab.press('Escape');
    await gone();
    await tab.moveTo({ x: 3, y: 3 });
    const again = await hoverAt(tab, await placeOf(tab, 'attorney general wants'));
    expect(again).not.toMatch(/Which/);
  });
});
