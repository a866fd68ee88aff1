import { isoDay } from '../context/partial-date.ts';
import { compileDataset } from '../data/compile-dataset.ts';
import type { Dataset } from '../data/schema/dataset.ts';
import { compileLexicon } from '../recognition/compile-lexicon.ts';
import { indexNames, type NameIndex } from '../recognition/find-names.ts';
import { DATA_FOLDER } from './folders.ts';

/** The project's dataset and its names, ready for recognition. */
export function loadDataset(): { dataset: Dataset; index: NameIndex } {
  const dataset = compileDataset(DATA_FOLDER, isoDay(new Date()));
  return { dataset, index: indexNames(compileLexicon(dataset.entities, dataset.version)) };
}
