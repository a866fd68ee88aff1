import { expect, test, vi } from 'vitest';
import { createPageCards } from '../../entrypoints/article.content/page-cards.ts';
import type { Cards } from '../../page/card/cards.tsx';

/** Cards of which only the closing is looked at, loaded under signals that are kept. */
function rig() {
  const signals: AbortSignal[] = [];
  const closed = vi.fn();
  const load = vi.fn(async (signal: AbortSignal) => {
    signals.push(signal);
    return { closeAll: () => closed(signals.indexOf(signal), signal.aborted) } as unknown as Cards;
  });
  const page = new AbortController();
  return { load, signals, closed, page, cards: createPageCards(load, page.signal) };
}

test('are loaded once, and only when they are asked for', async () => {
  const { cards, load } = rig();
  cards.closeAll();
  expect(load).not.toHaveBeenCalled();
  expect(await cards.get()).toBe(await cards.get());
  expect(load).toHaveBeenCalledOnce();
});

test('dropped are closed, then gone, and others come at the next asking', async () => {
  const { cards, load, closed, signals } = rig();
  const first = await cards.get();
  cards.drop();
  expect(closed.mock.calls).toEqual([[0, false]]);
  expect(signals[0]?.aborted).toBe(true);
  expect(await cards.get()).not.toBe(first);
  expect(load).toHaveBeenCalledTimes(2);
  expect(signals[1]?.aborted).toBe(false);
  cards.closeAll();
  expect(closed).toHaveBeenLastCalledWith(1, false);
});

test('dropped while they are loaded are gone too', async () => {
  const { cards, signals, closed } = rig();
  const loading = cards.get();
  cards.drop();
  await loading;
  expect(signals[0]?.aborted).toBe(true);
  cards.closeAll();
  expect(closed).not.toHaveBeenCalled();
});

test('that did not come are asked for again', async () => {
  const { cards, load } = rig();
  load.mockRejectedValueOnce(new Error('not now'));
  await expect(cards.get()).rejects.toThrow('not now');
  await cards.get();
  expect(load).toHaveBeenCalledTimes(2);
});

test('go with the page', async () => {
  const { cards, page, signals } = rig();
  await cards.get();
  page.abort();
  expect(signals[0]?.aborted).toBe(true);
});
