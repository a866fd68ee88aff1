import { isoDay } from '../../context/partial-date.ts';
import '../../components/tokens.css';
import '../../components/controls.css';
import '../article.content/page.css';
import './welcome.css';
import { composeRecords } from '../../context/entity-record.ts';
import { annotatePage } from '../../page/annotate-page.ts';
import { loadPackagedDataset, loadPackagedLexicon } from '../../storage/packaged-dataset.ts';

// The real reader runs on this page, on what is packaged: it needs no permission.
const records = loadPackagedDataset().then(composeRecords);

await annotatePage(
  document,
  {
    getLexicon: loadPackagedLexicon,
    getEntity: async (id) => (await records).get(id),
    today: () => isoDay(new Date()),
  },
  new AbortController().signal,
);
