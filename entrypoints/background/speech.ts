import { speak } from '../../language/say.ts';
import { loadCatalogue } from '../../storage/catalogues.ts';
import { readPreferences, watchPreferences } from '../../storage/preferences.ts';

let spoken: Promise<void> | undefined;

/** Settles when the background speaks the reader's language; asked for before anything is said. */
export function speakReadersLanguage(): Promise<void> {
  spoken ??= readPreferences()
    .then(({ language }) => loadCatalogue(language))
    .then(speak);
  // What could not be read is tried again by the next who asks.
  spoken.catch(() => (spoken = undefined));
  return spoken;
}

/** Calls `onChange` when the reader may have chosen another language, until `signal` aborts. */
export function watchLanguage(onChange: () => void, signal: AbortSignal): void {
  // No comparing with before: the change itself may have woken the background.
  watchPreferences(() => {
    spoken = undefined;
    onChange();
  }, signal);
}
