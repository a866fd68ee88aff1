import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Preferences } from '../../storage/preferences.ts';
import { type DrivenBrowser, type DrivenTab, until } from '../../tools/browser/session.ts';
import { OUTPUT_FOLDER } from '../../tools/folders.ts';
import { launch } from './browsers.ts';
import { findingsIn, overflowOf } from './own-page.ts';
import { type NewsServer, startNewsServer } from './server.ts';
import { type Chrome, openOwnPage } from './settings-page.ts';

const SCREENS = join(OUTPUT_FOLDER, 'screens');
mkdirSync(SCREENS, { recursive: true });

/** The extension's own pages, what of each is drawn last, and their states worth a picture. */
const PAGES: Record<string, { path: string; drawn: string; press?: string }> = {
  popup: { path: '/popup.html', drawn: '.bar' },
  sidepanel: { path: '/sidepanel.html', drawn: 'h2' },
  timeline: { path: '/timeline.html#from=2025', drawn: '.bars rect' },
  'timeline-entity': { path: '/timeline.html#entity=priti-patel', drawn: '.roles li' },
  options: { path: '/options.html', drawn: '#about' },
  'options-undo': { path: '/options.html', drawn: '#left-alone li', press: '#left-alone button' },
  welcome: { path: '/welcome.html', drawn: '.promise' },
  'welcome-pin': { path: '/welcome.html', drawn: '.pin button', press: '.pin button' },
  'whats-new': { path: '/whats-new.html', drawn: '.news li' },
};

/** Longer pages are pictured up to here. CSS pixels. */
const TALLEST = 5000;

async function open(
  browser: DrivenBrowser,
  name: keyof typeof PAGES,
  preferences: Partial<Preferences> = {},
): Promise<DrivenTab> {
  const { path, drawn, press = '' } = PAGES[name] as (typeof PAGES)[string];
  const tab = await browser.newTab();
  await tab.activate();
  const own = await openOwnPage(browser);
  await own.prefer({
    hiddenEntities: ['national-crime-agency'],
    clickOnlySites: ['example.org'],
    ...preferences,
  });
  await tab.activate();
  await tab.goto(browser.extensionUrl(path));
  const seen = (selector: string) =>
    until(
      () => tab.evaluate((selector) => document.querySelector(selector) !== null, selector),
      `${selector} on ${name}`,
    );
  await seen(drawn);
  if (press) {
    await tab.evaluate((selector) => document.querySelector<HTMLElement>(selector)?.click(), press);
  }
  return tab;
}

describe.each(['light', 'dark'] as const)('in Chromium, %s', (theme) => {
  let server: NewsServer;
  let browser: DrivenBrowser;
  beforeAll(async () => {
    server = await startNewsServer();
    browser = await launch('chromium', server, { dark: theme === 'dark' });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  test.each(Object.keys(PAGES))('%s fits and axe finds nothing at every width', async (name) => {
    const tab = await open(browser, name);
    for (const width of [360, 768, 1280]) {
      await tab.resize(width, 800);
      const height = await tab.evaluate(() => document.documentElement.scrollHeight);
      await tab.resize(width, Math.min(TALLEST, Math.max(800, height)));
      await tab.evaluate(() => new Promise((resolve) => setTimeout(resolve, 150)));
      await tab.screenshot(join(SCREENS, `${name}-${width}-${theme}.png`));
      expect.soft(await overflowOf(tab), `beyond ${width}`).toBeLessThanOrEqual(0);
      expect.soft(await findingsIn(tab), `axe at ${width}`).toEqual([]);
    }
    await tab.close();
  });

  test('text half as large again fits a telephone', async () => {
    for (const name of Object.keys(PAGES)) {
      const tab = await open(browser, name, { textSize: 1.5 });
      await tab.resize(360, 800);
      await tab.evaluate(() => new Promise((resolve) => setTimeout(resolve, 150)));
      await tab.screenshot(join(SCREENS, `${name}-360-large-${theme}.png`));
      expect.soft(await overflowOf(tab), name).toBeLessThanOrEqual(0);
      await tab.close();
    }
  });
});

describe('in Firefox, 360 CSS pixels wide', () => {
  let server: NewsServer;
  let browser: DrivenBrowser;
  beforeAll(async () => {
    server = await startNewsServer();
    browser = await launch('firefox', server);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  test.each(Object.keys(PAGES))('%s fits and has room for fingers', async (name) => {
    const tab = await open(browser, name);
    await tab.resize(360, 800);
    expect.soft(await overflowOf(tab)).toBeLessThanOrEqual(0);
    expect.soft(await findingsIn(tab)).toEqual([]);
    await tab.screenshot(join(SCREENS, `${name}-360-firefox.png`));
    await tab.close();
  });

  test('a tap in the settings chooses', async () => {
    const tab = await open(browser, 'options');
    await tab.resize(360, 800);
    const at = await tab.evaluate(() => {
      const label = document.querySelector('#appearance .style-dashed')?.closest('label');
      label?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = label?.getBoundingClientRect();
      return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    });
    if (!at) throw new Error('the settings offer no dashed underline');
    await tab.tap(at);
    await until(
      () =>
        tab.evaluate(async () => {
          const { storage } = (globalThis as never as Chrome).chrome;
          const { 'preference:underlineStyle': style } = await storage.sync.get(null);
          return style === 'dashed';
        }),
      'dashed underlines to be chosen',
    );
    await tab.close();
  });
});
