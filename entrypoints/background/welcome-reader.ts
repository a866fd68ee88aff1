import { browser } from 'wxt/browser';

/** Opens the welcome page when a reader has installed the extension, and at no update. */
export function welcomeReader(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason !== 'install') return;
    void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
}
