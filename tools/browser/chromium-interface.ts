import type { BrowserContext, CDPSession, Worker } from 'playwright';
import { type BrowserInterface, until } from './session.ts';

/** What Chromium's own page of extensions may do. */
interface ExtensionsPage {
  developerPrivate: {
    addHostPermission(id: string, pattern: string): Promise<void>;
    updateExtensionConfiguration(change: object): Promise<void>;
  };
}

/** The background's side of what readers do; events can be told, which its types leave out. */
interface Background {
  contextMenus: { onClicked: Told };
  omnibox: { onInputStarted: Told; onInputChanged: Told; onInputEntered: Told };
  tabs: { query(which: object): Promise<object[]> };
}
interface Told {
  dispatch(...what: unknown[]): void;
}

/** Drives what Chromium shows around pages, as far as a driver is let. */
export function driveInterface(
  context: BrowserContext,
  session: CDPSession,
  id: string,
): BrowserInterface {
  const changeAccess = async (change: object | string) => {
    const page = await context.newPage();
    await page.goto('chrome://extensions');
    await page.evaluate(
      async ([id, change]) => {
        const { developerPrivate } = (globalThis as never as { chrome: ExtensionsPage }).chrome;
        if (typeof change === 'string') await developerPrivate.addHostPermission(id, change);
        else await developerPrivate.updateExtensionConfiguration({ extensionId: id, ...change });
      },
      [id, change] as const,
    );
    await page.close();
  };
  return {
    async clickIcon(url) {
      const filter = [{ type: 'tab' }];
      const { targetInfos } = await session.send('Target.getTargets', { filter });
      const tab = targetInfos.find((one) => one.url === url);
      if (!tab) throw new Error(`no tab shows ${url}`);
      const click = { id, targetId: tab.targetId };
      await session.send('Extensions.triggerAction' as never, click as never);
      await closePopup(session, `chrome-extension://${id}/popup.html`);
    },
    forbidSites: () => changeAccess({ hostAccess: 'ON_CLICK' }),
    allowSite: (pattern) => changeAccess(pattern),
    async chooseFromMenu({ id: menuItemId, selected: selectionText, tab }) {
      const url = await tab.evaluate(() => location.href);
      const click = { menuItemId, ...(selectionText === undefined ? {} : { selectionText }) };
      await (await background(context)).evaluate(
        async ([click, url]) => {
          const { contextMenus, tabs } = (globalThis as never as { chrome: Background }).chrome;
          const [tab] = await tabs.query({ url });
          contextMenus.onClicked.dispatch(click, tab);
        },
        [click, url] as const,
      );
    },
    async typeAddress(_, text) {
      const lines = await (await background(context)).evaluate(async (text) => {
        const { omnibox } = (globalThis as never as { chrome: Background }).chrome;
        omnibox.onInputStarted.dispatch();
        return new Promise<{ content: string; description: string }[]>((resolve) =>
          omnibox.onInputChanged.dispatch(text, resolve),
        );
      }, text);
      await (await background(context)).evaluate((text) => {
        const { omnibox } = (globalThis as never as { chrome: Background }).chrome;
        omnibox.onInputEntered.dispatch(text, 'newForegroundTab');
      }, text);
      return lines.map(({ description }) => description);
    },
  };
}

/** The extension's background, which may be asleep until something is asked of it. */
async function background(context: BrowserContext): Promise<Worker> {
  const [awake] = context.serviceWorkers();
  return awake ?? context.waitForEvent('serviceworker');
}

/** Closes the popup that a click on the icon opens, once it is there. */
async function closePopup(session: CDPSession, url: string): Promise<void> {
  const { targetId } = await until(async () => {
    const { targetInfos } = await session.send('Target.getTargets');
    return targetInfos.find((one) => one.url === url);
  }, 'the popup');
  await session.send('Target.closeTarget', { targetId });
}
