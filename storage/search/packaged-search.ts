import type { Hits } from '../../context/search-hits.ts';
import { fetchPackaged } from '../packaged-file.ts';
import { type SearchOptions, searchDataset } from './search-dataset.ts';
import {
  type NameFile,
  openSearchFile,
  SEARCH_FILES,
  type SearchedDataset,
  type TextFile,
} from './search-files.ts';

/** A search of the packaged dataset. */
export interface PackagedSearch {
  dataset: SearchedDataset;
  search: (typed: string, options?: SearchOptions) => Hits;
  /** Settles when backgrounds and events are searched too. */
  whole: Promise<void>;
}

/**
 * Reads the packaged files of search. Gives what can be asked as soon as the
 * names are there; the texts, most of it, follow.
 *
 * @throws when the package is damaged; the remedy is to install it again
 */
export async function loadPackagedSearch(): Promise<PackagedSearch> {
  let names = openSearchFile<NameFile>(await readFile(SEARCH_FILES.names));
  let texts: TextFile | undefined;
  const readRest = async () => {
    const { kinds, dataset } = names;
    if (kinds.length < dataset.entities) {
      names = openSearchFile<NameFile>(await readFile(SEARCH_FILES.allNames));
    }
    texts = openSearchFile<TextFile>(await readFile(SEARCH_FILES.texts));
  };
  return {
    dataset: names.dataset,
    search: (typed, options) => searchDataset(typed, { names, texts }, options),
    whole: readRest(),
  };
}

const readFile = async (name: string): Promise<ArrayBuffer> =>
  (await fetchPackaged(`/${name}`)).arrayBuffer();
