import '../../components/tokens.css';
import '../../components/controls.css';
import '../../page/mentions/underline.css';
import './welcome.css';
import { composeRecords } from '../../context/entity-record.ts';
import { isoDay } from '../../context/partial-date.ts';
import { createCards } from '../../page/card/cards.tsx';
import { followPage } from '../../page/follow-page.ts';
import { openLexicon } from '../../recognition/lexicon-package.ts';
import { loadPackagedDataset, loadPackagedLexicon } from '../../storage/packaged-dataset.ts';
import { DEFAULT_PREFERENCES } from '../../storage/preferences.ts';
import { speakReadersLanguage } from '../own-pages/speak-readers-language.ts';

/** Where mistakes are reported; `wxt.config.ts` writes it into the build. */
declare const __REPORT_PAGE__: string;

// The real reader runs on this page, on what is packaged: it needs no permission.
const records = loadPackagedDataset().then(composeRecords);
await speakReadersLanguage();
const { signal } = new AbortController();
const cards = createCards(document, signal);

followPage(
  document,
  {
    ...DEFAULT_PREFERENCES,
    getCues: async () => openLexicon(await loadPackagedLexicon('topic')),
    getLexicon: async () => openLexicon(await loadPackagedLexicon('names')),
    getEntity: async (id) => (await records).get(id),
    getCards: async () => cards,
    today: () => isoDay(new Date()),
    reportPage: __REPORT_PAGE__,
    site: undefined,
    moveToPanel: undefined,
  },
  signal,
);
