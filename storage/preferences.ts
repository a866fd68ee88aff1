import { browser } from 'wxt/browser';

/** What the reader prefers. It follows the reader through the browser's own sync. */
export interface Preferences {
  /** Underline every mention, not only the first of each entity. */
  underlineEvery: boolean;
}

const DEFAULTS: Preferences = { underlineEvery: false };

const KEY = 'preferences';

/** What the reader chose, and the defaults for the rest. */
export async function readPreferences(): Promise<Preferences> {
  const { [KEY]: stored } = await area().get(KEY);
  const chosen = (stored ?? {}) as Partial<Record<keyof Preferences, unknown>>;
  return {
    underlineEvery:
      typeof chosen.underlineEvery === 'boolean' ? chosen.underlineEvery : DEFAULTS.underlineEvery,
  };
}

export async function writePreferences(preferences: Preferences): Promise<void> {
  await area().set({ [KEY]: preferences });
}

/** Calls `onChange` whenever a preference changes, in this or another window, until `signal` aborts. */
export function watchPreferences(onChange: () => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, unknown>) => {
    if (KEY in changes) onChange();
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}

const area = () => browser.storage.sync ?? browser.storage.local;
