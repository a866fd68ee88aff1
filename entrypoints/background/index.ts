import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { answer } from '../../messaging/ask.ts';
import type { BackgroundQuestions } from '../../messaging/protocol.ts';
import { compileLexicon } from '../../recognition/compile-lexicon.ts';
import { compileTopic } from '../../recognition/compile-topic.ts';
import { namesForLanguage } from '../../recognition/names-for-language.ts';
import { CleartextDatabase } from '../../storage/database.ts';
import { createDatasetCache } from '../../storage/dataset-cache.ts';
import { loadPackagedDataset, loadPackagedLexicon } from '../../storage/packaged-dataset.ts';
import { loadPackagedSearch } from '../../storage/search/packaged-search.ts';
import { type SearchEntities, searchEntities } from '../../storage/search-entities.ts';
import {
  type LexiconKind,
  type LexiconSources,
  readStoredLexicon,
  storeLexicon,
} from '../../storage/stored-lexicon.ts';
import { returnToSync } from '../../storage/synced-area.ts';
import { writeSiteRule } from '../../storage/write-site-rule.ts';
import { injectCard, injectIntoOpenTabs, registerAddedSites } from './article-script.ts';
import { watchCommands } from './commands.ts';
import { showOnIcon } from './icon.ts';
import { createMenus, renameMenus, watchMenus } from './menus.ts';
import { watchOmnibox } from './omnibox.ts';
import { moveToPanel } from './side-panel.ts';
import { mayRead, watchSiteAccess } from './site-access.ts';
import { watchLanguage } from './speech.ts';
import { welcomeReader } from './welcome-reader.ts';

/** Versions of what is packaged; `wxt.config.ts` writes them into the build. */
declare const __DATASET_VERSION__: string;
declare const __TOPIC_VERSION__: string;
/** Languages that have names of their own. */
declare const __LANGUAGES__: string[];

/** The lexicons a page may ask for: a page's process is not to be trusted with others. */
const KINDS: LexiconKind[] = [
  'names',
  'topic',
  ...__LANGUAGES__.map((language): LexiconKind => `names-${language}`),
];

/** Where the lexicon of a kind comes from. */
function sourcesOf(kind: LexiconKind): LexiconSources {
  if (kind === 'topic') {
    return {
      version: __TOPIC_VERSION__,
      load: () => loadPackagedLexicon('topic'),
      compile: async () => compileTopic(),
    };
  }
  const [, language] = kind.split('-');
  const compile = async () => {
    const { entities } = await loadPackagedDataset();
    return compileLexicon(namesForLanguage(entities, language), __DATASET_VERSION__);
  };
  const load = language ? compile : () => loadPackagedLexicon('names');
  return { version: __DATASET_VERSION__, load, compile };
}

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

  answer<BackgroundQuestions>({
    getEntity: ({ id }) => cache.getEntity(id),
    getEntitiesOfKinds: async ({ kinds }) => {
      const { entities } = await loadPackagedDataset();
      return entities.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);
    },
    getLexicon: ({ kind }) => {
      const known = KINDS.includes(kind) ? kind : 'names';
      return storeLexicon(known, sourcesOf(known));
    },
    loadCard: (_, tabId) => injectCard(tabId),
    moveToPanel,
    switchSite: async ({ host, on }) => void (await writeSiteRule(host, on)) as undefined,
    mayRead,
    async showOnIcon(report, tabId) {
      await showOnIcon(report, tabId);
      return undefined;
    },
  });
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
    for (const kind of ['names', 'topic'] as const) {
      const sources = sourcesOf(kind);
      await readStoredLexicon(kind, sources.version).catch(() => storeLexicon(kind, sources));
    }
    await registerAddedSites();
    await returnToSync();
    // Firefox puts the new article script into open tabs by itself.
    if (import.meta.env.CHROME) {
      await injectIntoOpenTabs(browser.runtime.getManifest().host_permissions ?? []);
    }
    await cache.getEntity('');
  }
});
