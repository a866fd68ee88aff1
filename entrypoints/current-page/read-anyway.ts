import { browser } from 'wxt/browser';
import { askPage } from '../../messaging/ask.ts';
import type { PageException, PageSummary } from '../../messaging/protocol.ts';

/** The article script as the build names it. */
export const ARTICLE_SCRIPT = {
  js: ['/content-scripts/article.js' as const],
  css: ['/content-scripts/article.css' as const],
};

/** Runs the article script in the page of a tab; rejects where the browser does not allow it. */
export async function injectArticleScript(tabId: number): Promise<void> {
  const target = { tabId };
  await browser.scripting.insertCSS({ target, files: ARTICLE_SCRIPT.css });
  await browser.scripting.executeScript({ target, files: ARTICLE_SCRIPT.js });
}

/**
 * Sets rules aside for the page of a tab until it is left, and answers what came
 * of it. On a site that was never allowed the reader's click lets us in.
 */
export async function readAnyway(
  tabId: number,
  exception: PageException,
): Promise<PageSummary | undefined> {
  const summary = await askPage(tabId, 'readAnyway', exception);
  if (summary) return summary;
  await injectArticleScript(tabId);
  return askPage(tabId, 'readAnyway', exception);
}
