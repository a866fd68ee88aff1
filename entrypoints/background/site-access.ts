import { browser } from 'wxt/browser';
import { askPage } from '../../messaging/ask.ts';
import { injectIntoOpenTabs, registerAddedSites } from './article-script.ts';

/** Keeps step with what the browser lets Cleartext read, in open tabs too. */
export function watchSiteAccess(): void {
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    void registerAddedSites().then(() => injectIntoOpenTabs(origins));
  });
  browser.permissions.onRemoved.addListener(() => {
    void registerAddedSites();
    void tellPages();
  });
}

/** Whether the browser lets Cleartext read a host. */
export const mayRead = (host: string): Promise<boolean> =>
  browser.permissions.contains({ origins: [`*://${host}/*`] });

/**
 * Has every page ask whether it may still be read. Which ones may not is hidden
 * by now: without access a tab has no address. Messages still reach its page.
 */
async function tellPages(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(({ id }) => id !== undefined && askPage(id, 'checkAccess', {})));
}
