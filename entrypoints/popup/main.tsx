import { isoDay } from '../../context/partial-date.ts';
import '../../components/tokens.css';
import '../../components/entity-card.css';
import '../../components/controls.css';
import './popup.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Popup, type PopupProps } from '../../components/Popup.tsx';
import { askBackground, askPage } from '../../messaging/ask.ts';
import type { PageSummary } from '../../messaging/protocol.ts';
import { patternOf } from '../../storage/added-sites.ts';
import { CleartextDatabase } from '../../storage/database.ts';
import { createDatasetCache } from '../../storage/dataset-cache.ts';
import { loadPackagedDataset } from '../../storage/packaged-dataset.ts';
import { createSearch, type SearchEntities, toResult } from '../../storage/search-entities.ts';
import {
  decideSite,
  readSiteRules,
  ruleHost,
  watchSiteRules,
  writeSiteRule,
} from '../../storage/site-rules.ts';
import { currentTab } from './current-tab.ts';

declare const __DATASET_VERSION__: string;

const root = document.getElementById('popup') as HTMLElement;
const cache = createDatasetCache(new CleartextDatabase(), __DATASET_VERSION__, loadPackagedDataset);
const tab = await currentTab();
const host = tab?.host;

let search: SearchEntities = () => [];
const props: PopupProps = {
  site: undefined,
  mentioned: [],
  published: undefined,
  today: isoDay(new Date()),
  dataset: undefined,
  search: (query) => search(query),
  getEntity: (id) => cache.getEntity(id).catch(() => askBackground('getEntity', { id })),
  onSwitch: (on) => void (host && writeSiteRule(host, on)),
  onAllow: () => void allow(),
  onSettings: () => {
    void browser.runtime.openOptionsPage();
    window.close();
  },
};
const draw = () => render(<Popup {...props} />, root);

draw();
watchSiteRules(() => void showPage(), new AbortController().signal);
await Promise.all([showPage(), showDataset()]);

async function showDataset(): Promise<void> {
  const records = await cache.getAll();
  search = createSearch(records);
  const date = records[0]?.dataset.date ?? '';
  props.dataset = { date, entities: records.length };
  draw();
}

async function showPage(): Promise<void> {
  if (!tab || !host) return;
  const [rules, allowed] = await Promise.all([
    readSiteRules(),
    browser.permissions.contains({ origins: [`*://${host}/*`] }),
  ]);
  const { on, rule } = decideSite(rules, host);
  const page = allowed ? await askPage(tab.id, 'getPageSummary', {}) : undefined;
  props.site = { host: ruleHost(host), on, allowed, status: describe(page, { allowed, on, rule }) };
  props.published = page?.published;
  const mentioned = await Promise.all(
    (page?.mentioned ?? []).map(async ({ id, count }) => {
      const record = await cache.getEntity(id);
      return record && { ...toResult(record.entity), count };
    }),
  );
  props.mentioned = mentioned.filter((line) => line !== undefined);
  draw();
}

async function allow(): Promise<void> {
  // The question must be the first thing after the click, or Firefox refuses it.
  const granted = await browser.permissions.request({
    origins: [patternOf(ruleHost(host as string))],
  });
  if (!granted) return;
  await writeSiteRule(host as string, true);
  await showPage();
}

function describe(
  page: PageSummary | undefined,
  { allowed, on, rule }: { allowed: boolean; on: boolean; rule: string | undefined },
): string {
  if (!allowed) return 'Cleartext may not read this site yet';
  if (!on) return rule === ruleHost(host as string) ? 'Switched off' : `Switched off with ${rule}`;
  if (!page) return 'Reload the page to read it';
  if (page.found === 'no-article') return 'No article on this page';
  if (page.found === 'off-topic') return 'Not about encryption';
  const times = page.mentioned.reduce((sum, { count }) => sum + count, 0);
  return `${plural(times, 'mention')} · ${plural(page.mentioned.length, 'entry', 'entries')} on this page`;
}

function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
