import { browser } from 'wxt/browser';

/** The tab the popup and the side panel speak of. */
export interface CurrentTab {
  id: number;
  /** As in the address bar, with `www.`. */
  host: string;
}

/**
 * The tab in front, or where the extension's own page fills a tab (as on
 * Android), the one used before it. Nothing for pages that are not on the web.
 */
export async function currentTab(): Promise<CurrentTab | undefined> {
  const own = await browser.tabs.getCurrent();
  const tabs = await browser.tabs.query({ currentWindow: true });
  const tab = tabs
    .filter(({ id, active }) => (own ? id !== own.id : active))
    .sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0];
  if (tab?.id === undefined || !tab.url || !/^https?:/.test(tab.url)) return undefined;
  return { id: tab.id, host: new URL(tab.url).hostname };
}
