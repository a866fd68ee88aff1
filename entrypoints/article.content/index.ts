import { isoDay } from '../../context/partial-date.ts';
import './page.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { answer, askBackground } from '../../messaging/ask.ts';
import type { PageQuestions } from '../../messaging/protocol.ts';
import { annotatePage, type PageState, type Services } from '../../page/annotate-page.ts';
import { CARD_TAG } from '../../page/hover-card.tsx';
import { summarizePage } from '../../page/page-summary.ts';
import { readLexicon } from '../../storage/lexicon-item.ts';
import { decideSite, readSiteRules, watchSiteRules } from '../../storage/site-rules.ts';

const services: Services = {
  getLexicon: async () => (await readLexicon()) ?? askBackground('getLexicon', {}),
  getEntity: (id) => askBackground('getEntity', { id }),
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
    const obey = async () => {
      const { on } = decideSite(await readSiteRules(), location.hostname);
      if (on === (running !== undefined)) return;
      running?.abort();
      running = on ? new AbortController() : undefined;
      state = running && (await annotatePage(document, services, running.signal));
    };
    let turn = Promise.resolve();
    const takeTurn = () => {
      turn = turn.then(obey).catch((error) => {
        if (!ctx.isInvalid) console.error('Cleartext could not read this page.', error);
      });
    };

    takeTurn();
    watchSiteRules(takeTurn, ctx.signal);
    answer<PageQuestions>(
      { getPageSummary: async () => turn.then(() => summarizePage(state)) },
      ctx.signal,
    );
    // An updated or removed extension is noticed only by asking; then the context ends.
    ctx.addEventListener(document, 'pointermove', () => void ctx.isInvalid, { passive: true });
    ctx.onInvalidated(() => running?.abort());
  },
});
