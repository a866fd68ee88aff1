import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { answer } from '../../messaging/ask.ts';
import type { BackgroundQuestions } from '../../messaging/protocol.ts';
import { readAllowedPatterns } from '../../storage/added-sites.ts';
import { CleartextDatabase } from '../../storage/database.ts';
import { createDatasetCache } from '../../storage/dataset-cache.ts';
import { loadPackagedDataset } from '../../storage/packaged-dataset.ts';
import { loadPackagedSearch } from '../../storage/search/packaged-search.ts';
import { type SearchEntities, searchEntities } from '../../storage/search-entities.ts';
import { returnToSync } from '../../storage/synced-area.ts';
import { createAnswers } from './answers.ts';
import { injectIntoOpenTabs, registerAddedSites } from './article-script.ts';
import { watchCommands } from './commands.ts';
import { prepareLexicons } from './lexicon-sources.ts';
import { createMenus, renameMenus, watchMenus } from './menus.ts';
import { watchOmnibox } from './omnibox.ts';
import { watchSiteAccess } from './site-access.ts';
import { watchLanguage } from './speech.ts';
import { welcomeReader } from './welcome-reader.ts';

/** Version of what is packaged; `wxt.config.ts` writes it into the build. */
declare const __DATASET_VERSION__: string;

export default defineBackground(() => {
  const cache = createDatasetCache(
    new CleartextDatabase(),
    __DATASET_VERSION__,
    loadPackagedDataset,
  );

  /** Made when the reader first looks something up, and gone when the background sleeps. */
  let search: Promise<SearchEntities> | undefined;
  const getSearch = () => {
    search ??= loadPackagedSearch().then(async (packaged) => {
      await packaged.whole;
      return searchEntities(packaged);
    });
    search.catch(() => (search = undefined));
    return search;
  };

  answer<BackgroundQuestions>(createAnswers(cache.getEntity));
  watchCommands();
  watchSiteAccess();
  watchMenus(getSearch);
  watchOmnibox(getSearch);
  watchLanguage(() => void renameMenus(), new AbortController().signal);
  welcomeReader();

  browser.runtime.onInstalled.addListener(() => void prepare());
  browser.runtime.onStartup.addListener(() => void prepare());

  async function prepare(): Promise<void> {
    void createMenus();
    await prepareLexicons();
    await registerAddedSites();
    await returnToSync();
    // Firefox puts the new article script into open tabs by itself.
    if (import.meta.env.CHROME) {
      await injectIntoOpenTabs(await readAllowedPatterns());
    }
    await cache.getEntity('');
  }
});
