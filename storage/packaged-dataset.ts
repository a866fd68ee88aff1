import { browser } from 'wxt/browser';
import type { Dataset } from '../data/schema/dataset.ts';
import type { LexiconPackage } from '../recognition/lexicon-package.ts';

let loading: Promise<Dataset> | undefined;

/**
 * The dataset packaged with the extension, read once per process.
 *
 * @throws when the package is damaged; the remedy is to install it again
 */
export function loadPackagedDataset(): Promise<Dataset> {
  loading ??= fetchPackaged('/dataset.json');
  return loading;
}

/** A lexicon packaged with the extension: the names, or the cues of the topic. */
export function loadPackagedLexicon(kind: 'names' | 'topic'): Promise<LexiconPackage> {
  return fetchPackaged(`/lexicon-${kind}.json`);
}

async function fetchPackaged<T>(path: string): Promise<T> {
  const address = browser.runtime.getURL(path as '/');
  const response = await fetch(address);
  if (!response.ok) {
    throw new Error(`${address} is missing from the package: install Cleartext again`);
  }
  return response.json();
}
