import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changePreferences, readPreferences, watchPreferences } from '../../storage/preferences.ts';
import { readSiteRules, watchSiteRules } from '../../storage/site-rules.ts';
import {
  readSynced,
  readUnsynced,
  returnToSync,
  writeAllSynced,
  writeSynced,
} from '../../storage/synced-area.ts';
import { writeSiteRule, writeSiteRules } from '../../storage/write-site-rule.ts';
import { breakSync, narrowSync } from './narrow-sync.ts';

let mend = () => {};
beforeEach(() => fakeBrowser.reset());
afterEach(() => {
  mend();
  vi.unstubAllGlobals();
});

/** More names than fit into one key of the sync. */
const MANY = Array.from({ length: 600 }, (_, at) => `an-entity-with-a-long-name-${at}`);

test('a change is synced, and leaves nothing on the machine', async () => {
  await writeSynced('site:', { 'example.org': false, 'example.net': true });
  await writeSynced('site:', { 'example.net': undefined });
  expect(await browser.storage.sync.get(null)).toEqual({ 'site:example.org': false });
  expect(await browser.storage.local.get(null)).toEqual({});
  expect(await readSynced('site:')).toEqual({ 'example.org': false });
});

test.each([
  ['fails', () => breakSync()],
  [
    'is missing',
    () => {
      const spy = vi.spyOn(browser.storage, 'sync', 'get').mockReturnValue(undefined as never);
      return () => spy.mockRestore();
    },
  ],
])('where sync %s, rules and preferences are kept on the machine', async (_, break_) => {
  mend = break_();
  await writeSiteRule('example.org', false);
  await changePreferences({ openAfter: 800 });
  expect((await readSiteRules()).chosen).toEqual({ 'example.org': false });
  expect((await readPreferences()).openAfter).toBe(800);
  await writeSiteRule('example.org', true);
  expect((await readSiteRules()).chosen).toEqual({});
});

test('what was synced before sync failed is there again with it, and so is the change', async () => {
  await writeSiteRules(['example.org', 'example.net'], false);
  mend = breakSync();
  await writeSynced('site:', { 'example.com': false, 'example.net': undefined });
  mend();
  expect((await readSiteRules()).chosen).toEqual({ 'example.org': false, 'example.com': false });
  await returnToSync();
  expect(await browser.storage.sync.get(null)).toEqual({
    'site:example.org': false,
    'site:example.com': false,
  });
  expect(await readUnsynced('')).toEqual([]);
});

test('a list too large for the sync is kept, and holds back no other change', async () => {
  mend = narrowSync();
  await changePreferences({ hiddenEntities: MANY });
  await changePreferences({ openAfter: 800 });
  expect(await readPreferences()).toMatchObject({ hiddenEntities: MANY, openAfter: 800 });
  expect(await readUnsynced('preference:')).toEqual(['hiddenEntities']);
  expect(await browser.storage.sync.get(null)).toEqual({ 'preference:openAfter': 800 });
  await changePreferences({ hiddenEntities: MANY.slice(0, 5) });
  expect((await readPreferences()).hiddenEntities).toEqual(MANY.slice(0, 5));
  expect(await readUnsynced('')).toEqual([]);
});

test('more rules than the sync has room for are all kept', async () => {
  mend = narrowSync();
  for (let at = 0; at < 30; at++) {
    const hosts = Array.from({ length: 20 }, (_, host) => `site-${at}-${host}.example`);
    await writeSiteRules(hosts, false);
  }
  expect(Object.keys((await readSiteRules()).chosen)).toHaveLength(600);
  expect((await readUnsynced('site:')).length).toBeGreaterThan(80);
  const first = Object.keys(await browser.storage.sync.get(null)).slice(0, 200);
  await browser.storage.sync.remove(first);
  await returnToSync();
  expect(await readUnsynced('')).toEqual([]);
  expect(Object.keys((await readSiteRules()).chosen)).toHaveLength(400);
});

