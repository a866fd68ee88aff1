import { say, sayCount } from '../../language/say.ts';
import { EVERY_SITE } from '../../storage/site-rules.ts';
import type { PageReason, Rule } from './page-reason.ts';

/** What came of a page, in a reader's words. */
export function pageStatus(reason: PageReason): string {
  switch (reason.is) {
    case 'unreadable':
      return say('siteRowUnreadable');
    case 'no-access':
      return say('siteRowNoAccess');
    case 'off':
      return offBy(reason.rule);
    case 'not-read':
      return say('siteRowNotRead');
    case 'reading':
      return say('siteRowReading');
    case 'no-article':
      return say('siteRowNoArticle');
    case 'off-topic':
      return say('siteRowOffTopic');
    case 'nothing':
      return say('siteRowNothing');
    case 'mentions': {
      const { mentions, entries } = reason;
      return `${sayCount('siteRowMentions', mentions)} · ${sayCount('siteRowEntries', entries)}`;
    }
  }
}

/** Why the page is read, in a reader's words; nothing where it is not. */
export function whyRead(reason: PageReason): string | undefined {
  if (!('exception' in reason)) return undefined;
  if (reason.exception?.topic) return say('siteRowAnyway');
  if (reason.exception?.site) return say('siteRowOnce');
  return onBy(reason.rule);
}

function offBy(rule: Rule): string {
  if (rule.by === 'parent') return say('siteRowOffByRule', rule.hosts);
  if (rule.by === 'policy' && rule.hosts !== EVERY_SITE) {
    return say('siteRowOffByPolicyRule', rule.hosts);
  }
  return say(OFF[rule.by]);
}

function onBy(rule: Rule): string {
  if (rule.by === 'parent') return say('siteRowOnByRule', rule.hosts);
  if (rule.by === 'policy' && rule.hosts !== EVERY_SITE) {
    return say('siteRowOnByPolicyRule', rule.hosts);
  }
  return say(ON[rule.by]);
}

const OFF = {
  default: 'siteRowOffByDefault',
  own: 'siteRowOffByOwnRule',
  policy: 'siteRowOffByPolicy',
} as const;
const ON = {
  default: 'siteRowOnByDefault',
  own: 'siteRowOnByOwnRule',
  policy: 'siteRowOnByPolicy',
} as const;
