import { type Catalogue, speak } from '../../language/say.ts';
import { loadCatalogue } from '../../storage/catalogues.ts';
import { type Preferences, readPreferences, watchPreferences } from '../../storage/preferences.ts';

/**
 * Makes a page of the extension speak the reader's language and look as the
 * reader prefers; awaited before the page is drawn. When another is preferred
 * while it is open, it follows, and `onSpeak` draws it in the other language.
 */
export async function prepareOwnPage(onSpeak: () => void): Promise<void> {
  const preferences = await readPreferences();
  wear(preferences);
  speakFrom(await loadCatalogue(preferences.language));
  let { language } = preferences;
  const follow = async () => {
    const changed = await readPreferences();
    wear(changed);
    if (changed.language === language) return;
    language = changed.language;
    const catalogue = await loadCatalogue(language);
    // Another was chosen while this one was read.
    if (changed.language !== language) return;
    speakFrom(catalogue);
    onSpeak();
  };
  watchPreferences(() => void follow(), new AbortController().signal);
}

/** Puts on the chosen theme and text size; `tokens.css` and `controls.css` heed them. */
function wear({ theme, textSize }: Preferences): void {
  const root = document.documentElement;
  if (theme === 'auto') delete root.dataset.theme;
  else root.dataset.theme = theme;
  root.style.setProperty('--page-zoom', `${textSize}`);
}

function speakFrom(catalogue: Catalogue): void {
  speak(catalogue);
  document.documentElement.lang = catalogue.language;
}
