import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createAnswers } from '../../entrypoints/background/answers.ts';
import { askerOf } from '../../messaging/asker.ts';
import { readSiteRules } from '../../storage/site-rules.ts';

const getEntity = vi.fn(async () => undefined);
const answers = createAnswers(getEntity);
const contains = vi.fn(async (_: unknown) => true);
const chosen = async () => (await readSiteRules()).chosen;

beforeEach(() => {
  fakeBrowser.reset();
  getEntity.mockClear();
  contains.mockClear();
  vi.spyOn(browser.permissions, 'contains').mockImplementation(contains as never);
});

const PAGE = askerOf({ tab: { id: 3 }, url: 'https://www.example.org/news' });
const POPUP = askerOf({ tab: { id: 4 }, url: browser.runtime.getURL('/popup.html' as never) });

test('the extension’s own page in a tab is no page of the web', () => {
  expect(POPUP).toEqual({ tabId: 4, host: undefined });
  expect(PAGE).toEqual({ tabId: 3, host: 'www.example.org' });
});

test.each([undefined, '', 'about:srcdoc', 'chrome-extension://another-extension/popup.html'])(
  'a sender at %s is not taken for the extension’s own page',
  (url) => {
    expect(askerOf({ tab: { id: 3 }, url }).host).toBeTypeOf('string');
  },
);

test('the popup switches the site it names', async () => {
  await answers.switchSite({ host: 'example.net', on: false }, POPUP);
  expect(await chosen()).toEqual({ 'example.net': false });
});

test.each(['example.net', '*', '*.org', ''])(
  'a page switches its own site, whatever it names: %s',
  async (host) => {
    await answers.switchSite({ host, on: false }, PAGE);
    expect(await chosen()).toEqual({ 'example.org': false });
  },
);

test('a page that has no host, or says neither on nor off, switches nothing', async () => {
  const nowhere = askerOf({ tab: { id: 3 }, url: 'about:srcdoc' });
  await expect(answers.switchSite({ host: 'example.net', on: false }, nowhere)).rejects.toThrow();
  await expect(
    answers.switchSite({ host: 'example.net', on: 'no' } as never, PAGE),
  ).rejects.toThrow();
  expect(await chosen()).toEqual({});
});

test('a page learns of no site but its own whether it may be read', async () => {
  expect(await answers.mayRead({ host: 'bank.example' } as never, PAGE)).toBe(true);
  expect(contains).toHaveBeenCalledExactlyOnceWith({ origins: ['*://www.example.org/*'] });
});

test.each([undefined, 7, '', ['nca'], { id: 'nca' }])(
  'the cache is not asked for an entity of the id %j',
  async (id) => {
    expect(await answers.getEntity({ id } as never, PAGE)).toBeUndefined();
    expect(getEntity).not.toHaveBeenCalled();
  },
);

test.each([
  undefined,
  { found: 'everything', entries: 3 },
  { found: 'mentions', entries: 1e21 },
  { found: 'mentions', entries: -1 },
  { found: 'mentions', entries: '<b>' },
])('a report that cannot be is not shown: %j', async (report) => {
  const setTitle = vi.fn();
  vi.spyOn(browser, 'action', 'get').mockReturnValue({ setTitle } as never);
  await answers.showOnIcon(report as never, PAGE);
  expect(setTitle).not.toHaveBeenCalled();
});
