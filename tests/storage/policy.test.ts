import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { managedSchema } from '../../storage/managed-schema.ts';
import { readPolicy } from '../../storage/policy.ts';
import { DEFAULT_PREFERENCES, isPreference } from '../../storage/preferences.ts';
import { decideSite, readChosenRules, readSiteRules } from '../../storage/site-rules.ts';
import { writeMode, writeSiteRule } from '../../storage/write-site-rule.ts';
import { PROJECT_FOLDER } from '../../tools/folders.ts';

beforeEach(() => fakeBrowser.reset());
afterEach(() => vi.restoreAllMocks());

const setPolicy = (values: unknown) =>
  vi.spyOn(browser.storage.managed, 'get').mockResolvedValue(values as never);
const decided = async (host: string) => {
  const { on, by } = decideSite(await readSiteRules(), host);
  return `${on ? 'on' : 'off'} by ${by}`;
};

test('where the browser has none, nothing is set', async () => {
  vi.spyOn(browser.storage.managed, 'get').mockRejectedValue(
    new Error('Managed storage manifest not found'),
  );
  expect(await readPolicy()).toEqual({ sites: {}, preferences: {} });
  vi.spyOn(browser.storage, 'managed', 'get').mockReturnValue(undefined as never);
  expect(await readPolicy()).toEqual({ sites: {}, preferences: {} });
});

test('what does not fit is left out, and the rest counts', async () => {
  setPolicy({ sites: { 'a.org': 'off', 'b.org': false }, mode: 'some', preferences: [1] });
  expect(await readPolicy()).toEqual({ sites: { 'b.org': false }, preferences: {} });
});

test('a site’s rule goes before the reader’s, which stays', async () => {
  await writeSiteRule('example.org', false);
  setPolicy({ sites: { 'example.org': true } });
  expect(await decided('news.example.org')).toBe('on by policy');
  vi.restoreAllMocks();
  expect(await decided('news.example.org')).toBe('off by rule');
});

test('a mode goes before the reader’s, whose rules still count', async () => {
  await writeMode(true);
  setPolicy({ mode: 'chosen' });
  expect(await decided('example.org')).toBe('off by mode');
  expect((await readSiteRules()).modeLocked).toBe(true);
  await writeSiteRule('example.org', true);
  expect(await decided('example.org')).toBe('on by rule');
  expect(await readChosenRules()).toEqual({ 'example.org': true });
});

test('a rule for all sites leaves the reader no choice', async () => {
  setPolicy({ sites: { '*': false, 'example.org': true } });
  await writeSiteRule('example.net', true);
  expect(await decided('example.net')).toBe('off by policy');
  expect(await decided('a.example.org')).toBe('on by policy');
});

test('switching what a policy decides stores nothing', async () => {
  setPolicy({ sites: { 'example.org': true } });
  await writeSiteRule('example.org', false);
  expect(await readChosenRules()).toEqual({});
});

test('the schema has every preference, and takes what it can be', () => {
  const validate = new Ajv({ strict: false }).compile(managedSchema());
  expect(
    validate({ sites: { '*': false }, mode: 'chosen', preferences: DEFAULT_PREFERENCES }),
  ).toBe(true);
  expect(validate({ sites: { 'example.org': 'off' } })).toBe(false);
  expect(validate({ preferences: { underlineEvery: 'yes' } })).toBe(false);
});

test('the examples of docs/POLICY.md are policies', () => {
  const page = readFileSync(join(PROJECT_FOLDER, 'docs/POLICY.md'), 'utf8');
  const examples = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map(([, json]) =>
    JSON.parse(json as string),
  );
  const policies = examples.map(
    (example) =>
      example.data ??
      Object.values(example['3rdparty']?.extensions ?? example.policies['3rdparty'].Extensions)[0],
  );
  const validate = new Ajv({ strict: false }).compile(managedSchema());
  expect(policies).toHaveLength(3);
  for (const policy of policies) {
    expect(validate(policy)).toBe(true);
    for (const [name, value] of Object.entries(policy.preferences ?? {})) {
      expect(isPreference(name, value)).toBe(true);
    }
  }
});
