import { browser } from 'wxt/browser';
import { LANGUAGES, type Language } from './catalogues.ts';

/** When a card opens. */
export type Opening = 'hover' | 'modifier' | 'click';

/** What the reader prefers. It follows the reader through the browser's own sync. */
export interface Preferences {
  /** What Cleartext speaks; `browser`: what the browser speaks. */
  language: Language | 'browser';
  /** Underline every mention, not only the first of each entity. */
  underlineEvery: boolean;
  /** `modifier`: when resting on a mention with the Shift key held. */
  opening: Opening;
  /** Resting on a mention until its record is asked for. Milliseconds, like those below. */
  askAfter: number;
  /** Resting on a mention until its card opens. */
  openAfter: number;
  /** Away from mention and card until the card closes. */
  lingerFor: number;
  /** Ids of entities that are not to be underlined. */
  hiddenEntities: string[];
  /** Hosts, as site rules write them, where cards open only on click. */
  clickOnlySites: string[];
}

/** What a reader gets who has chosen nothing. */
export const DEFAULT_PREFERENCES: Preferences = {
  language: 'browser',
  underlineEvery: false,
  opening: 'hover',
  askAfter: 150,
  openAfter: 400,
  lingerFor: 300,
  hiddenEntities: [],
  clickOnlySites: [],
};

const OPENINGS: unknown[] = ['hover', 'modifier', 'click'] satisfies Opening[];

/** The longest a reader may be made to wait. Milliseconds. */
const LONGEST_WAIT = 5000;

const isLanguage = (value: unknown) => ['browser', ...LANGUAGES].includes(value as Language);
const isFlag = (value: unknown) => typeof value === 'boolean';
const isOpening = (value: unknown) => OPENINGS.includes(value);
const isWait = (value: unknown) => typeof value === 'number' && value >= 0 && value <= LONGEST_WAIT;
const isList = (value: unknown) =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

/** Whether a stored value is one the preference can have. */
const FITS: Record<keyof Preferences, (value: unknown) => boolean> = {
  language: isLanguage,
  underlineEvery: isFlag,
  opening: isOpening,
  askAfter: isWait,
  openAfter: isWait,
  lingerFor: isWait,
  hiddenEntities: isList,
  clickOnlySites: isList,
};

const KEY = 'preferences';

/** What the reader chose, and the defaults for the rest and for what no longer fits. */
export async function readPreferences(): Promise<Preferences> {
  const { [KEY]: stored } = await area().get(KEY);
  const chosen = Object.entries((stored ?? {}) as object).filter(
    ([name, value]) => name in FITS && FITS[name as keyof Preferences](value),
  );
  return { ...DEFAULT_PREFERENCES, ...Object.fromEntries(chosen) };
}

/** Changes some preferences and leaves the others. */
export async function changePreferences(change: Partial<Preferences>): Promise<void> {
  await area().set({ [KEY]: { ...(await readPreferences()), ...change } });
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
