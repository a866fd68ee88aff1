import type { Dataset } from '../../data/schema/dataset.ts';
import { compileSearch } from './compile-search.ts';
import { packSearchFile, SEARCH_FILES } from './search-files.ts';

/** The files of search for the package, by their names in it. */
export function packSearch(dataset: Dataset): [name: string, bytes: Uint8Array][] {
  const { names, firstNames, texts } = compileSearch(dataset);
  const files: [string, Uint8Array][] = [
    [SEARCH_FILES.names, packSearchFile(firstNames ?? names)],
    [SEARCH_FILES.texts, packSearchFile(texts)],
  ];
  if (firstNames) files.push([SEARCH_FILES.allNames, packSearchFile(names)]);
  return files;
}
