import { DEFAULT_PREFERENCES } from './preferences.ts';

/**
 * What an organisation may set, in the part of JSON Schema that Chromium takes
 * (https://developer.chrome.com/docs/extensions/reference/manifest/storage). What
 * each preference may be is proven when it is read, in Firefox as well.
 */
export function managedSchema(): object {
  const preferences = Object.entries(DEFAULT_PREFERENCES).map(([name, value]) => [
    name,
    typeOf(value),
  ]);
  return {
    type: 'object',
    properties: {
      sites: {
        title: 'Sites that are on or off',
        description: 'By example.org, *.example.org for its subdomains, or * for all others.',
        type: 'object',
        additionalProperties: { type: 'boolean' },
      },
      mode: {
        title: 'Where Cleartext reads if neither the policy nor the reader has a rule',
        type: 'string',
        enum: ['everywhere', 'chosen'],
      },
      preferences: {
        title: 'Preferences the reader cannot change',
        type: 'object',
        properties: Object.fromEntries(preferences),
      },
    },
  };
}

function typeOf(value: unknown): object {
  return Array.isArray(value)
    ? { type: 'array', items: { type: 'string' } }
    : { type: typeof value };
}
