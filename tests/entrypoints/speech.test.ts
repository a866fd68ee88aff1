import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { speakReadersLanguage, watchLanguage } from '../../entrypoints/background/speech.ts';
import { spokenLanguage } from '../../language/say.ts';
import { changePreferences } from '../../storage/preferences.ts';

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue('en');
});

test('a language that comes late is not spoken when another was chosen meanwhile', async () => {
  const held = new Map<string, () => void>();
  vi.stubGlobal('fetch', async (address: string) => {
    const [, language] = /_locales\/(\w+)\//.exec(address) as RegExpExecArray;
    await new Promise<void>((resolve) => held.set(language as string, resolve));
    return { json: async () => ({}) };
  });
  const ended = new AbortController();
  watchLanguage(() => undefined, ended.signal);

  await changePreferences({ language: 'de' });
  const german = speakReadersLanguage();
  await vi.waitFor(() => held.get('de') ?? expect.fail());
  await changePreferences({ language: 'fr' });
  const french = speakReadersLanguage();
  await vi.waitFor(() => held.get('fr') ?? expect.fail());
  held.get('fr')?.();
  await french;
  held.get('de')?.();
  await german;
  expect(spokenLanguage()).toBe('fr');
  ended.abort();
});
