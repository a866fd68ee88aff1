import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Preferences } from '../../storage/preferences.ts';
import { type DrivenBrowser, type DrivenTab, until } from '../../tools/browser/session.ts';
import { OUTPUT_FOLDER } from '../../tools/folders.ts';
import { hoverAt, placeOf } from '../../tools/look.ts';
import { ENGINES, launch } from './browsers.ts';
import { boxWithin, CARD, cardBox, isAsServed, openPage, rest, underlines } from './reader.ts';
import { type NewsServer, startNewsServer } from './server.ts';
import { type OwnPage, openOwnPage } from './settings-page.ts';

/** What of its style sheets a page can see, and how its mentions are drawn. */
const drawn = (tab: DrivenTab) =>
  tab.evaluate(() => {
    const paragraph = document.querySelector('p') as Element;
    const style = getComputedStyle(paragraph, '::highlight(cleartext-mention)');
    return { sheets: document.adoptedStyleSheets.length, line: style.textDecorationStyle };
  });

describe.each(ENGINES)('in %s', (engine) => {
  let server: NewsServer;
  let browser: DrivenBrowser;
  let own: OwnPage;
  let tab: DrivenTab;
  beforeAll(async () => {
    server = await startNewsServer();
    browser = await launch(engine, server);
    own = await openOwnPage(browser);
    tab = await browser.newTab();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  /** Opens the article as a reader finds it who prefers this. */
  const openPreferring = async (preferences: Partial<Preferences>) => {
    await own.prefer(preferences);
    await openPage(tab, 'story');
  };
  const words = async () => (await underlines(tab)).accent;

  test('kinds a reader takes out lose their underlines in open pages, and get them back', async () => {
    await openPreferring({});
    const all = await words();
    expect(all).toContain('National Crime Agency');
    await own.prefer({ hiddenKinds: ['agency'] });
    await until(async () => {
      const left = await words();
      return left.length > 0 && !left.includes('National Crime Agency');
    }, 'agencies to be left alone');
    const left = await words();
    expect(all).toEqual(expect.arrayContaining(left));
    await own.prefer({});
    await until(async () => (await words()).length === all.length, 'all to be underlined again');
  });

  test('another language is spoken at once by the settings and by the next card', async () => {
    await openPreferring({});
    const settings = await browser.newTab();
    await settings.goto(browser.extensionUrl('/options.html'));
    const heading = () => settings.evaluate(() => document.querySelector('h1')?.textContent);
    await until(async () => (await heading()) === 'Settings', 'the settings in English');
    await settings.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('#language label')]
        .find(({ textContent }) => textContent?.includes('Deutsch'))
        ?.click(),
    );
    await until(async () => (await heading()) === 'Einstellungen', 'the settings in German');
    expect(await settings.evaluate(() => document.documentElement.lang)).toBe('de');
    await tab.activate();
    const card = await until(async () => {
      const text = await hoverAt(tab, await placeOf(tab, 'Priti Patel'));
      return text.includes('Heute') || text.includes('Letzter Stand') ? text : undefined;
    }, 'a card in German');
    expect(card).toContain('Dieser Artikel');
    expect(card).toContain('British Conservative politician');
    await own.prefer({});
  });

  test('another look of underlines is drawn at once and leaves no trace when it goes', async () => {
    await openPreferring({});
    expect(await drawn(tab)).toEqual({ sheets: 0, line: 'dotted' });
    await own.prefer({ underlineStyle: 'dashed', underlineColour: 'blue' });
    await until(async () => (await drawn(tab)).line === 'dashed', 'dashed underlines');
    await tab.screenshot(join(OUTPUT_FOLDER, 'screens', `look-dashed-blue-${engine}.png`));
    await own.prefer({ underlineStyle: 'tint', underlineColour: 'violet' });
    await until(
      async () => (await drawn(tab)).line !== 'dashed' && (await words()).length > 0,
      'tinted words',
    );
    await tab.screenshot(join(OUTPUT_FOLDER, 'screens', `look-tint-violet-${engine}.png`));
    await own.prefer({});
    await until(async () => (await drawn(tab)).sheets === 0, 'the usual underlines');
    expect(await isAsServed(tab)).toBe(true);
  });

  test('theme and text size reach the card that is open', async () => {
    await openPreferring({});
    const before = await rest(tab, 'National Crime Agency');
    const theme = () =>
      tab.withinShadow(CARD, (root) => root.querySelector<HTMLElement>('.place')?.dataset.theme);
    expect(await theme()).toBe('light');
    await own.prefer({ theme: 'dark', textSize: 1.5 });
    await until(async () => (await theme()) === 'dark', 'a dark card');
    const after = await cardBox(tab);
    expect(after?.width).toBeCloseTo(before.width * 1.5, 0);
    const footer = await boxWithin(tab, '.card footer');
    const { innerWidth, innerHeight } = await tab.evaluate(() => ({
      innerWidth: window.innerWidth,
      innerHeight: window.innerHeight,
    }));
    expect((after?.x ?? 0) + (after?.width ?? 0)).toBeLessThanOrEqual(innerWidth);
    expect((footer?.y ?? 0) + (footer?.height ?? 0)).toBeLessThanOrEqual(innerHeight);
    await tab.screenshot(join(OUTPUT_FOLDER, 'screens', `card-150-dark-${engine}.png`));
  });

  test('a card with large text fits a small screen', async () => {
    await tab.resize(360, 640);
    await openPreferring({ textSize: 1.5, opening: 'hover' });
    const box = await rest(tab, 'National Crime Agency');
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(360);
    expect(box.y + box.height).toBeLessThanOrEqual(640);
    await tab.screenshot(join(OUTPUT_FOLDER, 'screens', `card-150-360-${engine}.png`));
    await own.prefer({});
  });
});
