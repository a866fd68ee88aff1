import { isoDay } from '../context/partial-date.ts';
import { compileDataset } from '../data/compile-dataset.ts';
import type { Dataset } from '../data/schema/dataset.ts';
import type { RecognitionKnowledge } from '../recognition/annotate-text.ts';
import { compileLexicon } from '../recognition/compile-lexicon.ts';
import { compileTopic } from '../recognition/compile-topic.ts';
import { openLexicon } from '../recognition/lexicon-package.ts';
import { DATA_FOLDER } from './folders.ts';

/** The project's dataset and what recognition needs of it. */
export function loadDataset(): { dataset: Dataset; knowledge: RecognitionKnowledge } {
  const dataset = compileDataset(DATA_FOLDER, isoDay(new Date()));
  const lexicon = openLexicon(compileLexicon(dataset.entities, dataset.version));
  return { dataset, knowledge: { lexicon, cues: openLexicon(compileTopic()) } };
}
