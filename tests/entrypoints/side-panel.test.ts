import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { moveToPanel } from '../../entrypoints/background/side-panel.ts';
import { readPinnedCards } from '../../storage/pinned-cards.ts';

beforeEach(() => fakeBrowser.reset());

const CARD = { id: 'nca', published: '2020-06-11' };

/** Gives the browser an API that the fake one lacks, for one test. */
function offer(api: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(api)) {
    const before = Object.getOwnPropertyDescriptor(browser, name);
    Object.defineProperty(browser, name, { value, configurable: true, writable: true });
    undo.push(() =>
      before ? Object.defineProperty(browser, name, before) : Reflect.deleteProperty(browser, name),
    );
  }
}
const undo: (() => void)[] = [];
afterEach(() => {
  for (const step of undo.splice(0)) step();
});

test('Chrome’s panel opens before anything else, while the click still counts', async () => {
  const open = vi.fn(async () => {});
  offer({ sidePanel: { open } });
  const answer = moveToPanel(CARD, 3);
  expect(open).toHaveBeenCalledExactlyOnceWith({ tabId: 3 });
  expect(await answer).toEqual({ opened: true });
  expect(await readPinnedCards()).toEqual([CARD]);
});

test('the card is kept where the browser refuses to open the panel', async () => {
  offer({ sidePanel: { open: () => Promise.reject(new Error('needs a user gesture')) } });
  expect(await moveToPanel(CARD, 3)).toEqual({ opened: false });
  expect(await readPinnedCards()).toEqual([CARD]);
});

test.each([true, false])('Firefox’s sidebar is asked whether it is open: %s', async (isOpen) => {
  const refuse = () => {
    throw new Error('sidebarAction.open may only be called from a user input handler');
  };
  offer({ sidebarAction: { open: refuse, isOpen: async () => isOpen } });
  expect(await moveToPanel(CARD, 3)).toEqual({ opened: isOpen });
});

test('a browser without a panel, such as Firefox for Android, says so', async () => {
  offer({ sidePanel: undefined });
  expect(await moveToPanel(CARD, 3)).toEqual({ opened: false });
});

test('what is no card is not kept', async () => {
  offer({ sidePanel: { open: async () => {} } });
  await moveToPanel({ id: 7 }, 3);
  expect(await readPinnedCards()).toEqual([]);
});
