import { browser } from 'wxt/browser';
import { askPage } from '../../messaging/ask.ts';
import type { PageSummary } from '../../messaging/protocol.ts';
import { decideSite, readSiteRules } from '../../storage/site-rules.ts';
import type { CurrentTab } from './current-tab.ts';
import { explainPage, type PageReason } from './page-reason.ts';

/** A page of the web: how Cleartext stands with its site, and what came of it. */
export interface CurrentPage {
  /** As rules write it. */
  site: string;
  /** What the rules say of its site. */
  on: boolean;
  /** Whether the browser lets Cleartext read its site. */
  allowed: boolean;
  reason: PageReason;
  /** Nothing where no page of ours answered, or has not yet. */
  summary: PageSummary | undefined;
}

/** A page that takes longer to read is shown as being read. Milliseconds. */
const PATIENCE = 150;

/** Asks for what came of the page in a tab; `onWait` is given what is known while it is being read. */
export async function readCurrentPage(
  { id, host }: CurrentTab,
  onWait?: (page: CurrentPage) => void,
): Promise<CurrentPage> {
  const [rules, allowed, { siteOf }] = await Promise.all([
    readSiteRules(),
    browser.permissions.contains({ origins: [`*://${host}/*`] }),
    // A long list of endings: what is drawn first does not wait for it.
    import('../../storage/site-of.ts'),
  ]);
  const known = { site: siteOf(host), allowed, ...decideSite(rules, host) };
  const pageWith = (summary: PageSummary | 'pending' | undefined, open: boolean): CurrentPage => ({
    site: known.site,
    on: known.on,
    allowed,
    reason: explainPage({ ...known, open, summary }),
    summary: summary === 'pending' ? undefined : summary,
  });
  const waiting = setTimeout(() => onWait?.(pageWith('pending', true)), PATIENCE);
  const summary = await askPage(id, 'getPageSummary', {});
  clearTimeout(waiting);
  return pageWith(summary, summary !== undefined || (await isOpenToScripts(id)));
}

/** Tries it: browsers tell no other way which pages they keep closed. */
async function isOpenToScripts(tabId: number): Promise<boolean> {
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId },
      func: () => document.contentType,
    });
    return answer?.result !== 'application/pdf';
  } catch {
    return false;
  }
}
