import { browser } from 'wxt/browser';
import { watchPreferences } from '../../storage/preferences.ts';
import { watchSiteRules } from '../../storage/site-rules.ts';

/** When to look after something happened. Milliseconds: a page needs a moment to be read. */
const LOOKS = [0, 400, 1500];

/**
 * Calls `onLook` when the page in front, or what is underlined in it, may have
 * become another: now, and a little later, until `signal` aborts.
 */
export function followPage(onLook: () => void, signal: AbortSignal): void {
  let planned: ReturnType<typeof setTimeout>[] = [];
  const cancel = () => planned.forEach(clearTimeout);
  const look = () => {
    cancel();
    planned = LOOKS.map((wait) => setTimeout(onLook, wait));
  };
  const lookWhenLoaded = (_: number, { status, url }: { status?: string; url?: string }) => {
    if (status === 'complete' || url !== undefined) look();
  };
  look();
  browser.tabs.onActivated.addListener(look);
  browser.tabs.onUpdated.addListener(lookWhenLoaded);
  watchSiteRules(look, signal);
  watchPreferences(look, signal);
  window.addEventListener('focus', look, { signal });
  signal.addEventListener('abort', () => {
    cancel();
    browser.tabs.onActivated.removeListener(look);
    browser.tabs.onUpdated.removeListener(lookWhenLoaded);
  });
}
