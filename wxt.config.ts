import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'wxt';
import { isoDay } from './context/partial-date.ts';
import { compileDataset } from './data/compile-dataset.ts';
import { compileLexicon } from './recognition/compile-lexicon.ts';
import { compileTopic } from './recognition/compile-topic.ts';
import { languagesOf, namesForLanguage } from './recognition/names-for-language.ts';
import { managedSchema } from './storage/managed-schema.ts';
import { packSearch } from './storage/search/pack-search.ts';
import { enforceSizeBudget } from './tools/size-budget.ts';

// A dataset with a problem stops the build here, with file, field and remedy.
const today = isoDay(new Date());
const dataset = compileDataset(join(import.meta.dirname, 'data'), today);
const lexicon = compileLexicon(namesForLanguage(dataset.entities, undefined), dataset.version);
const topic = compileTopic();
const searchFiles = packSearch(dataset);
const { bugs } = JSON.parse(readFileSync(join(import.meta.dirname, 'package.json'), 'utf8'));
const sitePatterns = dataset.sites.map(({ host }) => `*://*.${host}/*`);

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  suppressWarnings: { firefoxDataCollection: true },
  vite: () => ({
    define: {
      __DATASET_VERSION__: JSON.stringify(dataset.version),
      __TOPIC_VERSION__: JSON.stringify(topic.version),
      // Where a reader reports a mistake in a card.
      __REPORT_PAGE__: JSON.stringify(`${bugs.url}/new`),
      __LANGUAGES__: JSON.stringify(languagesOf(dataset.entities)),
    },
    // Both browsers know light-dark(); what stands in for it follows the system, not the page.
    build: { target: 'es2024', cssTarget: ['chrome140', 'firefox153'] },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['storage', 'scripting', 'activeTab', 'contextMenus'],
    host_permissions: sitePatterns,
    optional_host_permissions: ['*://*/*'],
    // Grey until a page says that it is read: what the icon of a tab begins with.
    action: { default_icon: { 16: 'icon/quiet-16.png', 32: 'icon/quiet-32.png' } },
    omnibox: { keyword: 'clear' },
    commands: {
      'next-mention': command('Alt+Shift+Period', 'commandNextMention'),
      'previous-mention': command('Alt+Shift+Comma', 'commandPreviousMention'),
      'open-card': command('Alt+Shift+M', 'commandOpenCard'),
      'toggle-site': command('Alt+Shift+U', 'commandToggleSite'),
    },
    // Nothing leaves the browser: the extension's own pages may fetch only their package.
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'cleartext@extension',
              strict_min_version: '153.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '140', storage: { managed_schema: 'managed-schema.json' } }),
  }),
  hooks: {
    'build:done': ({ config }) => {
      for (const [name, bytes] of searchFiles) writeFileSync(join(config.outDir, name), bytes);
      if (config.command === 'build') enforceSizeBudget(config.outDir);
    },
    'build:publicAssets': (_, files) => {
      files.push(
        { relativeDest: 'dataset.json', contents: JSON.stringify(dataset) },
        { relativeDest: 'lexicon-names.json', contents: JSON.stringify(lexicon) },
        { relativeDest: 'lexicon-topic.json', contents: JSON.stringify(topic) },
        { relativeDest: 'managed-schema.json', contents: JSON.stringify(managedSchema()) },
      );
    },
    'entrypoints:resolved': (_, entrypoints) => {
      for (const entrypoint of entrypoints) {
        if (entrypoint.type === 'content-script') entrypoint.options.matches = sitePatterns;
      }
    },
  },
});

/** A command of the manifest; readers choose other keys on the browser's page of shortcuts. */
function command(keys: string, message: string) {
  return { suggested_key: { default: keys }, description: `__MSG_${message}__` };
}
