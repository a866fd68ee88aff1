import { expect, test } from 'vitest';
import { explainPage, type PageFacts } from '../../entrypoints/current-page/page-reason.ts';
import { pageStatus, whyRead } from '../../entrypoints/current-page/page-status.ts';
import { exceptionAfter, offersFor } from '../../entrypoints/current-page/site-row.ts';
import type { PageException, PageSummary } from '../../messaging/protocol.ts';

const summary = (
  found: PageSummary['found'],
  counts: number[] = [],
  exception?: PageException,
): PageSummary => ({
  found,
  mentioned: counts.map((count, at) => ({ id: `entity-${at}`, count })),
  ...(exception && { exception }),
});
const facts = (known: Partial<PageFacts>): PageFacts => ({
  site: 'example.org',
  allowed: true,
  open: true,
  on: true,
  by: known.rule ? 'rule' : 'mode',
  rule: '*',
  summary: undefined,
  ...known,
});

const SITE = { site: true, topic: false };
const TOPIC = { site: false, topic: true };
const BOTH = { site: true, topic: true };
const off = summary('off');

test.each<[status: string, why: string | undefined, offers: string[], Partial<PageFacts>]>([
  // What the browser lets nobody or not yet us read.
  ['The browser lets no extension read this page', undefined, [], { open: false }],
  [
    'The browser lets no extension read this page',
    undefined,
    [],
    { open: false, allowed: false, on: false },
  ],
  ['No access to this site', undefined, ['allow', 'read-once'], { allowed: false }],
  ['No access to this site', undefined, ['allow', 'read-once'], { allowed: false, on: false }],
  [
    'No access to this site',
    undefined,
    ['allow', 'read-once'],
    { allowed: false, summary: summary('no-access') },
  ],
  // Off, and by which rule.
  ['Switched off', undefined, ['read-once'], { on: false, rule: 'example.org' }],
  ['Switched off with org', undefined, ['read-once'], { on: false, rule: 'org' }],
  ['Switched off with *.org', undefined, ['read-once'], { on: false, rule: '*.org' }],
  ['Switched off by your organisation', undefined, [], { on: false, by: 'policy', rule: '*' }],
  [
    'Switched off by your organisation with org',
    undefined,
    [],
    { on: false, by: 'policy', rule: 'org' },
  ],
  ['Off until you switch it on', undefined, ['read-once'], { on: false, summary: off }],
  // On its way.
  ['Reading the page…', undefined, [], { summary: 'pending' }],
  [
    'Switched off',
    undefined,
    ['read-once'],
    { on: false, rule: 'example.org', summary: 'pending' },
  ],
  ['Opened before Cleartext could read it', undefined, ['read-now'], {}],
  ['Opened before Cleartext could read it', undefined, ['read-now'], { summary: off }],
  // Read, with nothing to say.
  [
    'No article on this page',
    'On by default',
    ['annotate-anyway'],
    { summary: summary('no-article') },
  ],
  [
    'Not about encryption',
    'Switched on by you',
    ['annotate-anyway'],
    { rule: 'example.org', summary: summary('off-topic') },
  ],
  [
    'Not about encryption',
    'Read once, until you leave the page',
    ['annotate-anyway', 'stop-reading'],
    { allowed: false, summary: summary('off-topic', [], SITE) },
  ],
  // Read, with entries.
  [
    '1 mention · 1 entry on this page',
    'Switched on with org',
    [],
    { rule: 'org', summary: summary('mentions', [1]) },
  ],
  [
    '5 mentions · 2 entries on this page',
    'On by default',
    [],
    { summary: summary('mentions', [3, 2]) },
  ],
  [
    '2 mentions · 1 entry on this page',
    'Switched on by your organisation with example.org',
    [],
    { by: 'policy', rule: 'example.org', summary: summary('mentions', [2]) },
  ],
  // As the reader asked for this page.
  [
    '2 mentions · 1 entry on this page',
    'Read once, until you leave the page',
    ['stop-reading'],
    { allowed: false, on: false, summary: summary('mentions', [2], SITE) },
  ],
  [
    '2 mentions · 1 entry on this page',
    'Annotated anyway, until you leave the page',
    ['stop-annotating'],
    { summary: summary('mentions', [2], TOPIC) },
  ],
  [
    'Nothing on this page is in the dataset',
    'Annotated anyway, until you leave the page',
    ['stop-annotating'],
    { on: false, rule: 'example.org', summary: summary('off-topic', [], BOTH) },
  ],
])('%s · %s · %j', (status, why, offers, known) => {
  const reason = explainPage(facts(known));
  expect([pageStatus(reason), whyRead(reason), offersFor(reason)]).toEqual([status, why, offers]);
});

test.each([
  ['read-once', undefined, SITE],
  ['read-now', undefined, { site: false, topic: false }],
  ['annotate-anyway', undefined, TOPIC],
  ['annotate-anyway', SITE, BOTH],
  ['stop-annotating', BOTH, SITE],
  ['stop-reading', BOTH, { site: false, topic: false }],
] as const)('%s after %j leaves %j', (offer, before, after) => {
  expect(exceptionAfter(offer, before)).toEqual(after);
});
