import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { followPage } from '../../entrypoints/current-page/follow-page.ts';
import { changePreferences } from '../../storage/preferences.ts';
import { writeSiteRule } from '../../storage/write-site-rule.ts';

const window = new EventTarget();
beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers();
  vi.stubGlobal('window', window);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const loaded = (change: object) =>
  fakeBrowser.tabs.onUpdated.trigger(1, change as never, { id: 1 } as never);

test.each([
  ['another tab', () => fakeBrowser.tabs.onActivated.trigger({ tabId: 1, windowId: 1 } as never)],
  ['a loaded page', () => loaded({ status: 'complete' })],
  ['another address in the same page', () => loaded({ url: 'https://example.org/b' })],
  ['the focus', () => window.dispatchEvent(new Event('focus'))],
  ['a site rule', () => writeSiteRule('example.org', false)],
  ['a preference', () => changePreferences({ hiddenEntities: ['nca'] })],
])('%s makes it look, at once and until a page has been read', async (_, happen) => {
  const ended = new AbortController();
  const onLook = vi.fn();
  followPage(onLook, ended.signal);
  await happen();
  await vi.advanceTimersByTimeAsync(1);
  expect(onLook).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(2000);
  expect(onLook).toHaveBeenCalledTimes(3);
  ended.abort();
  await happen();
  await vi.advanceTimersByTimeAsync(2000);
  expect(onLook).toHaveBeenCalledTimes(3);
});

test('it looks before anything happens', async () => {
  const onLook = vi.fn();
  followPage(onLook, new AbortController().signal);
  await vi.advanceTimersByTimeAsync(1);
  expect(onLook).toHaveBeenCalledTimes(1);
});

test('a page that is still loading, or only plays, changes nothing', async () => {
  const onLook = vi.fn();
  followPage(onLook, new AbortController().signal);
  await vi.advanceTimersByTimeAsync(2000);
  onLook.mockClear();
  await loaded({ status: 'loading' });
  await loaded({ audible: true });
  await vi.advanceTimersByTimeAsync(2000);
  expect(onLook).not.toHaveBeenCalled();
});
