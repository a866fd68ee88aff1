import { type DrivenBrowser, type DrivenTab, until } from '../../tools/browser/session.ts';

/** The extension's own page, through which tests reach what only the extension may. */
export interface OwnPage {
  /** Gives the page in front a command, as the background does when a key is pressed. */
  command(name: 'next-mention' | 'previous-mention' | 'open-card', tab: DrivenTab): Promise<void>;
  /** Stores what the reader prefers. */
  prefer(preferences: Record<string, unknown>): Promise<void>;
  /** Switches a site on or off. */
  switchSite(host: string, on: boolean): Promise<void>;
}

/** What one of the extension's own pages may use. */
export type Chrome = { chrome: typeof import('wxt/browser').browser };

/** Opens the settings in a tab of their own. */
export async function openOwnPage(browser: DrivenBrowser): Promise<OwnPage> {
  const own = await browser.newTab();
  await own.goto(browser.extensionUrl('/options.html'));
  await until(() => own.evaluate(() => document.querySelector('main, h1') !== null), 'settings');
  return {
    async command(command, tab) {
      const url = await tab.evaluate(() => location.href);
      await own.evaluate(
        async (command, url) => {
          const { tabs } = (globalThis as never as Chrome).chrome;
          const found = (await tabs.query({})).find((one) => one.url === url);
          await tabs.sendMessage(found?.id as number, { question: 'obey', with: { command } });
        },
        command,
        url,
      );
    },
    prefer: (preferences) =>
      own.evaluate(async (preferences) => {
        const { sync } = (globalThis as never as Chrome).chrome.storage;
        const wanted = Object.fromEntries(
          Object.entries(preferences).map(([name, value]) => [`preference:${name}`, value]),
        );
        const stored = Object.keys(await sync.get(null));
        await sync.remove(
          stored.filter((key) => key.startsWith('preference:') && !(key in wanted)),
        );
        await sync.set(wanted);
      }, preferences),
    switchSite: (host, on) =>
      own.evaluate(
        async (host, on) => {
          await (globalThis as never as Chrome).chrome.storage.sync.set({ [`site:${host}`]: on });
        },
        host,
        on,
      ),
  };
}
