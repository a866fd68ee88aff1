import { browser } from 'wxt/browser';
import type { ShortcutsProps } from '../../components/settings/ShortcutSettings.tsx';

/** What Firefox has beyond Chrome's commands; WXT's types are Chrome's. */
interface FirefoxCommands {
  openShortcutSettings?: () => Promise<void>;
}

/** Where Chromium lets a reader choose keys. */
const CHROMIUM_PAGE = 'chrome://extensions/shortcuts';

/** The shortcuts as they are now; none on telephones, where browsers have no such thing. */
export async function readShortcuts(): Promise<ShortcutsProps | undefined> {
  if (!browser.commands) return undefined;
  const commands = await browser.commands.getAll();
  return {
    shortcuts: commands.flatMap(({ name, description, shortcut }) =>
      name && description ? [{ command: name, description, keys: shortcut ?? '' }] : [],
    ),
    onChangeKeys: () => void openBrowsersPage(),
  };
}

async function openBrowsersPage(): Promise<void> {
  const { openShortcutSettings } = browser.commands as FirefoxCommands;
  if (openShortcutSettings) await openShortcutSettings();
  else await browser.tabs.create({ url: CHROMIUM_PAGE });
}
