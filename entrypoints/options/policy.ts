import { say } from '../../language/say.ts';
import { type Preferences, readLockedPreferences } from '../../storage/preferences.ts';

/** What the reader's organisation set of preferences, in a reader's words. */
export async function readLockedWords(): Promise<string[]> {
  const locked = Object.keys(await readLockedPreferences()) as (keyof Preferences)[];
  return locked.map((name) => say(`policyPreference_${name}`));
}
