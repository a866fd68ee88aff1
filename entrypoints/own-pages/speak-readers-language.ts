import { speak } from '../../language/say.ts';
import { loadCatalogue } from '../../storage/catalogues.ts';
import { readPreferences } from '../../storage/preferences.ts';

/** Makes a page of the extension speak the reader's language; called before it is drawn. */
export async function speakReadersLanguage(): Promise<void> {
  const catalogue = await loadCatalogue((await readPreferences()).language);
  speak(catalogue);
  document.documentElement.lang = catalogue.language;
}
