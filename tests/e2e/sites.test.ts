import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DrivenBrowser, type DrivenTab, until } from '../../tools/browser/session.ts';
import { OUTPUT_FOLDER } from '../../tools/folders.ts';
import { ENGINES, launch } from './browsers.ts';
import { type NewsServer, startNewsServer } from './server.ts';
import type { Chrome } from './settings-page.ts';

const ARTICLE = 'https://www.silicon.co.uk/row';
const SCREENS = join(OUTPUT_FOLDER, 'screens');
mkdirSync(SCREENS, { recursive: true });

const isUnderlined = (tab: DrivenTab) =>
  tab.evaluate(() => CSS.highlights.has('cleartext-mention'));
const becomes = (article: DrivenTab, underlined: boolean) =>
  until(
    async () => (await isUnderlined(article)) === underlined,
    underlined ? 'the underlines' : 'the underlines to go',
  );
const stored = (tab: DrivenTab) =>
  tab.evaluate(() => (globalThis as never as Chrome).chrome.storage.sync.get(null));

/** Clicks the first control the selector finds, once it is there. */
const press = (tab: DrivenTab, selector: string) =>
  until(
    () =>
      tab.evaluate((selector) => {
        const found = document.querySelector<HTMLElement>(selector);
        found?.click();
        return found !== null;
      }, selector),
    selector,
  );
const type = (tab: DrivenTab, selector: string, text: string) =>
  tab.evaluate(
    (selector, text) => {
      const field = document.querySelector<HTMLInputElement>(selector);
      if (field) field.value = text;
      field?.dispatchEvent(new Event('input', { bubbles: true }));
    },
    selector,
    text,
  );
const says = (tab: DrivenTab, selector: string, words: string) =>
  until(
    () =>
      tab.evaluate(
        (selector, words) => document.querySelector(selector)?.textContent?.includes(words),
        selector,
        words,
      ),
    `the words "${words}"`,
  );

async function openSettings(browser: DrivenBrowser): Promise<DrivenTab> {
  const tab = await browser.newTab();
  await tab.goto(browser.extensionUrl('/options.html'));
  await until(() => tab.evaluate(() => document.querySelector('.which') !== null), 'the sites');
  return tab;
}

async function openArticle(browser: DrivenBrowser): Promise<DrivenTab> {
  const tab = await browser.newTab();
  await tab.activate();
  await tab.goto(ARTICLE);
  return tab;
}

