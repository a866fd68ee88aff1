import { ADDED_PREFIX } from './added-sites.ts';
import { PREFERENCE_PREFIX, type Preferences, readChosenPreferences } from './preferences.ts';
import { EVERY_SITE, RULE_PREFIX, type RuleSet, readChosenRules } from './site-rules.ts';
import { readSynced, writeAllSynced } from './synced-area.ts';

/** Everything a reader has chosen: what an export holds. */
export interface ReaderSettings {
  preferences: Partial<Preferences>;
  /** With the mode, as the rule for every site. */
  rules: RuleSet;
  /** Sites beyond those of the dataset, as rules are written. */
  addedSites: string[];
}

/** How much settings differ. */
export interface SettingsChange {
  preferences: number;
  rules: number;
  /** Added sites that come and those that go. */
  sites: number;
  /** Whether the mode is another. */
  mode: boolean;
}

/** What the reader has chosen. */
export async function readReaderSettings(): Promise<ReaderSettings> {
  const [preferences, rules, added] = await Promise.all([
    readChosenPreferences(),
    readChosenRules(),
    readSynced(ADDED_PREFIX),
  ]);
  return { preferences, rules, addedSites: Object.keys(added).sort() };
}

/**
 * Puts settings in the place of all the reader has chosen, and gives back what that was.
 *
 * @throws when they cannot be stored; then nothing is changed
 */
export async function replaceReaderSettings(settings: ReaderSettings): Promise<ReaderSettings> {
  const before = await readReaderSettings();
  await writeAllSynced(changedKeys(before, settings));
  return before;
}

/** How much would change if `after` took the place of `before`. */
export function compareSettings(before: ReaderSettings, after: ReaderSettings): SettingsChange {
  const keys = Object.keys(changedKeys(before, after));
  const count = (prefix: string) => keys.filter((key) => key.startsWith(prefix)).length;
  const mode = keys.includes(RULE_PREFIX + EVERY_SITE);
  return {
    preferences: count(PREFERENCE_PREFIX),
    rules: count(RULE_PREFIX) - Number(mode),
    sites: count(ADDED_PREFIX),
    mode,
  };
}

/** The keys of the synced area that differ, with what they are after; `undefined` for none. */
function changedKeys(before: ReaderSettings, after: ReaderSettings): Record<string, unknown> {
  const [old, wanted] = [asKeys(before), asKeys(after)];
  return Object.fromEntries(
    Object.keys({ ...old, ...wanted })
      .filter((key) => JSON.stringify(old[key]) !== JSON.stringify(wanted[key]))
      .map((key) => [key, wanted[key]]),
  );
}

function asKeys({ preferences, rules, addedSites }: ReaderSettings): Record<string, unknown> {
  const named = (prefix: string, values: object) =>
    Object.entries(values).map(([key, value]) => [prefix + key, value]);
  const { [EVERY_SITE]: everywhere, ...others } = rules;
  return Object.fromEntries([
    ...named(PREFERENCE_PREFIX, preferences),
    ...named(RULE_PREFIX, everywhere === false ? rules : others),
    ...addedSites.map((site) => [ADDED_PREFIX + site, true]),
  ]);
}
