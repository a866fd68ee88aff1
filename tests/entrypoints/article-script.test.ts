import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { registerAddedSites } from '../../entrypoints/background/article-script.ts';

/** What the browser runs by itself, by the id of its registration; as in Chromium ids are unique. */
let registered: Map<string, string[]>;
let allowed: string[];
/** Moments at which no script was registered although sites were allowed. */
let gaps: number;

type Script = { id: string; matches: string[] };

beforeEach(() => {
  registered = new Map();
  gaps = 0;
  vi.spyOn(browser.permissions, 'getAll').mockImplementation((async () => ({
    origins: allowed,
  })) as never);
  vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({ host_permissions: [] } as never);
  vi.spyOn(browser, 'scripting', 'get').mockReturnValue({
    getRegisteredContentScripts: async () => [...registered.keys()].map((id) => ({ id })),
    async unregisterContentScripts({ ids }: { ids: string[] }) {
      for (const id of ids) {
        if (!registered.delete(id)) throw new Error(`Nonexistent script ID '${id}'`);
      }
      if (allowed.length > 0) gaps += 1;
    },
    async registerContentScripts([{ id, matches }]: [Script]) {
      if (registered.has(id)) throw new Error(`Duplicate script ID '${id}'`);
      registered.set(id, matches);
    },
    async updateContentScripts([{ id, matches }]: [Script]) {
      if (!registered.has(id)) throw new Error(`Nonexistent script ID '${id}'`);
      registered.set(id, matches);
    },
  } as never);
});

const matches = () => [...registered.values()].flat();

test('permissions that change at once are registered one after the other', async () => {
  allowed = ['*://*.example.org/*'];
  const first = registerAddedSites();
  allowed = ['*://*.example.org/*', '*://*.example.net/*'];
  await Promise.all([first, registerAddedSites()]);
  expect(matches()).toEqual(allowed);
});

test('a page that loads while a site is added finds the script registered', async () => {
  allowed = ['*://*.example.org/*'];
  await registerAddedSites();
  allowed = ['*://*.example.org/*', '*://*.example.net/*'];
  await registerAddedSites();
  expect(matches()).toEqual(allowed);
  expect(gaps).toBe(0);
});

test('where no added site is allowed any longer nothing is registered', async () => {
  allowed = ['*://*.example.org/*'];
  await registerAddedSites();
  allowed = [];
  await registerAddedSites();
  await registerAddedSites();
  expect(matches()).toEqual([]);
});
