import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DrivenBrowser, type DrivenTab, until } from '../../tools/browser/session.ts';
import { OUTPUT_FOLDER } from '../../tools/folders.ts';
import { hasCard, hoverAt, leave, placeOf } from '../../tools/look.ts';
import { ENGINES, launch } from './browsers.ts';
import { isUnderlined, sleep } from './reader.ts';
import { type NewsServer, startNewsServer } from './server.ts';
import type { Chrome } from './settings-page.ts';

const SCREENS = join(OUTPUT_FOLDER, 'screens');
mkdirSync(SCREENS, { recursive: true });

/** What the fixture page does when told. */
type Steps = { steps: { offTopic(): void } };

/** A site that Cleartext does not know, and one it does. */
const UNKNOWN = 'https://news.unknown.example';
const KNOWN = 'https://www.silicon.co.uk';

describe.each(ENGINES)('in %s', (engine) => {
  let server: NewsServer;
  let browser: DrivenBrowser;
  let own: DrivenTab;
  let tab: DrivenTab;
  beforeAll(async () => {
    server = await startNewsServer();
    // A background that sleeps soon shows what is forgotten by it.
    browser = await launch(engine, server, { idleAfter: 2000 });
    own = await browser.newTab();
    await own.goto(browser.extensionUrl('/options.html'));
    tab = await browser.newTab();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const open = async (url: string) => {
    await tab.activate();
    await tab.goto(url);
  };
  /** What the icon of the tab in front shows. */
  const icon = () =>
    own.evaluate(async () => {
      const { tabs, action } = (globalThis as never as Chrome).chrome;
      const shown = (await tabs.query({ active: true }))[0];
      const details = { tabId: shown?.id as number };
      // The title is set last.
      const title = await action.getTitle(details);
      return { title, badge: await action.getBadgeText(details) };
    });
  const iconSays = (title: string | RegExp) =>
    until(async () => {
      const shown = await icon();
      return shown.title.match(title) ? shown : undefined;
    }, `an icon that says ${title}`);
  const switchSite = (host: string, on: boolean | undefined) =>
    own.evaluate(
      async (key, on) => {
        const { sync } = (globalThis as never as Chrome).chrome.storage;
        await (typeof on === 'boolean' ? sync.set({ [key]: on }) : sync.remove(key));
      },
      `site:${host}`,
      on ?? null,
    );
  /** The popup in a tab of its own speaks of the tab used before it. */
  const openPopup = async () => {
    const popup = await browser.newTab();
    await popup.resize(360, 420);
    await popup.goto(browser.extensionUrl('/popup.html'));
    await until(() => popup.evaluate(() => document.querySelector('.site') !== null), 'the row');
    return popup;
  };
  const rowSays = (popup: DrivenTab, words: string) =>
    until(
      () =>
        popup.evaluate(
          (words) => document.querySelector('.site')?.textContent?.includes(words),
          words,
        ),
      `a row that says "${words}"`,
    );
  const take = async (popup: DrivenTab, offer: string) => {
    const at = await until(
      () =>
        popup.evaluate((offer) => {
          const button = [...document.querySelectorAll('.site-offers button')].find(
            ({ textContent }) => textContent === offer,
          );
          const box = button?.getBoundingClientRect();
          return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
        }, offer),
      offer,
    );
    await popup.activate();
    await popup.click(at);
  };
  const picture = async (popup: DrivenTab, name: string) => {
    await popup.activate();
    for (const theme of ['dark', 'light']) {
      await popup.evaluate((theme) => {
        document.documentElement.dataset.theme = theme;
      }, theme);
      await popup.screenshot(join(SCREENS, `site-row-${name}-${theme}-${engine}.png`));
    }
  };

  describe('the toolbar icon', () => {
    test('says how many entries a page has, through sleep, until another page is shown', async () => {
      await open(`${KNOWN}/row`);
      const { badge } = await iconSays(/entries on this page/);
      expect(Number(badge)).toBeGreaterThan(5);
      await browser.sleep();
      expect((await icon()).badge).toBe(badge);
      await open(`${UNKNOWN}/row`);
      expect(await iconSays(/^Cleartext$/)).toMatchObject({ badge: '' });
      await tab.evaluate(() => void setTimeout(() => history.back()));
      expect(await iconSays(/entries on this page/)).toMatchObject({ badge });
    });

    test('has no number where there is nothing to say', async () => {
      await open(`${KNOWN}/recipe`);
      expect(await iconSays('not about encryption')).toMatchObject({ badge: '' });
    });

    test('follows the switch at once', async () => {
      await open(`${KNOWN}/row`);
      await iconSays(/entries/);
      await switchSite('silicon.co.uk', false);
      expect(await iconSays('off on silicon.co.uk')).toMatchObject({ badge: '' });
      await switchSite('silicon.co.uk', undefined);
      await iconSays(/entries/);
    });

    test('follows an article that is exchanged without a new page', async () => {
      await open(`${KNOWN}/live-single-page`);
      const { badge } = await iconSays(/entries/);
      expect(badge).not.toBe('');
      await tab.evaluate(() => (globalThis as never as Steps).steps.offTopic());
      expect(await iconSays('not about encryption')).toMatchObject({ badge: '' });
    });
  });

  describe('a page that says nothing of encryption', () => {
    test('is annotated anyway for a reader who asks, until it is left', async () => {
      await open(`${KNOWN}/recipe`);
      const popup = await openPopup();
      await rowSays(popup, 'Not about encryption');
      await picture(popup, 'off-topic');
      await take(popup, 'Annotate anyway');
      await rowSays(popup, 'Annotated anyway');
      expect(await isUnderlined(tab)).toBe(true);
      await picture(popup, 'anyway');
      await take(popup, 'Stop annotating');
      await rowSays(popup, 'Not about encryption');
      expect(await isUnderlined(tab)).toBe(false);
      await take(popup, 'Annotate anyway');
      await rowSays(popup, 'Annotated anyway');
      await popup.close();
      await open(`${KNOWN}/recipe`);
      await iconSays('not about encryption');
      expect(await isUnderlined(tab)).toBe(false);
    });
  });

  describe('a site that is not read', () => {
    test('is read once by a click where it was never allowed', async () => {
      await open(`${UNKNOWN}/row`);
      await sleep(500);
      expect(await isUnderlined(tab)).toBe(false);
      await browser.clickIcon(`${UNKNOWN}/row`);
      const popup = await openPopup();
      await rowSays(popup, 'No access to this site');
      await picture(popup, 'no-access');
      await take(popup, 'Read this page once');
      await rowSays(popup, 'Read once');
      await picture(popup, 'once');
      await popup.close();
      await tab.activate();
      expect(await isUnderlined(tab)).toBe(true);
      await hoverAt(tab, await placeOf(tab, 'McAleenan'));
      await leave(tab);
      await iconSays(/entries on this page/);
      await open(`${UNKNOWN}/row`);
      await sleep(700);
      expect(await isUnderlined(tab)).toBe(false);
      expect(await icon()).toMatchObject({ badge: '', title: 'Cleartext' });
    });

    // Chromium asks in a window of its own, which a headless one does not have.
    test.runIf(engine === 'firefox')(
      'is read from then on where the reader allows it',
      async () => {
        await open(`${UNKNOWN}/row`);
        await browser.clickIcon(`${UNKNOWN}/row`);
        const popup = await openPopup();
        await take(popup, 'Allow on this site');
        await rowSays(popup, 'entries on this page');
        await popup.close();
        await open(`${UNKNOWN}/row`);
        await until(() => isUnderlined(tab), 'the underlines');
      },
    );

    test('says so where the browser lets nobody read', async () => {
      await open('about:blank');
      const popup = await openPopup();
      await rowSays(popup, 'The browser lets no extension read this page');
      expect(await popup.evaluate(() => document.querySelector('[role=switch]'))).toBeNull();
      await popup.close();
    });

    test('is read once where it is off, and stopped', async () => {
      await switchSite('silicon.co.uk', false);
      await open(`${KNOWN}/row`);
      await iconSays('off on');
      const popup = await openPopup();
      await rowSays(popup, 'Switched off');
      await picture(popup, 'off');
      await take(popup, 'Read this page once');
      await rowSays(popup, 'Read once');
      expect(await isUnderlined(tab)).toBe(true);
      await take(popup, 'Stop reading');
      await rowSays(popup, 'Switched off');
      expect(await isUnderlined(tab)).toBe(false);
      await popup.close();
      await switchSite('silicon.co.uk', undefined);
      await until(() => isUnderlined(tab), 'the underlines of a site that is on');
    });
  });

  test('a site taken away in the browser’s settings is left at once, and read when given back', async () => {
    await open(`${KNOWN}/row`);
    await until(() => isUnderlined(tab), 'the underlines');
    await hoverAt(tab, await placeOf(tab, 'McAleenan'));
    await browser.forbidSites();
    await until(async () => !(await isUnderlined(tab)), 'the underlines to go');
    expect(await hasCard(tab)).toBe(false);
    await tab.activate();
    await iconSays('no access to silicon.co.uk');
    await browser.allowSite('*://*.silicon.co.uk/*');
    await until(() => isUnderlined(tab), 'the underlines to come back');
    await tab.activate();
    await iconSays(/entries on this page/);
  });
});
