import type { PageSummary } from '../../messaging/protocol.ts';
import { ruleHost, type SiteDecision } from '../../storage/site-rules.ts';

/** What is known of the site a page belongs to. */
export interface SiteStanding extends SiteDecision {
  /** As in the address bar. */
  host: string;
  /** Whether the browser lets Cleartext read the site. */
  allowed: boolean;
}

/** What came of a page, in a reader's words; no summary where no page of ours answered. */
export function pageStatus(
  page: PageSummary | undefined,
  { host, allowed, on, by, rule }: SiteStanding,
): string {
  if (!allowed) return 'Cleartext may not read this site yet';
  if (!on && by === 'policy') return 'Switched off by your organisation';
  if (!on && by === 'mode') return 'Not switched on';
  if (!on) return rule === ruleHost(host) ? 'Switched off' : `Switched off with ${rule}`;
  if (!page) return 'Reload the page to read it';
  if (page.found === 'no-article') return 'No article on this page';
  if (page.found === 'off-topic') return 'Not about encryption';
  const times = page.mentioned.reduce((sum, { count }) => sum + count, 0);
  return `${plural(times, 'mention')} · ${plural(page.mentioned.length, 'entry', 'entries')} on this page`;
}

function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
