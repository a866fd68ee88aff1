import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DrivenBrowser, type DrivenTab, until } from '../../tools/browser/session.ts';
import { OUTPUT_FOLDER } from '../../tools/folders.ts';
import { ENGINES, launch } from './browsers.ts';
import { type NewsServer, startNewsServer } from './server.ts';
import type { Chrome } from './settings-page.ts';

const SCREENS = join(OUTPUT_FOLDER, 'screens');
mkdirSync(SCREENS, { recursive: true });

/** What a reader sees of the page. */
const look = (tab: DrivenTab) =>
  tab.evaluate(() => ({
    found: document.querySelector('.found [role=status]')?.textContent ?? '',
    bars: document.querySelectorAll('.bars rect').length,
    events: [...document.querySelectorAll('.event p')].map(({ textContent }) => textContent),
    entity: document.querySelector('.entity h2')?.textContent,
    roles: [...document.querySelectorAll('.roles li > span')].map(({ textContent }) => textContent),
  }));

/** Waits until the page has found something and `holds` of what is seen; returns that. */
const seen = (
  tab: DrivenTab,
  words: string,
  holds: (page: Awaited<ReturnType<typeof look>>) => boolean = () => true,
) =>
  until(async () => {
    const page = await look(tab);
    return page.events.length > 0 && holds(page) && page;
  }, words);

describe.each(ENGINES)('in %s', (engine) => {
  let server: NewsServer;
  let browser: DrivenBrowser;
  let tab: DrivenTab;
  beforeAll(async () => {
    server = await startNewsServer();
    browser = await launch(engine, server);
    tab = await browser.newTab();
    await tab.activate();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  /** Opens the page at an address as if for the first time. */
  const open = async (hash: string) => {
    await tab.goto(browser.extensionUrl('/popup.html'));
    await tab.goto(browser.extensionUrl(`/timeline.html${hash}`));
  };

  test('shows the events of all years', async () => {
    await open('');
    const page = await seen(tab, 'the events', ({ bars }) => bars > 0);
    expect(page.found).toMatch(/^\d,\d{3} events$/);
    expect(page.bars).toBeGreaterThan(100);
  });

  test('an address narrows to its years, place, kind and text', async () => {
    await open('#from=2019&to=2019&place=GB&kind=statement&text=encryption');
    const { found, events } = await seen(tab, 'some events');
    expect(found).toMatch(/^\d+ events? in 2019$/);
    expect(events.length).toBe(Number.parseInt(found, 10));
    await tab.evaluate(() => {
      location.hash = '#from=1900&text=no-such-words';
    });
    await until(async () => (await look(tab)).found === '0 events from 1900', 'no events');
  });

  test('choosing an entity shows its roles, and going back all events again', async () => {
    await open('#text=Priti%20Patel');
    const before = await seen(tab, 'events that name her');
    await tab.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.named')]
        .find(({ textContent }) => textContent === 'Priti Patel')
        ?.click(),
    );
    const page = await seen(tab, 'her roles', ({ roles }) => roles.length > 0);
    expect(page.entity).toBe('Priti Patel');
    expect(page.roles).toContain('Home Secretary');
    expect(await tab.evaluate(() => location.hash)).toContain('entity=priti-patel');
    await tab.evaluate(() => history.back());
    const back = await seen(tab, 'all again', ({ entity }) => entity === undefined);
    expect(back.found).toBe(before.found);
  });

  test.each([1, 1.5])(
    'a drag chooses the years under it, with text %d times as large',
    async (textSize) => {
      await open('');
      await tab.evaluate(
        (textSize) =>
          (globalThis as never as Chrome).chrome.storage.sync.set({
            'preference:textSize': textSize,
          }),
        textSize,
      );
      await open('');
      await seen(tab, 'the chart', ({ bars }) => bars > 0);
      const middleOf = (selector: string, index: number) =>
        tab.evaluate(
          (selector, index) => {
            const all = document.querySelectorAll(selector);
            const { left, top, width } = (
              all[(index + all.length) % all.length] as Element
            ).getBoundingClientRect();
            return { x: left + width / 2, y: top - 20 };
          },
          selector,
          index,
        );
      const labels = await tab.evaluate(() =>
        [...document.querySelectorAll('.axis:nth-of-type(2) text')].map(
          ({ textContent }) => textContent,
        ),
      );
      const from = await middleOf('.axis:nth-of-type(2) text', -2);
      const to = await middleOf('.axis:nth-of-type(2) text', -1);
      await tab.drag(from, to, 'mouse');
      const years = `from=${labels.at(-2)}&to=${labels.at(-1)}`;
      await until(async () => (await tab.evaluate(() => location.hash)) === `#${years}`, years);
    },
  );

  test('the chart is saved as a picture under the rules of the extension’s pages', async () => {
    await open('');
    await seen(tab, 'the chart', ({ bars }) => bars > 0);
    const size = await tab.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const create = URL.createObjectURL;
          URL.createObjectURL = (picture: Blob) => {
            resolve(picture.size);
            return create(picture);
          };
          HTMLAnchorElement.prototype.click = () => {};
          [...document.querySelectorAll('button')]
            .find(({ textContent }) => textContent === 'Chart as PNG')
            ?.click();
        }),
    );
    expect(size).toBeGreaterThan(3000);
  });

  test('looks well', async () => {
    await open('#entity=priti-patel&from=2016&to=2023');
    await seen(tab, 'the page', ({ bars }) => bars > 0);
    for (const width of [360, 768, 1280]) {
      await tab.resize(width, 1500);
      for (const theme of ['light', 'dark']) {
        await tab.evaluate((theme) => {
          document.documentElement.dataset.theme = theme;
          return new Promise((resolve) => setTimeout(resolve, 200));
        }, theme);
        await tab.screenshot(join(SCREENS, `timeline-${engine}-${theme}-${width}.png`));
      }
      const wide = await tab.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(width);
    }
  });
});
