import type { Dataset } from '../data/schema/dataset.ts';
import type { LexiconPackage } from '../recognition/lexicon-package.ts';
import { fetchPackaged } from './packaged-file.ts';

let loading: Promise<Dataset> | undefined;

/**
 * The dataset packaged with the extension, read once per process.
 *
 * @throws when the package is damaged; the remedy is to install it again
 */
export function loadPackagedDataset(): Promise<Dataset> {
  loading ??= fetchPackaged('/dataset.json').then((file) => file.json());
  return loading;
}

/** A lexicon packaged with the extension: the names, or the cues of the topic. */
export async function loadPackagedLexicon(kind: 'names' | 'topic'): Promise<LexiconPackage> {
  return (await fetchPackaged(`/lexicon-${kind}.json`)).json();
}