test('what waits and is too large does not keep the rest from returning', async () => {
  mend = breakSync();
  await changePreferences({ hiddenEntities: MANY, openAfter: 800 });
  mend();
  mend = narrowSync();
  await returnToSync();
  expect(await readUnsynced('')).toEqual(['preference:hiddenEntities']);
  expect(await readPreferences()).toMatchObject({ hiddenEntities: MANY, openAfter: 800 });
});

test('another machine’s change to another rule stays, to the same rule the later one does', async () => {
  mend = breakSync();
  await writeSiteRule('example.org', false);
  mend();
  await browser.storage.sync.set({ 'site:example.net': false, 'site:example.org': true });
  expect((await readSiteRules()).chosen).toEqual({ 'example.org': false, 'example.net': false });
  await returnToSync();
  expect((await readSiteRules()).chosen).toEqual({ 'example.org': false, 'example.net': false });
});

test('what neither area takes is told, and nothing is changed', async () => {
  await writeSiteRule('example.org', false);
  mend = breakSync();
  const local = vi.spyOn(browser.storage.local, 'set').mockRejectedValue(new Error('disk full'));
  await expect(writeSiteRule('example.net', false)).rejects.toThrow('disk full');
  local.mockRestore();
  mend();
  expect((await readSiteRules()).chosen).toEqual({ 'example.org': false });
});

test('watchers hear of what changes on the machine only', async () => {
  mend = breakSync();
  const ended = new AbortController();
  const [rules, preferences] = [vi.fn(), vi.fn()];
  watchSiteRules(rules, ended.signal);
  watchPreferences(preferences, ended.signal);
  await writeSiteRule('example.org', false);
  await changePreferences({ openAfter: 800 });
  await changePreferences({ openAfter: 800 });
  expect([rules.mock.calls.length, preferences.mock.calls.length]).toEqual([1, 1]);
  ended.abort();
});

test('whatever fails in between, what was written last is what is read', async () => {
  const key = fc.constantFrom('a', 'b', 'c');
  const step = fc.record({
    works: fc.boolean(),
    returns: fc.boolean(),
    change: fc.dictionary(key, fc.option(fc.integer(), { nil: undefined }), { minKeys: 1 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      fakeBrowser.reset();
      const expected: Record<string, unknown> = {};
      for (const { works, returns, change } of steps) {
        // Sync that is full takes nothing, but gives what it has.
        const set = vi.spyOn(browser.storage.sync, 'set');
        if (!works) set.mockRejectedValue(new Error('QUOTA_BYTES'));
        await writeSynced('k:', change);
        if (returns) await returnToSync();
        set.mockRestore();
        for (const [key, value] of Object.entries(change)) {
          if (value === undefined) delete expected[key];
          else expected[key] = value;
        }
        expect(await readSynced('k:')).toEqual(expected);
      }
      await returnToSync();
      expect(await readSynced('k:')).toEqual(expected);
      expect(await readUnsynced('')).toEqual([]);
    }),
  );
});

test('where sync fails, changes made at once are all kept', async () => {
  mend = breakSync();
  await Promise.all([
    writeSynced('site:', { 'example.org': false }),
    writeSynced('site:', { 'example.net': false }),
    changePreferences({ openAfter: 800 }),
  ]);
  expect((await readSiteRules()).chosen).toEqual({ 'example.org': false, 'example.net': false });
  expect((await readPreferences()).openAfter).toBe(800);
});

test('more than sync has room for fills it in few steps', async () => {
  mend = narrowSync();
  const heard = vi.spyOn(browser.storage.local, 'set');
  await writeAllSynced(Object.fromEntries(MANY.map((name) => [`site:${name}.org`, false])));
  expect(Object.keys(await browser.storage.sync.get(null))).toHaveLength(512);
  expect(await readUnsynced('site:')).toHaveLength(88);
  expect(heard.mock.calls.length).toBeLessThan(20);
  heard.mockRestore();
});
