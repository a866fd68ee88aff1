import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DrivenBrowser, type DrivenTab, until } from '../../tools/browser/session.ts';
import { hasCard } from '../../tools/look.ts';
import { ENGINES, launch } from './browsers.ts';
import { type NewsServer, startNewsServer } from './server.ts';

const ARTICLE = 'https://www.silicon.co.uk/row';

describe.each(ENGINES)('in %s', (engine) => {
  let server: NewsServer;
  let browser: DrivenBrowser;
  let article: DrivenTab;
  beforeAll(async () => {
    server = await startNewsServer();
    browser = await launch(engine, server);
    article = await browser.newTab();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  /** Over the tab that was in front. */
  const openPopup = async () => {
    const popup = await browser.newTab();
    await article.activate();
    await popup.goto(browser.extensionUrl('/popup.html'));
    await until(
      () => popup.evaluate(() => document.activeElement?.role === 'combobox'),
      'the cursor in the search field',
    );
    await popup.activate();
    return popup;
  };
  const text = (popup: DrivenTab, selector: string) =>
    popup.evaluate((selector) => document.querySelector(selector)?.textContent, selector);
  const openArticle = async () => {
    await article.activate();
    await article.goto(ARTICLE);
    await until(
      () => article.evaluate(() => CSS.highlights.has('cleartext-mention')),
      'the underlines',
    );
  };
  const press = (popup: DrivenTab, selector: string) =>
    until(
      () =>
        popup.evaluate((selector) => {
          const found = document.querySelector<HTMLElement>(selector);
          found?.click();
          return found !== null;
        }, selector),
      selector,
    );

  test('Enter opens the first of what was found; Escape goes back to it', async () => {
    const popup = await openPopup();
    await popup.type('pritti pattel');
    expect(await until(() => text(popup, '[role=option] b'), 'a result')).toBe('Priti Patel');
    await popup.press('Enter');
    expect(await until(() => text(popup, '.card h2'), 'a card')).toBe('Priti Patel');
    await popup.press('Escape');
    await until(async () => !(await text(popup, '.card h2')), 'the card to go');
    expect(
      await popup.evaluate(() => (document.activeElement as HTMLInputElement | null)?.value),
    ).toBe('pritti pattel');
    await popup.press('Escape');
    await popup.type('2019 apple');
    await until(
      () => popup.evaluate(() => /4 events in 2019/.test(document.body.textContent ?? '')),
      'the events of the year',
    );
    await popup.close();
  });

  test('an event opens the card of its entity, at the event', async () => {
    const popup = await openPopup();
    await popup.type('san bernardino order');
    await press(popup, '[role=option].event');
    expect(await until(() => text(popup, '.sought .said'), 'the event')).toContain(
      'San Bernardino',
    );
    await popup.close();
  });

  test('choosing an entity of the page opens its card there', async () => {
    await openArticle();
    const popup = await openPopup();
    await until(() => text(popup, 'section .row'), 'the list');
    const counts = await popup.evaluate(() =>
      [...document.querySelectorAll('section .row em')].map(({ textContent }) =>
        Number.parseInt(textContent ?? '', 10),
      ),
    );
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    await press(popup, 'section li:nth-child(3) .row');
    await until(() => hasCard(article), 'the card in the page');
    expect(await article.deepText('cleartext-card')).toContain('Priti Patel');
    await article.press('Escape');
    // Browsers let a page that fills a tab close itself only where a script opened it.
    await popup.close().catch(() => {});
  });

  test('lists what a page names that is read after the popup opened', async () => {
    await article.activate();
    await article.goto('https://www.silicon.co.uk/recipe');
    const popup = await openPopup();
    expect(await text(popup, 'section .row')).toBeFalsy();
    await article.goto(ARTICLE);
    await until(() => text(popup, 'section .row'), 'the list');
    await popup.close();
  });
});
