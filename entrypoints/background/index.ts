import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { answer } from '../../messaging/ask.ts';
import type { BackgroundQuestions } from '../../messaging/protocol.ts';
import { CleartextDatabase } from '../../storage/database.ts';
import { createDatasetCache } from '../../storage/dataset-cache.ts';
import { readLexicon, writeLexicon } from '../../storage/lexicon-item.ts';
import { loadPackagedDataset, loadPackagedLexicon } from '../../storage/packaged-dataset.ts';
import { injectIntoOpenTabs, registerAddedSites } from './article-script.ts';

/** Version of the packaged dataset; `wxt.config.ts` writes it into the build. */
declare const __DATASET_VERSION__: string;

export default defineBackground(() => {
  const cache = createDatasetCache(
    new CleartextDatabase(),
    __DATASET_VERSION__,
    loadPackagedDataset,
  );

  answer<BackgroundQuestions>({
    getEntity: ({ id }) => cache.getEntity(id),
    getLexicon: storeLexicon,
  });

  browser.runtime.onInstalled.addListener(({ reason }) => {
    void prepare();
    if (reason === 'install')
      void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
  browser.runtime.onStartup.addListener(() => void prepare());
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    void registerAddedSites().then(() => injectIntoOpenTabs(origins));
  });
  browser.permissions.onRemoved.addListener(() => void registerAddedSites());

  async function prepare(): Promise<void> {
    if ((await readLexicon())?.version !== __DATASET_VERSION__) await storeLexicon();
    await registerAddedSites();
    // Firefox puts the new article script into open tabs by itself.
    if (import.meta.env.CHROME) {
      await injectIntoOpenTabs(browser.runtime.getManifest().host_permissions ?? []);
    }
    await cache.getEntity('');
  }

  async function storeLexicon() {
    const lexicon = await loadPackagedLexicon();
    await writeLexicon(lexicon);
    return lexicon;
  }
});
