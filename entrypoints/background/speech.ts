import { speak } from '../../language/say.ts';
import { loadCatalogue } from '../../storage/catalogues.ts';
import { readPreferences, watchPreferences } from '../../storage/preferences.ts';

let spoken: Promise<void> | undefined;

/** Settles when the background speaks the reader's language; asked for before anything is said. */
export function speakReadersLanguage(): Promise<void> {
  spoken ??= speakFrom(++latest);
  return spoken;
}

/** Counts the languages asked for: one that comes late is not spoken over the next. */
let latest = 0;

async function speakFrom(turn: number): Promise<void> {
  try {
    const { language } = await readPreferences();
    const catalogue = await loadCatalogue(language);
    if (turn === latest) speak(catalogue);
  } catch (error) {
    // What could not be read is tried again by the next who asks.
    if (turn === latest) spoken = undefined;
    throw error;
  }
}

/** Calls `onChange` when the reader may have chosen another language, until `signal` aborts. */
export function watchLanguage(onChange: () => void, signal: AbortSignal): void {
  // No comparing with before: the change itself may have woken the background.
  watchPreferences(() => {
    spoken = undefined;
    onChange();
  }, signal);
}
