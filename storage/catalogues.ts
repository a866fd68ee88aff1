import { browser } from 'wxt/browser';
import type { Catalogue } from '../language/say.ts';

/** The languages Cleartext speaks, as its package's `_locales` has them. */
export const LANGUAGES = ['en', 'de', 'fr', 'es'] as const;

export type Language = (typeof LANGUAGES)[number];

/** The reader's choice, else the first of the reader's languages that Cleartext speaks, else English. */
export function chooseLanguage(
  chosen: Language | 'browser',
  browsers: readonly string[],
): Language {
  if (chosen !== 'browser') return chosen;
  const wanted = browsers.map((tag) => tag.slice(0, 2).toLowerCase());
  return wanted.find((one): one is Language => LANGUAGES.includes(one as Language)) ?? 'en';
}

/**
 * Reads the messages of a language from the package.
 *
 * The browser's own `i18n.getMessage` speaks its own language only, never the
 * one a reader chose in the settings.
 */
export async function loadCatalogue(chosen: Language | 'browser'): Promise<Catalogue> {
  const language = chooseLanguage(chosen, [browser.i18n.getUILanguage()]);
  const address = browser.runtime.getURL(`/_locales/${language}/messages.json` as never);
  return { language, messages: await (await fetch(address)).json() };
}
