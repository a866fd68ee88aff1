import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Preferences } from '../../storage/preferences.ts';

/** A preference by its name. */
export type PreferenceName = keyof Preferences;

/** The preferences that the reader's organisation set: their controls show them and change nothing. */
export const LockedPreferences = createContext<readonly PreferenceName[]>([]);

/** Whether a preference is not the reader's to choose. */
export function useLocked(): (name: PreferenceName) => boolean {
  const locked = useContext(LockedPreferences);
  return (name) => locked.includes(name);
}
