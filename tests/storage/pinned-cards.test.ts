import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  addPinnedCard,
  pinKey,
  pinOnTop,
  readPin,
  readPinnedCards,
  removePinnedCard,
  unpin,
  watchPinnedCards,
} from '../../storage/pinned-cards.ts';

beforeEach(() => fakeBrowser.reset());

describe('a list of pinned cards', () => {
  const NCA = { id: 'nca', published: '2020-06-11' };
  const NCA_TODAY = { id: 'nca', published: '2026-11-25' };
  const FBI = { id: 'fbi' };

  test('has the newest on top', () => expect(pinOnTop([NCA], FBI)).toEqual([FBI, NCA]));
  test('moves up a card pinned again', () => expect(pinOnTop([FBI, NCA], NCA)).toEqual([NCA, FBI]));
  test('keeps one entity as of several days', () =>
    expect(pinOnTop([NCA], NCA_TODAY)).toEqual([NCA_TODAY, NCA]));
  test('loses only the card taken away', () =>
    expect(unpin([NCA_TODAY, NCA, FBI], pinKey(NCA))).toEqual([NCA_TODAY, FBI]));

  test('is never longer than twenty, and has no card twice', () => {
    const card = fc.record({ id: fc.constantFrom('a', 'b', 'c', ...'defghijklmnopqrstuvwxyz') });
    fc.assert(
      fc.property(fc.array(card, { maxLength: 60 }), (added) => {
        const cards = added.reduce(pinOnTop, []);
        expect(cards.length).toBeLessThanOrEqual(20);
        expect(new Set(cards.map(pinKey)).size).toBe(cards.length);
        if (added.length > 0) expect(cards[0]).toEqual(added.at(-1));
      }),
    );
  });
});

test.each([
  [
    { id: 'nca', published: '2020-06-11' },
    { id: 'nca', published: '2020-06-11' },
  ],
  [{ id: 'nca', published: 'yesterday' }, { id: 'nca' }],
  [{ id: 'nca', more: '<b>' }, { id: 'nca' }],
  [{ id: 7 }, undefined],
  [{ id: '' }, undefined],
  ['nca', undefined],
  [null, undefined],
])('takes of %o what can be a card', (value, card) => expect(readPin(value)).toEqual(card));

test('cards are kept for the session, and watched', async () => {
  const ended = new AbortController();
  const onChange = vi.fn();
  watchPinnedCards(onChange, ended.signal);
  await addPinnedCard({ id: 'nca' });
  await addPinnedCard({ id: 'fbi', published: '2020-06-11' });
  expect(await readPinnedCards()).toEqual([{ id: 'fbi', published: '2020-06-11' }, { id: 'nca' }]);
  await removePinnedCard(pinKey({ id: 'fbi', published: '2020-06-11' }));
  expect(await readPinnedCards()).toEqual([{ id: 'nca' }]);
  expect(onChange).toHaveBeenCalledTimes(3);
  ended.abort();
  expect(await browser.storage.local.get(null)).toEqual({});
});

test('a damaged list is an empty one', async () => {
  await browser.storage.session.set({ 'pinned-cards': 'nca' });
  expect(await readPinnedCards()).toEqual([]);
});
