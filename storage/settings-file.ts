import * as v from 'valibot';
import { DEFAULT_PREFERENCES, isPreference, type Preferences } from './preferences.ts';
import type { ReaderSettings } from './reader-settings.ts';
import { EVERY_SITE } from './site-rules.ts';
import { readTypedRule } from './typed-host.ts';

/** The name under which settings are saved. */
export const SETTINGS_FILE = 'cleartext-settings.json';

const FORMAT = 'cleartext-settings';

/** Raised when a file of the version before could no longer be read as it is. */
const VERSION = 1;

/** What is wrong with a file of settings. */
export type FileProblem =
  /** `reason` as the browser says it, with line and column. */
  | { problem: 'not-json'; reason: string }
  | { problem: 'foreign' }
  /** Made by a version of Cleartext that this one does not know. */
  | { problem: 'newer'; version: number }
  /** `place` as a path: `rules.example.org`. */
  | { problem: 'damaged' | 'unknown' | 'missing'; place: string };

/** The settings as a file that `readSettingsFile` gives back; `today` is an ISO day. */
export function writeSettingsFile(settings: ReaderSettings, today: string): string {
  const { [EVERY_SITE]: everywhere = true, ...rules } = settings.rules;
  const mode = everywhere ? 'everywhere' : 'chosen';
  const file = { format: FORMAT, version: VERSION, exported: today, mode, ...settings, rules };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Reads a file of settings: all of it, or what is wrong with it and where. */
export function readSettingsFile(text: string): { settings: ReaderSettings } | FileProblem {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return { problem: 'not-json', reason: (error as Error).message };
  }
  const { format, version } = (value ?? {}) as Record<string, unknown>;
  if (format !== FORMAT) return { problem: 'foreign' };
  if (typeof version === 'number' && version > VERSION) return { problem: 'newer', version };
  const read = v.safeParse(settingsFile, value);
  if (!read.success) return problemOf(read.issues[0]);
  const { mode, rules, preferences, addedSites } = read.output;
  return {
    settings: {
      preferences: preferences as Partial<Preferences>,
      rules: mode === 'chosen' ? { ...rules, [EVERY_SITE]: false } : rules,
      addedSites,
    },
  };
}

const rule = v.pipe(
  v.string(),
  v.check((written) => {
    const read = readTypedRule(written);
    return 'rule' in read && read.rule === written;
  }),
);

const settingsFile = v.strictObject({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  exported: v.pipe(v.string(), v.isoDate()),
  mode: v.picklist(['everywhere', 'chosen']),
  preferences: v.strictObject(
    Object.fromEntries(
      Object.keys(DEFAULT_PREFERENCES).map((name) => [
        name,
        v.optional(v.custom((value) => isPreference(name, value))),
      ]),
    ),
  ),
  rules: v.record(rule, v.boolean()),
  addedSites: v.array(rule),
});

function problemOf(issue: v.BaseIssue<unknown>): FileProblem {
  const place = v.getDotPath(issue) ?? '';
  if (issue.type !== 'strict_object') return { problem: 'damaged', place };
  if (issue.expected === 'never') return { problem: 'unknown', place };
  return { problem: issue.received === 'undefined' ? 'missing' : 'damaged', place };
}
