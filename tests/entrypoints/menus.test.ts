import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { chooseFromMenu, createMenus } from '../../entrypoints/background/menus.ts';
import type { SearchResult } from '../../storage/search-entities.ts';
import { PROJECT_FOLDER } from '../../tools/folders.ts';

const ENGLISH = readFileSync(join(PROJECT_FOLDER, 'public/_locales/en/messages.json'), 'utf8');
const PATEL: SearchResult = { id: 'priti-patel', name: 'Priti Patel', kind: 'person', line: '' };
const TAB = 3;

/** What the page answers each question with; nothing where no page of ours runs. */
let answers: Record<string, unknown> = {};
const asked = vi.fn();
const opened = vi.fn();
const injected = vi.fn();
beforeEach(() => {
  fakeBrowser.reset();
  answers = {};
  for (const mock of [asked, opened, injected]) mock.mockReset();
  injected.mockResolvedValue(undefined);
  vi.spyOn(browser.tabs, 'sendMessage').mockImplementation((async (_: number, message: never) => {
    asked(message);
    const { question } = message as { question: string };
    if (!(question in answers)) throw new Error('Could not establish connection.');
    return answers[question];
  }) as never);
  vi.spyOn(browser.tabs, 'create').mockImplementation((async (tab: { url: string }) => {
    opened(new URL(tab.url).pathname + new URL(tab.url).hash);
  }) as never);
  vi.spyOn(browser, 'scripting', 'get').mockReturnValue({
    insertCSS: injected,
    executeScript: injected,
  } as never);
});

const lookUp = (selectionText: string, found: SearchResult[] = [PATEL]) => {
  const search = vi.fn(() => found);
  return chooseFromMenu({ menuItemId: 'look-up', selectionText }, TAB, async () => search).then(
    () => search,
  );
};
const annotate = () =>
  chooseFromMenu({ menuItemId: 'annotate' }, TAB, () => Promise.reject(new Error('not asked for')));

test('a card opens beside the words where the page can show one', async () => {
  answers = { showBesideSelection: { shown: true } };
  const search = await lookUp('  Priti\n Patel ');
  expect(search).toHaveBeenCalledExactlyOnceWith('Priti Patel');
  expect(asked).toHaveBeenCalledExactlyOnceWith({
    question: 'showBesideSelection',
    with: { id: 'priti-patel' },
  });
  expect(opened).not.toHaveBeenCalled();
});

test.each([
  ['no page of ours runs', {}],
  ['the words stand in a frame or a field', { showBesideSelection: { shown: false } }],
])('the timeline page opens where %s', async (_, given) => {
  answers = given;
  await lookUp('Priti Patel');
  expect(opened).toHaveBeenCalledExactlyOnceWith('/timeline.html#entity=priti-patel');
});

test('words that nothing is found for fill the search of the timeline page', async () => {
  answers = { showBesideSelection: { shown: true } };
  await lookUp('apple pie', []);
  expect(asked).not.toHaveBeenCalled();
  expect(opened).toHaveBeenCalledExactlyOnceWith('/timeline.html#text=apple%20pie');
});

test('a page that is read is annotated whatever it is about', async () => {
  answers = { readAnyway: { found: 'mentions', mentioned: [] } };
  await annotate();
  expect(asked).toHaveBeenCalledExactlyOnceWith({
    question: 'readAnyway',
    with: { site: true, topic: true },
  });
  expect(injected).not.toHaveBeenCalled();
});

test('a page of a site that was never allowed gets the article script, then is asked', async () => {
  injected.mockImplementation(async () => {
    answers = { readAnyway: { found: 'mentions', mentioned: [] } };
  });
  await annotate();
  expect(injected).toHaveBeenCalledTimes(2);
  expect(asked).toHaveBeenCalledTimes(2);
});

test('a page that is closed to all extensions is left alone', async () => {
  injected.mockRejectedValue(new Error('The extensions gallery cannot be scripted.'));
  await expect(annotate()).resolves.toBeUndefined();
});

test('a line of another version is left alone', async () => {
  await chooseFromMenu({ menuItemId: 'dance' }, TAB, async () => () => [PATEL]);
  expect([asked, opened, injected].every((mock) => mock.mock.calls.length === 0)).toBe(true);
});

test('the lines stand on pages of the web, in the reader’s words', async () => {
  vi.stubGlobal('fetch', async () => new Response(ENGLISH));
  vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue('en');
  const create = vi.fn();
  vi.spyOn(browser, 'contextMenus', 'get').mockReturnValue({
    create,
    removeAll: async () => undefined,
  } as never);
  await createMenus();
  const documentUrlPatterns = ['http://*/*', 'https://*/*'];
  expect(create.mock.calls.flat()).toEqual([
    {
      id: 'look-up',
      title: 'Look up “%s” in Cleartext',
      contexts: ['selection'],
      documentUrlPatterns,
    },
    { id: 'annotate', title: 'Annotate this page', contexts: ['page'], documentUrlPatterns },
  ]);
});

test('telephones have no menu', async () => {
  vi.spyOn(browser, 'contextMenus', 'get').mockReturnValue(undefined as never);
  await expect(createMenus()).resolves.toBeUndefined();
});
