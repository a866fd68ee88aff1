import { isoDay } from '../../context/partial-date.ts';
import './page.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { answer, askBackground } from '../../messaging/ask.ts';
import type { PageQuestions } from '../../messaging/protocol.ts';
import { annotatePage, type PageState, type Services } from '../../page/annotate-page.ts';
import type { CardScope } from '../../page/card-scope.ts';
import { CARD_TAG } from '../../page/card-tag.ts';
import { summarizePage } from '../../page/page-summary.ts';
import { openLexicon } from '../../recognition/lexicon-package.ts';
import { readPreferences, watchPreferences } from '../../storage/preferences.ts';
import { decideSite, readSiteRules, watchSiteRules } from '../../storage/site-rules.ts';
import { type LexiconKind, readStoredLexicon } from '../../storage/stored-lexicon.ts';

/** Versions of what is packaged; `wxt.config.ts` writes them into the build. */
declare const __DATASET_VERSION__: string;
declare const __TOPIC_VERSION__: string;
/** Languages that have names of their own. */
declare const __LANGUAGES__: string[];

const getLexicon = (kind: LexiconKind, version: string) =>
  readStoredLexicon(kind, version).catch(async () =>
    openLexicon(await askBackground('getLexicon', { kind }), version),
  );

const services: Omit<Services, 'underlineEvery'> = {
  getCues: () => getLexicon('topic', __TOPIC_VERSION__),
  getLexicon: (language) =>
    getLexicon(
      __LANGUAGES__.includes(language) ? `names-${language}` : 'names',
      __DATASET_VERSION__,
    ),
  getEntity: (id) => askBackground('getEntity', { id }),
  async loadCard() {
    await askBackground('loadCard', {});
    const { cleartextCard } = globalThis as CardScope;
    if (!cleartextCard) throw new Error('the card did not load: reload the page');
    return cleartextCard;
  },
  today: () => isoDay(new Date()),
};

export default defineContentScript({
  // The sites of the dataset; wxt.config.ts writes them here.
  matches: ['*://*.silicon.co.uk/*'],
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main(ctx) {
    // Left by a version that was updated or removed while the page was open.
    for (const card of document.querySelectorAll(CARD_TAG)) card.remove();

    let running: AbortController | undefined;
    let state: PageState | undefined;
    let underlineEvery: boolean | undefined;
    const obey = async () => {
      const { on } = decideSite(await readSiteRules(), location.hostname);
      const preferences = await readPreferences();
      const same = preferences.underlineEvery === underlineEvery;
      if (on === (running !== undefined) && (same || !on)) return;
      running?.abort();
      underlineEvery = preferences.underlineEvery;
      running = on ? new AbortController() : undefined;
      state =
        running && (await annotatePage(document, { ...services, ...preferences }, running.signal));
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
    answer<PageQuestions>(
      { getPageSummary: async () => turn.then(() => summarizePage(state)) },
      ctx.signal,
    );
    // An updated or removed extension is noticed only by asking; then the context ends.
    ctx.addEventListener(document, 'pointermove', () => void ctx.isInvalid, { passive: true });
    ctx.onInvalidated(() => running?.abort());
  },
});
