import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Preferences } from '../../storage/preferences.ts';
import { type DrivenBrowser, type DrivenTab, until } from '../../tools/browser/session.ts';
import { OUTPUT_FOLDER } from '../../tools/folders.ts';
import { ENGINES, launch } from './browsers.ts';
import { type NewsServer, startNewsServer } from './server.ts';
import type { Chrome } from './settings-page.ts';

const SCREENS = join(OUTPUT_FOLDER, 'screens');
mkdirSync(SCREENS, { recursive: true });

const storedPreferences = (tab: DrivenTab) =>
  tab.evaluate(async () => {
    const { storage } = (globalThis as never as Chrome).chrome;
    const stored = Object.entries(await storage.sync.get(null));
    return Object.fromEntries(
      stored.map(([key, value]) => [key.replace('preference:', ''), value]),
    ) as Partial<Preferences>;
  });

const storePreferences = (tab: DrivenTab, preferences: Partial<Preferences>) =>
  tab.evaluate(async (preferences) => {
    const { sync } = (globalThis as never as Chrome).chrome.storage;
    for (const [name, value] of Object.entries(preferences)) {
      await sync.set({ [`preference:${name}`]: value });
    }
  }, preferences);

const says = (tab: DrivenTab, words: string) =>
  until(
    () => tab.evaluate((words) => document.body.textContent?.includes(words), words),
    `the words "${words}"`,
  );

/** Takes pictures in light and dark, 360 and 900 pixels wide. */
async function picture(tab: DrivenTab, name: string): Promise<void> {
  await tab.activate();
  for (const width of [360, 900]) {
    await tab.resize(width, 1500);
    for (const theme of ['light', 'dark']) {
      await tab.evaluate((theme) => {
        document.documentElement.dataset.theme = theme;
        return new Promise((resolve) => setTimeout(resolve, 200));
      }, theme);
      await tab.screenshot(join(SCREENS, `${name}-${theme}-${width}.png`));
    }
    const wide = await tab.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(width);
  }
}

describe.each(ENGINES)('in %s', (engine) => {
  let server: NewsServer;
  let browser: DrivenBrowser;
  beforeAll(async () => {
    server = await startNewsServer();
    browser = await launch(engine, server);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const openOwn = async (path: string) => {
    const tab = await browser.newTab();
    await tab.goto(browser.extensionUrl(path));
    return tab;
  };

  test('the settings change when cards open, and back', async () => {
    const options = await openOwn('/options.html');
    await says(options, 'Only on click');
    await storePreferences(options, {
      hiddenEntities: ['national-crime-agency', 'gone-from-the-dataset'],
      clickOnlySites: ['example.org'],
    });
    await says(options, 'gone-from-the-dataset');
    await picture(options, `settings-${engine}`);
    const press = (selector: string) =>
      options.evaluate(
        (selector) => document.querySelector<HTMLElement>(selector)?.click(),
        selector,
      );
    const stored = (expected: Partial<Preferences>) =>
      expect.poll(() => storedPreferences(options)).toMatchObject(expected);

    await press('#cards label:nth-of-type(3) input');
    await stored({ opening: 'click' });
    await options.evaluate(() => {
      const select = document.querySelector<HTMLSelectElement>('#cards select');
      if (select) select.value = '800';
      select?.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await stored({ openAfter: 800, opening: 'click', clickOnlySites: ['example.org'] });
    await press('#cards .reset button');
    await stored({ openAfter: 400, opening: 'hover', clickOnlySites: ['example.org'] });
    await press('[aria-label="Show again: gone-from-the-dataset"]');
    await stored({ hiddenEntities: ['national-crime-agency'] });
    await press('[aria-label="Remove: example.org"]');
    await stored({ clickOnlySites: [] });
    await says(options, 'On example.org cards open as everywhere.');
    await press('.done .undo');
    await stored({ clickOnlySites: ['example.org'] });
    await storePreferences(options, { clickOnlySites: [] });
    await options.close();
  });

  test('the side panel lists the article in front and keeps a card moved there', async () => {
    const article = await browser.newTab();
    await article.activate();
    await article.goto('https://www.silicon.co.uk/row');
    await until(
      () => article.evaluate(() => CSS.highlights.has('cleartext-mention')),
      'the underlines',
    );
    const panel = await openOwn('/sidepanel.html');
    await says(panel, 'Kevin McAleenan');
    await says(panel, 'on this page');
    const answer = await panel.evaluate(() =>
      (globalThis as never as Chrome).chrome.runtime.sendMessage({
        question: 'moveToPanel',
        with: { id: 'priti-patel', published: '2020-06-11' },
      }),
    );
    // What a driver runs counts as the reader's own doing; Firefox takes no message for that.
    expect(answer).toEqual({ opened: engine === 'chromium' });
    await says(panel, 'From an article of 11 Jun 2020');
    await says(panel, 'Home Secretary');
    await picture(panel, `panel-open-${engine}`);
    await panel.evaluate(() =>
      document.querySelector<HTMLElement>('.pin [aria-expanded=true]')?.click(),
    );
    await picture(panel, `panel-${engine}`);
    await panel.evaluate(() =>
      document.querySelector<HTMLElement>('[aria-label="Remove Priti Patel"]')?.click(),
    );
    await until(
      () => panel.evaluate(() => document.querySelector('.pins') === null),
      'the card to go',
    );

    await article.activate();
    await article.goto('https://www.silicon.co.uk/recipe');
    await says(panel, 'Not about encryption');
    expect(await panel.evaluate(() => document.querySelectorAll('.row').length)).toBe(0);
    await panel.close();
    await article.close();
  });

  test('the popup opens the side panel', async () => {
    const own = await openOwn('/options.html');
    const isOpen = () =>
      own.evaluate(async () => {
        const { chrome } = globalThis as never as Chrome & {
          chrome: { sidebarAction?: { isOpen(details: object): Promise<boolean> } };
        };
        if (chrome.sidebarAction) return chrome.sidebarAction.isOpen({});
        const panels = await chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] });
        return panels.length > 0;
      });
    const article = await browser.newTab();
    await article.activate();
    await article.goto('https://www.silicon.co.uk/row');
    const popup = await openOwn('/popup.html');
    await popup.activate();
    await says(popup, 'On this page');
    const at = await until(
      () =>
        popup.evaluate(() => {
          const buttons = [...document.querySelectorAll('.bar button')];
          const box = buttons
            .find(({ textContent }) => textContent === 'Side panel')
            ?.getBoundingClientRect();
          return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
        }),
      'the button',
    );
    await popup.click(at);
    await until(isOpen, 'the side panel');
    await article.close();
    await own.close();
  });
});
