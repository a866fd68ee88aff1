import { expect } from 'vitest';
import type { Engine } from '../../tools/browser/find-browser.ts';
import type { DrivenBrowser, DrivenTab } from '../../tools/browser/session.ts';
import { hasCard } from '../../tools/look.ts';
import { launch } from './browsers.ts';
import { cardGone, isAsServed } from './reader.ts';
import { type NewsServer, startNewsServer } from './server.ts';
import { type OwnPage, openOwnPage } from './settings-page.ts';

/** A browser with Cleartext, a tab for pages to be read and the settings beside it. */
export interface OpenedReader {
  server: NewsServer;
  browser: DrivenBrowser;
  tab: DrivenTab;
  own: OwnPage;
  close(): Promise<void>;
}

/** Starts the server of the fixtures and a browser on it. */
export async function openReader(engine: Engine): Promise<OpenedReader> {
  const server = await startNewsServer();
  const browser = await launch(engine, server);
  const own = await openOwnPage(browser);
  const tab = await browser.newTab();
  return {
    server,
    browser,
    own,
    tab,
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** Leaves the card; the page must be as it was served. */
export async function leaveAsServed(tab: DrivenTab): Promise<void> {
  await tab.moveTo({ x: 3, y: 3 });
  if (await hasCard(tab)) await tab.press('Escape');
  await cardGone(tab);
  expect(await isAsServed(tab)).toBe(true);
}
