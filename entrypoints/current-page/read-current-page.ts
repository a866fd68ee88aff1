import { browser } from 'wxt/browser';
import { askPage } from '../../messaging/ask.ts';
import type { PageSummary } from '../../messaging/protocol.ts';
import { decideSite, readSiteRules } from '../../storage/site-rules.ts';
import type { CurrentTab } from './current-tab.ts';
import type { SiteStanding } from './page-status.ts';

/** A page of the web: how Cleartext stands with its site, and what came of it. */
export interface CurrentPage {
  site: SiteStanding;
  /** Nothing where no page of ours answered. */
  summary: PageSummary | undefined;
}

/** Asks for what came of the page in a tab. */
export async function readCurrentPage({ id, host }: CurrentTab): Promise<CurrentPage> {
  const [rules, allowed] = await Promise.all([
    readSiteRules(),
    browser.permissions.contains({ origins: [`*://${host}/*`] }),
  ]);
  const summary = allowed ? await askPage(id, 'getPageSummary', {}) : undefined;
  return { site: { host, allowed, ...decideSite(rules, host) }, summary };
}
