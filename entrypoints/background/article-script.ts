import { browser } from 'wxt/browser';
import type { Catalogue } from '../../language/say.ts';
import { readAddedPatterns } from '../../storage/added-sites.ts';
import { loadCatalogue } from '../../storage/catalogues.ts';
import { createTurns } from '../../storage/in-turn.ts';
import { readPreferences } from '../../storage/preferences.ts';
import { ARTICLE_SCRIPT, injectArticleScript } from '../current-page/read-anyway.ts';

const REGISTRATION = 'added-sites';

/** Makes the article script run on the sites the reader has added, and on no site no longer allowed. */
export const registerAddedSites = (): Promise<void> => inTurn(register);

/** Permissions may change while a change is being registered. */
const inTurn = createTurns();

async function register(): Promise<void> {
  const { scripting } = browser;
  const matches = await readAddedPatterns();
  const [registered] = await scripting.getRegisteredContentScripts({ ids: [REGISTRATION] });
  if (matches.length === 0) {
    if (registered) await scripting.unregisterContentScripts({ ids: [REGISTRATION] });
    return;
  }
  const script = { id: REGISTRATION, matches, runAt: 'document_idle', ...ARTICLE_SCRIPT } as const;
  // A page that loads meanwhile is read: it is never unregistered in between.
  await scripting[registered ? 'updateContentScripts' : 'registerContentScripts']([script]);
}

/** Runs the article script in tabs that were open before it was allowed or updated. */
export async function injectIntoOpenTabs(patterns: string[]): Promise<void> {
  if (patterns.length === 0) return;
  const tabs = await browser.tabs.query({ url: patterns });
  await Promise.allSettled(
    tabs.map(({ id }) => (id === undefined ? undefined : injectArticleScript(id))),
  );
}

/** Puts the card into the page of a tab that asks for it, and answers what it is to speak. */
export async function injectCard(tabId: number | undefined): Promise<Catalogue> {
  if (tabId === undefined) throw new Error('only the page of a tab can show a card');
  const { language } = await readPreferences();
  const [catalogue] = await Promise.all([
    loadCatalogue(language),
    browser.scripting.executeScript({ target: { tabId }, files: ['/card.js'] }),
  ]);
  return catalogue;
}
