import { browser } from 'wxt/browser';
import { say } from '../../language/say.ts';
import { askPage } from '../../messaging/ask.ts';
import type { SearchEntities } from '../../storage/search-entities.ts';
import { readAnyway } from '../current-page/read-anyway.ts';
import { speakReadersLanguage } from './speech.ts';
import { timelineOf, timelineOfText } from './timeline-page.ts';

/** What a click on the menu was given, as far as it matters here. */
export interface MenuClick {
  menuItemId: string | number;
  selectionText?: string | undefined;
}

/** Selected text longer than this names nobody. UTF-16 units. */
const LONGEST_NAME = 200;

/** Pages of the web; in the browser's own nothing can be read or shown. */
const PAGES = ['http://*/*', 'https://*/*'];

/** The lines of the menu and where they stand. */
const LINES = {
  'look-up': { message: 'menuLookUp', contexts: ['selection'] },
  annotate: { message: 'menuAnnotate', contexts: ['page'] },
} as const;
const IDS = Object.keys(LINES) as (keyof typeof LINES)[];

/** Puts Cleartext's lines into the context menu, in the reader's language; telephones have none. */
export async function createMenus(): Promise<void> {
  const { contextMenus } = browser;
  if (!contextMenus) return;
  await speakReadersLanguage();
  await contextMenus.removeAll();
  for (const id of IDS) {
    const { message, contexts } = LINES[id];
    contextMenus.create({
      id,
      title: say(message),
      contexts: [...contexts],
      documentUrlPatterns: PAGES,
    });
  }
}

/** Says the lines anew, in another language. */
export async function renameMenus(): Promise<void> {
  const { contextMenus } = browser;
  if (!contextMenus) return;
  await speakReadersLanguage();
  await Promise.all(IDS.map((id) => contextMenus.update(id, { title: say(LINES[id].message) })));
}

/** Obeys the lines of the context menu. */
export function watchMenus(getSearch: () => Promise<SearchEntities>): void {
  browser.contextMenus?.onClicked.addListener((click, tab) => {
    void chooseFromMenu(click, tab?.id, getSearch);
  });
}

/** Does what a line of the menu says, in the tab it was opened in. */
export async function chooseFromMenu(
  { menuItemId, selectionText = '' }: MenuClick,
  tabId: number | undefined,
  getSearch: () => Promise<SearchEntities>,
): Promise<void> {
  if (menuItemId === 'annotate' && tabId !== undefined) {
    // Refused in stores and the like, where the browser lets no extension in.
    await readAnyway(tabId, { site: true, topic: true }).catch(() => undefined);
  }
  if (menuItemId === 'look-up') await lookUp(selectionText, tabId, await getSearch());
}

/** The card beside the words where our script runs, else the timeline page, which also says when nothing was found. */
async function lookUp(
  selected: string,
  tabId: number | undefined,
  search: SearchEntities,
): Promise<void> {
  const text = selected.replace(/\s+/g, ' ').trim().slice(0, LONGEST_NAME);
  const [best] = search(text);
  if (best && tabId !== undefined) {
    const answer = await askPage(tabId, 'showBesideSelection', { id: best.id });
    if (answer?.shown) return;
  }
  const url = best ? timelineOf(best.id) : timelineOfText(text);
  await browser.tabs.create({ url, ...(tabId === undefined ? {} : { openerTabId: tabId }) });
}
