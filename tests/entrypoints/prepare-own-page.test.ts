import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { prepareOwnPage } from '../../entrypoints/own-pages/prepare-own-page.ts';
import { say, speak } from '../../language/say.ts';
import english from '../../public/_locales/en/messages.json' with { type: 'json' };
import { changePreferences } from '../../storage/preferences.ts';

/** As much of a page's root element as is dressed. */
const createRoot = () => {
  const custom: Record<string, string> = {};
  const style = { setProperty: (name: string, value: string) => (custom[name] = value) };
  return { lang: '', dataset: {} as Record<string, string>, style, custom };
};
let root = createRoot();

beforeEach(() => {
  fakeBrowser.reset();
  root = createRoot();
  vi.stubGlobal('document', { documentElement: root });
  vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue('fr-CA');
  vi.spyOn(browser.runtime, 'getURL').mockImplementation(String);
  vi.stubGlobal('fetch', async (address: string) => ({
    json: async () => ({ international: { message: `as ${address} says` } }),
  }));
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  speak({ language: 'en', messages: english });
});

test('a page speaks the browser’s language and is dressed as usual', async () => {
  await prepareOwnPage(() => {});
  expect(root.lang).toBe('fr');
  expect(say('international')).toBe('as /_locales/fr/messages.json says');
  expect(root.dataset).toEqual({});
  expect(root.custom).toEqual({ '--page-zoom': '1' });
});

test('an open page follows its reader to another theme, size and language', async () => {
  const onSpeak = vi.fn();
  await prepareOwnPage(onSpeak);
  await changePreferences({ theme: 'dark', textSize: 1.5 });
  await expect.poll(() => root.dataset.theme).toBe('dark');
  expect(root.custom).toEqual({ '--page-zoom': '1.5' });
  expect(onSpeak).not.toHaveBeenCalled();
  await changePreferences({ theme: 'auto', language: 'es' });
  await expect.poll(() => onSpeak.mock.calls.length).toBe(1);
  expect(root.lang).toBe('es');
  expect(say('international')).toBe('as /_locales/es/messages.json says');
  expect(root.dataset).toEqual({});
});
