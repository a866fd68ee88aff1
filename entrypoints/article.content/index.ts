import { defineContentScript } from 'wxt/utils/define-content-script';
import '../../page/mentions/underline.css';
import { isoDay } from '../../context/partial-date.ts';
import { say, speak } from '../../language/say.ts';
import { answer, askBackground } from '../../messaging/ask.ts';
import type { PageQuestions } from '../../messaging/protocol.ts';
import type { CardScope } from '../../page/card/card-scope.ts';
import { clearLeftovers } from '../../page/clear-leftovers.ts';
import { followPage, type PageReading, type ReadingOptions } from '../../page/follow-page.ts';
import { summarizePage } from '../../page/page-summary.ts';
import { openLexicon } from '../../recognition/lexicon-package.ts';
import { type Preferences, readPreferences, watchPreferences } from '../../storage/preferences.ts';
import { decideSite, readSiteRules, ruleHost, watchSiteRules } from '../../storage/site-rules.ts';
import { type LexiconKind, readStoredLexicon } from '../../storage/stored-lexicon.ts';
import { createPageCards } from './page-cards.ts';
import { createReaderChoices } from './reader-choices.ts';

/** Versions of what is packaged; `wxt.config.ts` writes them into the build. */
declare const __DATASET_VERSION__: string;
declare const __TOPIC_VERSION__: string;
/** Languages that have names of their own. */
declare const __LANGUAGES__: string[];
/** Where mistakes are reported. */
declare const __REPORT_PAGE__: string;

const getLexicon = (kind: LexiconKind, version: string) =>
  readStoredLexicon(kind, version).catch(async () =>
    openLexicon(await askBackground('getLexicon', { kind }), version),
  );

export default defineContentScript({
  // The sites of the dataset; wxt.config.ts writes them here.
  matches: ['*://*.silicon.co.uk/*'],
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main(ctx) {
    clearLeftovers(document);

    const cards = createPageCards(async (signal) => {
      const catalogue = await askBackground('loadCard', {});
      // Dropped meanwhile, they would speak a language that is no longer wanted.
      signal.throwIfAborted();
      const { cleartextCards } = globalThis as CardScope;
      if (!cleartextCards) throw new Error('the card did not load: reload the page');
      speak(catalogue);
      return cleartextCards(document, catalogue, signal);
    }, ctx.signal);
    const services = {
      getCues: () => getLexicon('topic', __TOPIC_VERSION__),
      getLexicon: (language: string) =>
        getLexicon(
          __LANGUAGES__.includes(language) ? `names-${language}` : 'names',
          __DATASET_VERSION__,
        ),
      getEntity: (id: string) => askBackground('getEntity', { id }),
      getCards: cards.get,
      today: () => isoDay(new Date()),
      reportPage: __REPORT_PAGE__,
      site: createReaderChoices(location.hostname, cards.get),
      async moveToPanel(id: string, published: string | undefined) {
        const { opened } = await askBackground('moveToPanel', {
          id,
          ...(published === undefined ? {} : { published }),
        });
        return opened ? undefined : say('noticeKeptInPanel');
      },
    } satisfies Partial<ReadingOptions>;

    let running: AbortController | undefined;
    let reading: PageReading | undefined;
    let obeyed: string | undefined;
    let language: string | undefined;
    const obey = async () => {
      const { on } = decideSite(await readSiteRules(), location.hostname);
      const preferences = on ? forSite(await readPreferences(), location.hostname) : undefined;
      if (ctx.isInvalid || JSON.stringify(preferences) === obeyed) return;
      obeyed = JSON.stringify(preferences);
      running?.abort();
      if (preferences) {
        // Cards that are there speak the language they were made with.
        if (language !== undefined && language !== preferences.language) cards.drop();
        language = preferences.language;
      }
      running = preferences && new AbortController();
      reading =
        running &&
        followPage(document, { ...services, ...preferences } as ReadingOptions, running.signal);
      if (!on) cards.closeAll();
    };
    let turn = Promise.resolve();
    const takeTurn = () => {
      turn = turn.then(obey).catch((error) => {
        if (!ctx.isInvalid) console.error('Cleartext could not read this page.', error);
      });
    };

    takeTurn();
    watchSiteRules(takeTurn, ctx.signal);
    watchPreferences(takeTurn, ctx.signal);
    // A page that comes back from the browser's memory has heard of no change meanwhile.
    ctx.addEventListener(window, 'pageshow', (event) => event.persisted && takeTurn());
    answer<PageQuestions>(
      {
        async getPageSummary() {
          await turn;
          await reading?.settled;
          return summarizePage(reading?.state);
        },
        async obey({ command }) {
          reading?.obey(command);
          return undefined;
        },
        async showMention({ id }) {
          reading?.showMention(id);
          return undefined;
        },
      },
      ctx.signal,
    );
    // An updated or removed extension is noticed only by asking; then the context ends.
    ctx.addEventListener(document, 'pointermove', () => void ctx.isInvalid, { passive: true });
    ctx.onInvalidated(() => running?.abort());
  },
});

/** What the reader prefers, on this site. */
function forSite(preferences: Preferences, host: string): Preferences {
  const isClickOnly = preferences.clickOnlySites.some((site) =>
    `.${ruleHost(host)}`.endsWith(`.${site}`),
  );
  return isClickOnly ? { ...preferences, opening: 'click' } : preferences;
}
