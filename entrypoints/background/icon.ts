import { browser } from 'wxt/browser';
import { formatNumber } from '../../language/format.ts';
import { say, sayCount } from '../../language/say.ts';
import type { PageReport } from '../../messaging/protocol.ts';
import { siteOf } from '../../storage/site-of.ts';
import { speakReadersLanguage } from './speech.ts';

/**
 * Of the badge, as `components/tokens.css` has them: the light `--now` under
 * `--paper`. A badge cannot tell a light toolbar from a dark one, and stands in
 * part on the green icon; this pair can be read on all of them.
 */
export const BADGE = { background: '#a84a12', ink: '#fffefb' };

/** What the toolbar icon of a tab shows. */
export interface TabIcon {
  /** In colour where the page is read, else grey as in tabs Cleartext knows nothing of. */
  form: 'reading' | 'quiet';
  badge: string;
  title: string;
}

/** A page's report, with its host as in the address bar. */
export type ShownReport = PageReport & { host: string };

/** The icon of a tab whose page made this report. */
export function iconFor({ found, entries, host }: ShownReport): TabIcon {
  const quiet = (title: string): TabIcon => ({ form: 'quiet', badge: '', title });
  const silent = (title: string): TabIcon => ({ form: 'reading', badge: '', title });
  switch (found) {
    case 'mentions':
      return {
        form: 'reading',
        badge: shortNumber(entries),
        title: sayCount('iconEntries', entries),
      };
    case 'off-topic':
      return silent(say('iconOffTopic'));
    case 'no-article':
      return silent(say('iconNoArticle'));
    case 'off':
      return quiet(say('iconOff', siteOf(host)));
    case 'no-access':
      return quiet(say('iconNoAccess', siteOf(host)));
  }
}

/** At most four characters, which is what badges have room for: `999`, `1k`, `12k`. */
export function shortNumber(count: number): string {
  return count < 1000 ? formatNumber(count) : `${formatNumber(Math.floor(count / 1000))}k`;
}

const FILES: Record<TabIcon['form'], Record<string, string>> = {
  reading: { 16: '/icon/16.png', 32: '/icon/32.png' },
  quiet: { 16: '/icon/quiet-16.png', 32: '/icon/quiet-32.png' },
};

/**
 * Shows what came of a tab's page on its icon. The browser keeps it while the
 * background sleeps and clears it when the tab goes to another page.
 */
export async function showOnIcon(report: ShownReport, tabId: number | undefined): Promise<void> {
  if (tabId === undefined) return;
  await speakReadersLanguage();
  const { form, badge, title } = iconFor(report);
  const { action } = browser;
  // The tab may be gone meanwhile; on Android icons have no badge.
  await Promise.allSettled([
    action.setIcon?.({ tabId, path: FILES[form] }),
    action.setBadgeText?.({ tabId, text: badge }),
    action.setBadgeBackgroundColor?.({ tabId, color: BADGE.background }),
    action.setBadgeTextColor?.({ tabId, color: BADGE.ink }),
    action.setTitle({ tabId, title }),
  ]);
}