describe.each(ENGINES)('in %s', (engine) => {
  let server: NewsServer;
  let browser: DrivenBrowser;
  let settings: DrivenTab;
  let article: DrivenTab;
  beforeAll(async () => {
    server = await startNewsServer();
    browser = await launch(engine, server);
    settings = await openSettings(browser);
    article = await openArticle(browser);
    await becomes(article, true);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  test('every switch that decides over an open page changes it at once', async () => {
    await type(settings, '.which input', 'https://www.silicon.co.uk/row?from=a#b');
    await says(settings, '.which', 'On: no rule is for it');
    await says(settings, '.which', 'It belongs to');
    await press(settings, '.which [role=switch]');
    await becomes(article, false);
    await says(settings, '.which', 'Off: you switched it off.');
    await press(settings, '.which [role=switch]');
    await becomes(article, true);

    await press(settings, '[aria-label="All sites: United Kingdom"]');
    await becomes(article, false);
    await press(settings, '[aria-label="All sites: United Kingdom"]');
    await becomes(article, true);
    expect(await stored(settings)).toEqual({});

    await press(settings, '[name=site-mode]:not(:checked)');
    await becomes(article, false);
    await says(settings, '.which', 'only sites you switch on are read');
    await press(settings, '.which [role=switch]');
    await becomes(article, true);
    expect(await stored(settings)).toEqual({ 'site:*': false, 'site:silicon.co.uk': true });
    await press(settings, '[name=site-mode]:not(:checked)');
    await says(settings, '.which', 'On: you switched it on.');
    await press(settings, '.which [role=switch]');
    await becomes(article, false);
    await press(settings, '.which [role=switch]');
    await becomes(article, true);
    expect(await stored(settings)).toEqual({});
  });

  test('a pattern for subdomains leaves the site itself alone', async () => {
    await type(settings, '.which input', '*.silicon.co.uk');
    await says(settings, '.which', 'On: no rule is for it');
    await press(settings, '.which [role=switch]');
    await says(settings, '.which', 'Off: you switched it off.');
    await says(settings, '[aria-labelledby=other-rules]', '*.silicon.co.uk');
    expect(await isUnderlined(article)).toBe(true);
    await article.goto('https://news.silicon.co.uk/row');
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(await isUnderlined(article)).toBe(false);
    await press(settings, '[aria-label="Remove *.silicon.co.uk"]');
    await becomes(article, true);
    await article.goto(ARTICLE);
    await becomes(article, true);
  });

  /** Gives the settings a file, as a reader does who chooses one. */
  const choose = (text: string) =>
    settings.evaluate((text) => {
      const field = document.querySelector<HTMLInputElement>('.keep input[type=file]');
      const files = new DataTransfer();
      files.items.add(new File([text], 'cleartext-settings.json'));
      if (field) field.files = files.files;
      field?.dispatchEvent(new Event('change', { bubbles: true }));
    }, text);

  test('settings that were exported are imported, and damaged ones change nothing', async () => {
    await settings.evaluate(() =>
      (globalThis as never as Chrome).chrome.storage.sync.set({
        'site:silicon.co.uk': false,
        'preference:openAfter': 800,
      }),
    );
    await becomes(article, false);
    await settings.evaluate(() => {
      const make = URL.createObjectURL;
      URL.createObjectURL = (file) => {
        Object.assign(globalThis, { exported: (file as Blob).text() });
        return make(file);
      };
    });
    await press(settings, '.keep button');
    const file = await until(
      () => settings.evaluate(() => (globalThis as { exported?: Promise<string> }).exported),
      'the exported file',
    );
    expect(JSON.parse(file)).toMatchObject({
      format: 'cleartext-settings',
      version: 1,
      mode: 'everywhere',
      preferences: { openAfter: 800 },
      rules: { 'silicon.co.uk': false },
    });
    const before = await stored(settings);

    await choose(file.slice(0, -20));
    await says(settings, '.keep', 'The file is damaged and cannot be read');
    await choose(file.replace('"silicon.co.uk": false', '"silicon.co.uk": "off"'));
    await says(settings, '.keep', 'The file is damaged at “rules.silicon.co.uk”');
    await choose(file.replace('"version": 1', '"version": 7'));
    await says(settings, '.keep', 'made by a newer Cleartext (format 7)');
    expect(await stored(settings)).toEqual(before);

    await settings.evaluate(() => (globalThis as never as Chrome).chrome.storage.sync.clear());
    await becomes(article, true);
    await choose(file);
    await says(settings, '.plan', '1 rule for a site');
    await settings.evaluate(() => document.querySelector('.keep')?.scrollIntoView());
    await settings.screenshot(join(SCREENS, `settings-import-${engine}.png`));
    expect(await stored(settings)).toEqual({});
    await press(settings, '.plan button:not(.quiet)');
    await becomes(article, false);
    expect(await stored(settings)).toEqual(before);
    await says(settings, '.keep', 'The settings of the file are in place.');
    await press(settings, '.keep [aria-live] button');
    await becomes(article, true);
    expect(await stored(settings)).toEqual({});
  });

  test('the sites fit every window', async () => {
    await settings.activate();
    await type(settings, '.which input', 'https://sport.bbc.co.uk/');
    await press(settings, '.site-group h3 button');
    for (const width of [360, 768, 1280]) {
      await settings.resize(width, 2400);
      for (const theme of ['light', 'dark']) {
        await settings.evaluate((theme) => {
          document.documentElement.dataset.theme = theme;
          document.querySelector('#site-rules')?.scrollIntoView();
          return new Promise((resolve) => setTimeout(resolve, 200));
        }, theme);
        await settings.screenshot(join(SCREENS, `sites-${engine}-${theme}-${width}.png`));
      }
      const wide = await settings.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(width);
    }
  });
});

// Chromium reads policies for the whole machine only.
test('in Firefox what an organisation set goes before the reader’s choice', async () => {
  const server = await startNewsServer();
  const policy = {
    sites: { 'silicon.co.uk': false, 'theguardian.com': true },
    mode: 'chosen',
    preferences: { underlineEvery: true },
  };
  const browser = await launch('firefox', server, { policy });
  try {
    const settings = await openSettings(browser);
    await settings.evaluate(() =>
      (globalThis as never as Chrome).chrome.storage.sync.set({
        'site:silicon.co.uk': true,
        'site:theguardian.com': false,
      }),
    );
    const article = await openArticle(browser);
    await type(settings, '.which input', 'silicon.co.uk');
    await says(settings, '.which', 'Off: your organisation set this for silicon.co.uk.');
    const locked = (selector: string) =>
      settings.evaluate(
        (selector) => document.querySelector<HTMLInputElement>(selector)?.disabled,
        selector,
      );
    expect(await locked('.which [role=switch]')).toBe(true);
    expect(await locked('fieldset:has([name=site-mode])')).toBe(true);
    await says(settings, '.policy', 'Your organisation has set: underlining every mention.');
    await settings.screenshot(join(SCREENS, 'settings-policy-firefox.png'));
    expect(await isUnderlined(article)).toBe(false);
    await article.activate();
    await article.goto('https://www.theguardian.com/row');
    await becomes(article, true);
    await article.goto('https://www.zdnet.com/row');
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(await isUnderlined(article)).toBe(false);
  } finally {
    await browser.close();
    await server.close();
  }
});
