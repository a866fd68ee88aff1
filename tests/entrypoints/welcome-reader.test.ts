import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { welcomeReader } from '../../entrypoints/background/welcome-reader.ts';

const opened = vi.fn();
beforeEach(() => {
  fakeBrowser.reset();
  opened.mockClear();
  vi.spyOn(browser.tabs, 'create').mockImplementation(opened as never);
  welcomeReader();
});

const installed = (reason: string) =>
  fakeBrowser.runtime.onInstalled.trigger({ reason, temporary: false } as never);

test('a reader who installs is welcomed once', async () => {
  await installed('install');
  expect(opened).toHaveBeenCalledExactlyOnceWith({
    url: browser.runtime.getURL('/welcome.html' as never),
  });
});

test.each(['update', 'chrome_update', 'browser_update', 'shared_module_update'])(
  '%s opens nothing, nor what is new',
  async (reason) => {
    await installed(reason);
    expect(opened).not.toHaveBeenCalled();
  },
);
