import { expect, test } from 'vitest';
import { pageStatus } from '../../entrypoints/current-page/page-status.ts';
import type { PageSummary } from '../../messaging/protocol.ts';

const SITE = { host: 'www.example.org', allowed: true, on: true };
const summary = (found: PageSummary['found'], ...counts: number[]): PageSummary => ({
  found,
  mentioned: counts.map((count, at) => ({ id: `entity-${at}`, count })),
});

test.each([
  ['Cleartext may not read this site yet', undefined, { ...SITE, allowed: false }],
  ['Switched off', undefined, { ...SITE, on: false, rule: 'example.org' }],
  ['Switched off with org', undefined, { ...SITE, on: false, rule: 'org' }],
  ['Reload the page to read it', undefined, SITE],
  ['No article on this page', summary('no-article'), SITE],
  ['Not about encryption', summary('off-topic'), SITE],
  ['1 mention · 1 entry on this page', summary('mentions', 1), SITE],
  ['5 mentions · 2 entries on this page', summary('mentions', 3, 2), SITE],
])('%s', (words, page, site) => expect(pageStatus(page, site)).toBe(words));
