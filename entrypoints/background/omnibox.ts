import { browser } from 'wxt/browser';
import { kindLabel } from '../../components/wording.ts';
import { say } from '../../language/say.ts';
import type { SearchEntities, SearchResult } from '../../storage/search-entities.ts';
import { speakReadersLanguage } from './speech.ts';
import { timelineOf, timelineOfText } from './timeline-page.ts';

/** Where the reader wants the answer, as browsers call it. */
export type Disposition = 'currentTab' | 'newForegroundTab' | 'newBackgroundTab';

/** A line below the address bar. */
export interface Suggestion {
  /** What the address bar holds when the line is chosen, and what is then looked up. */
  content: string;
  description: string;
}

/** How many lines browsers show below the address bar. */
const MOST_LINES = 6;

/** Answers the keyword in the address bar; there is none on telephones. */
export function watchOmnibox(getSearch: () => Promise<SearchEntities>): void {
  const { omnibox } = browser;
  if (!omnibox) return;
  const markup = !import.meta.env.FIREFOX;
  omnibox.onInputStarted.addListener(async () => {
    void getSearch();
    await speakReadersLanguage();
    const text = say('omniboxHint');
    omnibox.setDefaultSuggestion({ description: markup ? escapeXml(text) : text });
  });
  omnibox.onInputChanged.addListener(async (text, suggest) => {
    const [search] = await Promise.all([getSearch(), speakReadersLanguage()]);
    suggest(suggestionsFor(search(text), { markup }));
  });
  omnibox.onInputEntered.addListener(async (text, disposition) => {
    const search = await getSearch();
    await openPage(addressFor(text, search), disposition as Disposition);
  });
}

/** One line for each entity, the best first; `markup` as Chromium reads it, else plain text. */
export function suggestionsFor(
  results: SearchResult[],
  { markup }: { markup: boolean },
): Suggestion[] {
  return results.slice(0, MOST_LINES).map((result) => {
    const name = markup ? `<match>${escapeXml(result.name)}</match>` : result.name;
    const rest = [kindLabel(result.kind), result.line].filter(Boolean).join(' — ');
    const about = markup ? `<dim>${escapeXml(rest)}</dim>` : rest;
    return { content: contentOf(result, results), description: `${name} — ${about}` };
  });
}

/** The page that answers a text: of the entity a line stood for, of the best one, or of the text. */
export function addressFor(text: string, search: SearchEntities): string {
  const results = search(nameIn(text));
  const chosen = results.find((result) => contentOf(result, results) === text) ?? results[0];
  return chosen ? timelineOf(chosen.id) : timelineOfText(text);
}

/** A name the list has twice is told apart by its id. */
function contentOf({ name, id }: SearchResult, results: SearchResult[]): string {
  const alike = results.filter((one) => one.name === name);
  return alike.length > 1 ? `${name} [${id}]` : name;
}

const nameIn = (content: string) => content.replace(/ \[[a-z0-9-]+\]$/, '');

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text as it stands in XML, without what XML cannot hold. */
export const escapeXml = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign] as string);

async function openPage(url: string, disposition: Disposition): Promise<void> {
  if (disposition === 'currentTab') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
}
