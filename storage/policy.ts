import { browser } from 'wxt/browser';

/** What an organisation set for its readers through the browser's managed storage. */
export interface Policy {
  /** On or off by rule, as site rules are written; the reader cannot switch what they decide. */
  sites: Record<string, boolean>;
  /** Whether Cleartext reads where no rule decides; the reader's own rules still count. */
  mode?: 'everywhere' | 'chosen';
  /** By the names of preferences, not yet proven to fit. */
  preferences: Record<string, unknown>;
}

/** The policy; without one nothing is set. Firefox rejects the question where there is none. */
export async function readPolicy(): Promise<Policy> {
  try {
    return readPolicyValues(await browser.storage.managed.get(null));
  } catch {
    return readPolicyValues({});
  }
}

/** What of a managed storage's values can be a policy: Firefox checks none of them. */
export function readPolicyValues({ sites, mode, preferences }: Record<string, unknown>): Policy {
  return {
    sites: flagsOf(sites),
    ...(mode === 'everywhere' || mode === 'chosen' ? { mode } : {}),
    preferences: recordOf(preferences),
  };
}

/** Those of a record that are on or off. */
export const flagsOf = (value: unknown): Record<string, boolean> =>
  Object.fromEntries(
    Object.entries(recordOf(value)).filter(
      (one): one is [string, boolean] => typeof one[1] === 'boolean',
    ),
  );

const recordOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
