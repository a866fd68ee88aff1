import type { PageException, PageSummary } from '../../messaging/protocol.ts';
import type { SiteDecision } from '../../storage/site-rules.ts';

/** What is known of a page and its site. */
export interface PageFacts extends SiteDecision {
  /** As rules write it. */
  site: string;
  /** Whether the browser lets Cleartext read the site. */
  allowed: boolean;
  /** Whether the browser lets a script into the page at all; stores and PDFs are closed to all. */
  open: boolean;
  /** Nothing where no page of ours answered. */
  summary: PageSummary | 'pending' | undefined;
}

/** Which rule decided about the site: none, its organisation's, its own, or that of hosts it belongs to. */
export type Rule = { by: 'default' | 'own' } | { by: 'parent' | 'policy'; hosts: string };

/** Why the page in front is as it is. */
export type PageReason =
  | { is: 'unreadable' | 'no-access' | 'reading' }
  | { is: 'off'; rule: Rule }
  /** Open since before Cleartext could read it. */
  | { is: 'not-read' }
  | ({ is: 'no-article' | 'off-topic' | 'nothing' } & Reading)
  | ({ is: 'mentions'; mentions: number; entries: number } & Reading);

/** Why a page is read. */
interface Reading {
  rule: Rule;
  /** What the reader has set aside for it, if anything. */
  exception: PageException | undefined;
}

/** Decides why a page is as it is; what the reader asked for this page comes before rules. */
export function explainPage({
  site,
  allowed,
  open,
  on,
  summary,
  ...decision
}: PageFacts): PageReason {
  const rule = ruleFor(site, decision);
  const answered = summary === 'pending' ? undefined : summary;
  const exception = answered?.exception;
  if (!exception?.site) {
    if (!answered && summary !== 'pending' && !open) return { is: 'unreadable' };
    if (!allowed) return { is: 'no-access' };
    if (!on) return { is: 'off', rule };
  }
  if (summary === 'pending') return { is: 'reading' };
  // Its page has not yet heard what the rules and permissions are now.
  if (!answered || answered.found === 'off' || answered.found === 'no-access') {
    return { is: 'not-read' };
  }
  const { found, mentioned } = answered;
  if (found === 'mentions') {
    const mentions = mentioned.reduce((sum, { count }) => sum + count, 0);
    return { is: 'mentions', mentions, entries: mentioned.length, rule, exception };
  }
  return { is: exception?.topic ? 'nothing' : found, rule, exception };
}

function ruleFor(site: string, { by, rule }: Pick<SiteDecision, 'by' | 'rule'>): Rule {
  if (by === 'policy') return { by, hosts: rule };
  if (by === 'mode') return { by: 'default' };
  return rule === site ? { by: 'own' } : { by: 'parent', hosts: rule };
}
