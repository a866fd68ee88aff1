import { afterEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { readShortcuts } from '../../entrypoints/options/shortcuts.ts';

const before = Object.getOwnPropertyDescriptor(browser, 'commands');
const offer = (commands: unknown) =>
  Object.defineProperty(browser, 'commands', { value: commands, configurable: true });
afterEach(() => {
  if (before) Object.defineProperty(browser, 'commands', before);
  else Reflect.deleteProperty(browser, 'commands');
  vi.restoreAllMocks();
});

const getAll = async () => [
  { name: 'open-card', description: 'Open the card', shortcut: 'Alt+Shift+M' },
  { name: 'toggle-site', description: 'Switch the site' },
  { name: '_execute_action', description: '' },
];

test('commands are listed with their keys, or with none', async () => {
  offer({ getAll });
  expect((await readShortcuts())?.shortcuts).toEqual([
    { command: 'open-card', description: 'Open the card', keys: 'Alt+Shift+M' },
    { command: 'toggle-site', description: 'Switch the site', keys: '' },
  ]);
});

test('Firefox opens its own page of shortcuts', async () => {
  const openShortcutSettings = vi.fn(async () => {});
  offer({ getAll, openShortcutSettings });
  (await readShortcuts())?.onChangeKeys();
  expect(openShortcutSettings).toHaveBeenCalledOnce();
});

test('Chromium’s page of shortcuts is opened in a tab', async () => {
  const create = vi.spyOn(browser.tabs, 'create').mockResolvedValue({} as never);
  offer({ getAll });
  (await readShortcuts())?.onChangeKeys();
  expect(create).toHaveBeenCalledExactlyOnceWith({ url: 'chrome://extensions/shortcuts' });
});

test('a telephone has no shortcuts', async () => {
  offer(undefined);
  expect(await readShortcuts()).toBeUndefined();
});
