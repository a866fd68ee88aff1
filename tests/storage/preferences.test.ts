import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  changePreferences,
  DEFAULT_PREFERENCES,
  readPreferences,
  watchPreferences,
} from '../../storage/preferences.ts';

beforeEach(() => fakeBrowser.reset());

const store = (preferences: Record<string, unknown>) =>
  browser.storage.sync.set(
    Object.fromEntries(
      Object.entries(preferences).map(([name, value]) => [`preference:${name}`, value]),
    ),
  );

test('a reader who has chosen nothing gets the defaults', async () => {
  expect(await readPreferences()).toEqual(DEFAULT_PREFERENCES);
});

test.each([
  ['language', 'klingon'],
  ['underlineEvery', 'yes'],
  ['underlineStyle', 'blink'],
  ['underlineColour', '#f00'],
  ['theme', 'sepia'],
  ['textSize', 0.5],
  ['textSize', '1.3'],
  ['opening', 'always'],
  ['askAfter', -1],
  ['openAfter', '400'],
  ['openAfter', Number.NaN],
  ['lingerFor', 60_000],
  ['hiddenEntities', 'nca'],
  ['hiddenEntities', ['nca', 7]],
  ['hiddenKinds', ['idea', null]],
  ['clickOnlySites', null],
])('a damaged %s falls back alone: %o', async (name, damaged) => {
  const chosen = {
    language: 'fr' as const,
    underlineEvery: true,
    underlineStyle: 'tint' as const,
    underlineColour: 'text' as const,
    theme: 'dark' as const,
    textSize: 1.3,
    opening: 'click' as const,
    askAfter: 50,
    openAfter: 800,
    lingerFor: 1000,
    hiddenEntities: ['fbi'],
    hiddenKinds: ['idea' as const],
    clickOnlySites: ['example.org'],
  };
  await store({ ...chosen, [name]: damaged });
  const fallback = DEFAULT_PREFERENCES[name as keyof typeof DEFAULT_PREFERENCES];
  expect(await readPreferences()).toEqual({ ...chosen, [name]: fallback });
});

test('what an older or newer version stored beside them is left out', async () => {
  await store({ openAfter: 800, colour: 'red' });
  expect(await readPreferences()).toEqual({ ...DEFAULT_PREFERENCES, openAfter: 800 });
});

test('changing one preference keeps the others', async () => {
  await changePreferences({ hiddenEntities: ['nca'] });
  await changePreferences({ opening: 'modifier' });
  await changePreferences({ openAfter: 0 });
  expect(await readPreferences()).toEqual({
    ...DEFAULT_PREFERENCES,
    hiddenEntities: ['nca'],
    opening: 'modifier',
    openAfter: 0,
  });
});

test('a watcher is told until its signal aborts, and of preferences only', async () => {
  const ended = new AbortController();
  const onChange = vi.fn();
  watchPreferences(onChange, ended.signal);
  await changePreferences({ underlineEvery: true });
  await browser.storage.sync.set({ 'site:example.org': false });
  expect(onChange).toHaveBeenCalledTimes(1);
  ended.abort();
  await changePreferences({ underlineEvery: false });
  expect(onChange).toHaveBeenCalledTimes(1);
});

test('two pages that change different preferences at once both keep their change', async () => {
  await Promise.all([
    changePreferences({ openAfter: 800 }),
    changePreferences({ underlineEvery: true }),
  ]);
  expect(await readPreferences()).toMatchObject({ openAfter: 800, underlineEvery: true });
});

test('what the organisation set goes before what the reader chose, as far as it fits', async () => {
  await changePreferences({ openAfter: 800, lingerFor: 1000 });
  vi.spyOn(browser.storage.managed, 'get').mockResolvedValueOnce({
    preferences: { openAfter: 0, lingerFor: 'long', colour: 'red' },
  } as never);
  expect(await readPreferences()).toEqual({
    ...DEFAULT_PREFERENCES,
    openAfter: 0,
    lingerFor: 1000,
  });
});
