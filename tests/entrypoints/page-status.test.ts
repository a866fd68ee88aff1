import { expect, test } from 'vitest';
import { pageStatus } from '../../entrypoints/current-page/page-status.ts';
import type { PageSummary } from '../../messaging/protocol.ts';

const SITE = {
  host: 'www.example.org',
  allowed: true,
  on: true,
  by: 'mode' as const,
  rule: '*',
};
const OFF = { ...SITE, on: false, by: 'rule' as const };
const summary = (found: PageSummary['found'], ...counts: number[]): PageSummary => ({
  found,
  mentioned: counts.map((count, at) => ({ id: `entity-${at}`, count })),
});

test.each([
  ['Cleartext may not read this site yet', undefined, { ...SITE, allowed: false }],
  ['Switched off', undefined, { ...OFF, rule: 'example.org' }],
  [
    'Switched off with example.org',
    undefined,
    { ...OFF, host: 'a.example.org', rule: 'example.org' },
  ],
  ['Not switched on', undefined, { ...OFF, by: 'mode' as const }],
  ['Switched off by your organisation', undefined, { ...OFF, by: 'policy' as const }],
  ['Reload the page to read it', undefined, SITE],
  ['No article on this page', summary('no-article'), SITE],
  ['Not about encryption', summary('off-topic'), SITE],
  ['1 mention · 1 entry on this page', summary('mentions', 1), SITE],
  ['5 mentions · 2 entries on this page', summary('mentions', 3, 2), SITE],
])('%s', (words, page, site) => expect(pageStatus(page, site)).toBe(words));
