import { defineContentScript } from 'wxt/utils/define-content-script';
import '../../page/mentions/underline.css';
import { isoDay } from '../../context/partial-date.ts';
import { say, speak } from '../../language/say.ts';
import { askBackground } from '../../messaging/ask.ts';
import type { CardScope } from '../../page/card/card-scope.ts';
import { clearLeftovers } from '../../page/clear-leftovers.ts';
import { openLexicon } from '../../recognition/lexicon-package.ts';
import { type LexiconKind, readStoredLexicon } from '../../storage/stored-lexicon.ts';
import { obeyReader, type Services } from './obey-reader.ts';
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
    } satisfies Services;

    obeyReader(ctx, services, cards);
    // An updated or removed extension is noticed only by asking; then the context ends.
    ctx.addEventListener(document, 'pointermove', () => void ctx.isInvalid, { passive: true });
  },
});
