import { browser } from 'wxt/browser';

/** Who asks a question, as the browser says it: a page's process is not to be trusted with it. */
export interface Asker {
  /** The tab that asks, if one does; the extension's own pages may fill a tab too. */
  tabId: number | undefined;
  /** The host of the web page that asks, as in its address; none for the extension's own pages. */
  host: string | undefined;
}

/** What the browser tells of a message's sender. */
export interface Sender {
  tab?: { id?: number | undefined } | undefined;
  url?: string | undefined;
}

/** Whoever has no address of the extension is a page of the web. */
export function askerOf({ tab, url = '' }: Sender): Asker {
  const isOwn = url.startsWith(browser.runtime.getURL('/' as never));
  return { tabId: tab?.id, host: isOwn ? undefined : (URL.parse(url)?.hostname ?? '') };
}
