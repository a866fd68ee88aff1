import { compileLexicon } from '../../recognition/compile-lexicon.ts';
import { compileTopic } from '../../recognition/compile-topic.ts';
import type { LexiconPackage } from '../../recognition/lexicon-package.ts';
import { namesForLanguage } from '../../recognition/names-for-language.ts';
import { loadPackagedDataset, loadPackagedLexicon } from '../../storage/packaged-dataset.ts';
import {
  type LexiconKind,
  type LexiconSources,
  readStoredLexicon,
  storeLexicon,
} from '../../storage/stored-lexicon.ts';

/** Versions of what is packaged; `wxt.config.ts` writes them into the build. */
declare const __DATASET_VERSION__: string;
declare const __TOPIC_VERSION__: string;
/** Languages that have names of their own. */
declare const __LANGUAGES__: string[];

/** Stores the lexicon a page asks for and gives it; names for one that is none. */
export function giveLexicon(kind: LexiconKind): Promise<LexiconPackage> {
  const kinds = ['names', 'topic', ...__LANGUAGES__.map((language) => `names-${language}`)];
  const known = kinds.includes(kind) ? kind : 'names';
  return storeLexicon(known, sourcesOf(known));
}

/** Stores the lexicons most pages need, unless they lie there already. */
export async function prepareLexicons(): Promise<void> {
  for (const kind of ['names', 'topic'] as const) {
    const sources = sourcesOf(kind);
    await readStoredLexicon(kind, sources.version).catch(() => storeLexicon(kind, sources));
  }
}

/** Where the lexicon of a kind comes from. */
function sourcesOf(kind: LexiconKind): LexiconSources {
  if (kind === 'topic') {
    return {
      version: __TOPIC_VERSION__,
      load: () => loadPackagedLexicon('topic'),
      compile: async () => compileTopic(),
    };
  }
  const [, language] = kind.split('-');
  const compile = async () => {
    const { entities } = await loadPackagedDataset();
    return compileLexicon(namesForLanguage(entities, language), __DATASET_VERSION__);
  };
  const load = language ? compile : () => loadPackagedLexicon('names');
  return { version: __DATASET_VERSION__, load, compile };
}
