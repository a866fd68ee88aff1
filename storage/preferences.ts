import type { Kind } from '../data/schema/entity.ts';
import { LANGUAGES, type Language } from './catalogues.ts';
import { readPolicy } from './policy.ts';
import { readSynced, writeSynced } from './synced-area.ts';
import { watchStorage } from './watch-storage.ts';

/** When a card opens. */
export type Opening = 'hover' | 'modifier' | 'click';

/** How a mention is marked; `tint`: by a quiet background instead of a line. */
export type UnderlineStyle = 'dotted' | 'dashed' | 'solid' | 'tint';

/** What a mention is marked in, mixed with the text's own colour; `text`: in that alone. */
export type UnderlineColour = 'green' | 'blue' | 'violet' | 'orange' | 'text';

/** `auto`: cards match the page they are over, the extension's own pages the browser. */
export type Theme = 'auto' | 'light' | 'dark';

/** What the reader prefers. It follows the reader through the browser's own sync. */
export interface Preferences {
  /** What Cleartext speaks; `browser`: what the browser speaks. */
  language: Language | 'browser';
  /** Underline every mention, not only the first of each entity. */
  underlineEvery: boolean;
  underlineStyle: UnderlineStyle;
  underlineColour: UnderlineColour;
  theme: Theme;
  /** Of cards and the extension's own pages: 1 is as drawn, 1.5 half as large again. */
  textSize: number;
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
  /** Kinds whose entities are not to be underlined. */
  hiddenKinds: Kind[];
  /** Hosts, as site rules write them, where cards open only on click. */
  clickOnlySites: string[];
}

/** What a reader gets who has chosen nothing. */
export const DEFAULT_PREFERENCES: Preferences = {
  language: 'browser',
  underlineEvery: false,
  underlineStyle: 'dotted',
  underlineColour: 'green',
  theme: 'auto',
  textSize: 1,
  opening: 'hover',
  askAfter: 150,
  openAfter: 400,
  lingerFor: 300,
  hiddenEntities: [],
  hiddenKinds: [],
  clickOnlySites: [],
};

const OPENINGS: Opening[] = ['hover', 'modifier', 'click'];
const STYLES: UnderlineStyle[] = ['dotted', 'dashed', 'solid', 'tint'];
const COLOURS: UnderlineColour[] = ['green', 'blue', 'violet', 'orange', 'text'];
const THEMES: Theme[] = ['auto', 'light', 'dark'];

/** Beyond twice their size cards leave no room for what they are about. */
const LARGEST_TEXT = 2;

/** The longest a reader may be made to wait. Milliseconds. */
const LONGEST_WAIT = 5000;

const isOneOf = (values: readonly unknown[]) => (value: unknown) => values.includes(value);
const isFlag = (value: unknown) => typeof value === 'boolean';
const isSize = (value: unknown) => typeof value === 'number' && value >= 1 && value <= LARGEST_TEXT;
const isWait = (value: unknown) => typeof value === 'number' && value >= 0 && value <= LONGEST_WAIT;
const isList = (value: unknown) =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

/** Whether a stored value is one the preference can have. */
const FITS: Record<keyof Preferences, (value: unknown) => boolean> = {
  language: isOneOf(['browser', ...LANGUAGES]),
  underlineEvery: isFlag,
  underlineStyle: isOneOf(STYLES),
  underlineColour: isOneOf(COLOURS),
  theme: isOneOf(THEMES),
  textSize: isSize,
  opening: isOneOf(OPENINGS),
  askAfter: isWait,
  openAfter: isWait,
  lingerFor: isWait,
  hiddenEntities: isList,
  hiddenKinds: isList,
  clickOnlySites: isList,
};

/** Begins the keys of preferences in the synced area. */
export const PREFERENCE_PREFIX = 'preference:';

/** Whether there is a preference of that name, and the value is one it can have. */
export function isPreference(name: string, value: unknown): boolean {
  return Object.hasOwn(FITS, name) && FITS[name as keyof Preferences](value);
}

/** What the organisation set, else what the reader chose; the defaults for the rest and for what does not fit. */
export async function readPreferences(): Promise<Preferences> {
  const [chosen, locked] = await Promise.all([readChosenPreferences(), readLockedPreferences()]);
  return { ...DEFAULT_PREFERENCES, ...chosen, ...locked };
}

/** Only what the reader chose, as far as it fits. */
export async function readChosenPreferences(): Promise<Partial<Preferences>> {
  return fitting(await readSynced(PREFERENCE_PREFIX));
}

/** What the reader's organisation set, and the reader cannot change. */
export async function readLockedPreferences(): Promise<Partial<Preferences>> {
  return fitting((await readPolicy()).preferences);
}

/** Changes some preferences and leaves the others. */
export function changePreferences(change: Partial<Preferences>): Promise<void> {
  return writeSynced(PREFERENCE_PREFIX, change);
}

/** Calls `onChange` whenever a preference changes, in this or another window, until `signal` aborts. */
export function watchPreferences(onChange: () => void, signal: AbortSignal): void {
  const isPreferenceKey = (key: string, area: string) =>
    area === 'managed' || key.startsWith(PREFERENCE_PREFIX);
  watchStorage(isPreferenceKey, onChange, signal);
}

const fitting = (values: Record<string, unknown>): Partial<Preferences> =>
  Object.fromEntries(Object.entries(values).filter(([name, value]) => isPreference(name, value)));
