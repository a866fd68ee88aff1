import type { SiteOffer, SiteState } from '../../components/popup/SiteRow.tsx';
import type { PageException } from '../../messaging/protocol.ts';
import type { PageReason } from './page-reason.ts';
import { pageStatus, whyRead } from './page-status.ts';
import type { CurrentPage } from './read-current-page.ts';

/** The site row of a page; without one, of a page that is not of the web. */
export function describeSite(page?: CurrentPage): SiteState {
  if (!page) return { status: pageStatus({ is: 'unreadable' }), offers: [] };
  const { site, reason, allowed, on } = page;
  return {
    host: site,
    on: allowed && reason.is !== 'unreadable' ? on : undefined,
    locked: isPolicy(reason),
    status: pageStatus(reason),
    why: whyRead(reason),
    offers: offersFor(reason),
  };
}

/** Whether the reader's organisation decided, against which no choice counts. */
const isPolicy = (reason: PageReason) => 'rule' in reason && reason.rule.by === 'policy';

/** What the reader may do about a page, the likeliest first. */
export function offersFor(reason: PageReason): SiteOffer[] {
  switch (reason.is) {
    case 'no-access':
      return ['allow', 'read-once'];
    case 'off':
      return isPolicy(reason) ? [] : ['read-once'];
    case 'not-read':
      return ['read-now'];
    case 'no-article':
    case 'off-topic':
      return reason.exception?.site ? ['annotate-anyway', 'stop-reading'] : ['annotate-anyway'];
    case 'nothing':
    case 'mentions':
      if (reason.exception?.topic) return ['stop-annotating'];
      return reason.exception?.site ? ['stop-reading'] : [];
    default:
      return [];
  }
}

/** What is set aside for the page where the reader takes an offer. */
export function exceptionAfter(
  offer: Exclude<SiteOffer, 'allow'>,
  before: PageException = { site: false, topic: false },
): PageException {
  switch (offer) {
    case 'read-once':
      return { ...before, site: true };
    case 'annotate-anyway':
      return { ...before, topic: true };
    case 'stop-annotating':
      return { ...before, topic: false };
    default:
      return { site: false, topic: false };
  }
}
