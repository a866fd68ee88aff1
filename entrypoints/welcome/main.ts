import { isoDay } from '../../context/partial-date.ts';
import '../../components/tokens.css';
import '../../components/controls.css';
import '../article.content/page.css';
import './welcome.css';
import { composeRecords } from '../../context/entity-record.ts';
import { annotatePage } from '../../page/annotate-page.ts';
import { createHoverCard } from '../../page/hover-card.tsx';
import { openLexicon } from '../../recognition/lexicon-package.ts';
import { loadPackagedDataset, loadPackagedLexicon } from '../../storage/packaged-dataset.ts';

// The real reader runs on this page, on what is packaged: it needs no permission.
const records = loadPackagedDataset().then(composeRecords);

await annotatePage(
  document,
  {
    getCues: async () => openLexicon(await loadPackagedLexicon('topic')),
    getLexicon: async () => openLexicon(await loadPackagedLexicon('names')),
    getEntity: async (id) => (await records).get(id),
    loadCard: async () => createHoverCard,
    today: () => isoDay(new Date()),
    underlineEvery: false,
  },
  new AbortController().signal,
);
