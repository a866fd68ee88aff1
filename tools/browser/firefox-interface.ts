import type { Bidi } from './bidi.ts';
import type { BrowserInterface } from './session.ts';

/** Drives Firefox's own window. */
export function driveInterface(bidi: Bidi, extensionId: string): BrowserInterface {
  /** Runs a script in the window, with the extension as `extension`. */
  const inWindow = async (script: string): Promise<unknown> => {
    const { contexts } = await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const { type, result, exceptionDetails } = await bidi.send('script.evaluate', {
      expression: `(async () => {
        const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(extensionId)});
        const happens = (target, event) =>
          new Promise((resolve) => target.addEventListener(event, resolve, { once: true }));
        return JSON.stringify(await (async () => { ${script} })() ?? null);
      })()`,
      target: { context: (contexts as [{ context: string }])[0].context },
      awaitPromise: true,
    });
    if (type === 'exception') throw new Error((exceptionDetails as { text: string }).text);
    return JSON.parse((result as { value: string }).value);
  };
  const changeAccess = async (how: 'add' | 'remove', origins: string) => {
    await inWindow(`
      const { ExtensionPermissions } =
        ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      const change = { permissions: [], origins: ${origins} };
      await ExtensionPermissions.${how}(extension.id, change, extension);`);
  };
  return {
    async clickIcon(url) {
      await inWindow(`
        const tab = gBrowser.tabs.find(
          ({ linkedBrowser }) => linkedBrowser.currentURI.spec === ${JSON.stringify(url)});
        extension.tabManager.addActiveTabPermission(tab);`);
    },
    forbidSites: () =>
      changeAccess('remove', 'extension.allowedOrigins.patterns.map(({ pattern }) => pattern)'),
    allowSite: (pattern) => changeAccess('add', JSON.stringify([pattern])),
    async chooseFromMenu({ id, at, tab }) {
      const chosen = inWindow(`
        const menu = document.getElementById('contentAreaContextMenu');
        await happens(menu, 'popupshown');
        const line = menu.querySelector('[id$="-menuitem-_${id}"]');
        if (line && !line.hidden) menu.activateItem(line);
        else menu.hidePopup();
        return Boolean(line) && !line.hidden;`);
      await tab.rightClick(at);
      if (!(await chosen)) throw new Error(`the context menu has no line ${id}`);
    },
    async typeAddress(keyword, text) {
      const lines = await inWindow(`
        gURLBar.focus();
        gURLBar.search(${JSON.stringify(`${keyword} ${text}`)});
        // The first line is the browser's own, or what it says of the keyword.
        const found = () => [...gURLBar.view.panel.querySelectorAll('.urlbarView-row')].slice(1);
        for (let waited = 0; found().length === 0 && waited < 3000; waited += 50) {
          await new Promise((resolve) => setTimeout(resolve, 50));
        }
        const lines = found().map(({ textContent }) => textContent.replace(/\\s+/g, ' '));
        gURLBar.handleCommand();
        return lines;`);
      return lines as string[];
    },
  };
}
