import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DrivenBrowser, type DrivenTab, until } from '../../tools/browser/session.ts';
import { OUTPUT_FOLDER } from '../../tools/folders.ts';
import { hasCard, hoverAt, leave, placeOf, underlinedWords } from '../../tools/look.ts';
import { ENGINES, launch } from './browsers.ts';
import { type NewsServer, startNewsServer } from './server.ts';
import type { Chrome } from './settings-page.ts';

const ARTICLE = 'https://www.silicon.co.uk/row';
const SCREENS = join(OUTPUT_FOLDER, 'screens');
mkdirSync(SCREENS, { recursive: true });

const isUnderlined = (tab: DrivenTab) =>
  tab.evaluate(() => CSS.highlights.has('cleartext-mention'));
const markup = (tab: DrivenTab) => tab.evaluate(() => document.documentElement.outerHTML);

describe.each(ENGINES)('in %s', (engine) => {
  let server: NewsServer;
  let browser: DrivenBrowser;
  let tab: DrivenTab;
  beforeAll(async () => {
    server = await startNewsServer();
    browser = await launch(engine, server);
    tab = await browser.newTab();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const openArticle = async () => {
    // Behind another tab, such as the welcome page, browsers draw once a second.
    await tab.activate();
    await tab.goto(ARTICLE);
    await until(() => isUnderlined(tab), 'the underlines');
    await tab.moveTo({ x: 3, y: 3 });
  };

  test('underlines the first mention of each entity, and nothing around the article', async () => {
    await openArticle();
    const words = await underlinedWords(tab);
    expect(words).toEqual(
      expect.arrayContaining([
        'Kevin McAleenan',
        'Mark Zuckerberg',
        'National Crime Agency',
        'Messenger',
        'WhatsApp',
      ]),
    );
    expect(words).not.toContain('Microsoft');
    expect(words).not.toContain('Google');
    expect(words).not.toContain('Twitter');
    expect(new Set(words).size).toBe(words.length);
  });

  test('leaves the page as it was, with a card open too', async () => {
    await tab.goto('https://cleartext-does-not-know-this.example/row');
    const before = await markup(tab);
    await openArticle();
    expect(await markup(tab)).toBe(before);
    await hoverAt(tab, await placeOf(tab, 'McAleenan'));
    await tab.press('Escape');
    await until(async () => !(await hasCard(tab)), 'the card to close');
    expect(await markup(tab)).toBe(before);
  });

  test.each([
    ['Kevin McAleenan', 'Department of Homeland Security', 0],
    ['(NCA', 'National Crime Agency', 0],
    ['Messenger chats', 'Facebook Messenger', 0],
    ['Patel said', 'Home Secretary', 0],
  ])('opens the card of %s', async (words, expected, nth) => {
    await openArticle();
    const card = await hoverAt(tab, await placeOf(tab, words, nth));
    expect(card.replace(/\s+/g, ' ')).toContain(expected);
    await leave(tab);
  });

  test('shows what was true on the day of the article, with sources as links', async () => {
    await openArticle();
    const card = await hoverAt(tab, await placeOf(tab, 'Patel, US'));
    expect(card).toMatch(/Jun 2020[\s\S]*Home Secretary[\s\S]*Jul 2019 – Sept 2022/);
    expect(card).toContain('This article');
    const links = await tab.deepLinks('cleartext-card');
    expect(links.length).toBeGreaterThan(3);
    for (const link of links) expect(link).toMatch(/^https:\/\//);
    await new Promise((resolve) => setTimeout(resolve, 200));
    await tab.screenshot(join(SCREENS, `card-${engine}.png`));
  });

  test('does not take somebody else of that surname for her', async () => {
    await openArticle();
    const { x, y } = await placeOf(tab, 'Patel, who');
    await tab.moveTo({ x: x - 12, y });
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(await hasCard(tab)).toBe(false);
  });

  test('knows the names of the language an article is in', async () => {
    await tab.activate();
    await tab.goto('https://www.heise.de/streit');
    await until(() => isUnderlined(tab), 'the underlines');
    expect(await underlinedWords(tab)).toEqual(
      expect.arrayContaining([
        'Europäische Kommission',
        'Missbrauchsdarstellungen',
        'Chatkontrolle',
      ]),
    );
  });

  test('underlines every mention for a reader who wants it, at once in open tabs', async () => {
    await openArticle();
    const few = (await underlinedWords(tab)).length;
    const options = await browser.newTab();
    await options.goto(browser.extensionUrl('/options.html'));
    const flip = () =>
      until(
        () =>
          options.evaluate(() => {
            const found = document.querySelector<HTMLElement>(
              '[aria-label="Underline every mention"]',
            );
            found?.click();
            return found !== null;
          }),
        'the switch',
      );
    await flip();
    await until(async () => (await underlinedWords(tab)).length > few + 5, 'more underlines');
    await flip();
    await until(async () => (await underlinedWords(tab)).length === few, 'as few as before');
    await options.close();
  });

  test.each([
    ['is missing', 'missing'],
    ['is of an older format', 'old'],
    ['has changed by one letter', 'letter'],
    ['was cut off', 'cut'],
  ])('a stored lexicon that %s is made anew', async (_, damaged) => {
    const own = await browser.newTab();
    await own.goto(browser.extensionUrl('/options.html'));
    const stored = () =>
      own.evaluate(async () => {
        const { storage } = (globalThis as never as Chrome).chrome;
        const { 'lexicon:names': lexicon } = await storage.local.get('lexicon:names');
        return (lexicon as { digest?: string } | undefined)?.digest;
      });
    const sound = await until(stored, 'the stored lexicon');
    await own.evaluate(async (change) => {
      const { storage } = (globalThis as never as Chrome).chrome;
      const { 'lexicon:names': lexicon } = await storage.local.get('lexicon:names');
      const changes: Record<string, () => unknown> = {
        missing: () => undefined,
        old: () => ({ format: 1, version: '0', text: '', index: '', digest: '' }),
        letter: () => ({
          ...(lexicon as object),
          text: (lexicon as { text: string }).text.replace('Priti', 'Prita'),
        }),
        cut: () => ({
          ...(lexicon as object),
          index: (lexicon as { index: string }).index.slice(0, 1000),
        }),
      };
      const damaged = changes[change]?.();
      if (damaged === undefined) await storage.local.remove('lexicon:names');
      else await storage.local.set({ 'lexicon:names': damaged });
    }, damaged);
    await openArticle();
    expect(await underlinedWords(tab)).toContain('Kevin McAleenan');
    await until(async () => (await stored()) === sound, 'a sound lexicon in storage');
    await own.close();
  });

  test('leaves an article on something else alone', async () => {
    await tab.goto('https://www.silicon.co.uk/recipe');
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(await isUnderlined(tab)).toBe(false);
  });

  test('sends nothing but what the page itself asks for', async () => {
    server.requests.length = 0;
    await openArticle();
    await hoverAt(tab, await placeOf(tab, 'Dutton'));
    // Browsers ask their makers' own services, with or without the extension.
    const browsersOwn = /\/favicon\.ico$|^[^/]+\.(mozilla|firefox|googleapis)\.(com|org|net)\//;
    const asked = server.requests.filter((request) => !browsersOwn.test(request));
    expect(new Set(asked)).toEqual(new Set(['www.silicon.co.uk/row']));
  });

  test('the popup switch turns the site off and on at once in the open tab', async () => {
    await openArticle();
    const popup = await browser.newTab();
    await popup.resize(376, 600);
    await popup.goto(browser.extensionUrl('/popup.html'));
    const flip = () =>
      until(
        () =>
          popup.evaluate(() => {
            const found = document.querySelector<HTMLElement>(
              '[role=switch][aria-label="silicon.co.uk"]',
            );
            found?.click();
            return found !== null;
          }),
        'the switch',
      );
    await until(
      () => popup.evaluate(() => /On this page/.test(document.body.textContent ?? '')),
      'the list',
    );
    await popup.screenshot(join(SCREENS, `popup-${engine}.png`));
    await flip();
    await until(async () => !(await isUnderlined(tab)), 'the underlines to go');
    await flip();
    await until(() => isUnderlined(tab), 'the underlines to come back');
    await popup.close();
  });

  test('the settings list the sites and explain an address that is none', async () => {
    const options = await browser.newTab();
    await options.goto(browser.extensionUrl('/options.html'));
    const has = (label: string) =>
      options.evaluate(
        (label) => document.querySelector(`[role=switch][aria-label="${label}"]`) !== null,
        label,
      );
    await until(
      () => options.evaluate(() => document.querySelector('[type=search]') !== null),
      'the search',
    );
    await options.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('[type=search]');
      if (field) field.value = 'silicon';
      field?.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await until(() => has('silicon.co.uk'), 'silicon.co.uk in the list');
    await options.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('.add input');
      if (field) field.value = 'co.uk';
      field?.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await new Promise((resolve) => setTimeout(resolve, 100));
    await options.evaluate(() => document.querySelector<HTMLElement>('.add button')?.click());
    const problem = await until(
      () => options.evaluate(() => document.querySelector('#add-problem')?.textContent),
      'an explanation',
    );
    expect(problem).toContain('co.uk is shared by many sites');
    await options.screenshot(join(SCREENS, `options-${engine}.png`));
    await options.close();
  });

  test('the welcome page explains its sample article', async () => {
    const welcome = await browser.newTab();
    await welcome.activate();
    await welcome.goto(browser.extensionUrl('/welcome.html'));
    await until(() => isUnderlined(welcome), 'the underlines');
    const card = await hoverAt(welcome, await placeOf(welcome, 'Peter Dutton'));
    expect(card).toContain('Home Affairs');
    await welcome.close();
  });

  // Chromium asks in a window of its own, which a headless one does not have.
  test.runIf(engine === 'firefox')(
    'a site added in the settings is read until it is removed',
    async () => {
      const options = await browser.newTab();
      await options.activate();
      await options.goto(browser.extensionUrl('/options.html'));
      // A real click: browsers ask for permissions only in answer to one.
      const press = async (selector: string) => {
        const at = await until(
          () =>
            options.evaluate((selector) => {
              const found = document.querySelector(selector);
              found?.scrollIntoView({ block: 'center', behavior: 'instant' });
              const box = found?.getBoundingClientRect();
              return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
            }, selector),
          selector,
        );
        await options.click(at);
      };
      await until(
        () => options.evaluate(() => document.querySelector('.add input') !== null),
        'the form',
      );
      await options.evaluate(() => document.querySelector<HTMLInputElement>('.add input')?.focus());
      await options.type('https://news.added.example/row');
      await press('.add button');
      await until(
        () =>
          options.evaluate(
            () => document.querySelector('[aria-label="Remove news.added.example"]') !== null,
          ),
        'the added site',
      );
      await tab.activate();
      await tab.goto('https://news.added.example/row');
      await until(() => isUnderlined(tab), 'the underlines');
      await options.activate();
      await press('[aria-label="Remove news.added.example"]');
      await until(async () => !(await isUnderlined(tab)), 'the underlines to go');
      await tab.goto('https://news.added.example/row');
      await new Promise((resolve) => setTimeout(resolve, 700));
      expect(await isUnderlined(tab)).toBe(false);
      await options.close();
    },
  );
});
