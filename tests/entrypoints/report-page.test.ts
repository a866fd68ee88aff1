import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { createPageReporter } from '../../entrypoints/article.content/report-page.ts';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('window', globalThis);
  vi.stubGlobal('document', {});
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const reporter = (signal = new AbortController().signal) =>
  createPageReporter(() => ({ found: 'mentions', mentioned: [{ id: 'fbi', count: 2 }] }), signal);
const sends = () => vi.spyOn(browser.runtime, 'sendMessage');

test('what came of a page is told once, however often it is read', async () => {
  const send = sends().mockResolvedValue(undefined as never);
  const { soon } = reporter();
  soon();
  soon();
  await vi.advanceTimersByTimeAsync(1000);
  soon();
  await vi.advanceTimersByTimeAsync(1000);
  expect(send).toHaveBeenCalledExactlyOnceWith({
    question: 'showOnIcon',
    with: { found: 'mentions', entries: 1 },
  });
});

test('what did not reach the background is told again, but not for ever', async () => {
  const send = sends().mockRejectedValueOnce(new Error('asleep'));
  send.mockResolvedValue(undefined as never);
  reporter().soon();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(send).toHaveBeenCalledTimes(2);
  send.mockRejectedValue(new Error('removed'));
  reporter().soon();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(send).toHaveBeenCalledTimes(5);
});

test('nothing is told of a page that is left', async () => {
  const send = sends().mockResolvedValue(undefined as never);
  const left = new AbortController();
  reporter(left.signal).soon();
  left.abort();
  await vi.advanceTimersByTimeAsync(1000);
  expect(send).not.toHaveBeenCalled();
});
