import { isoDay } from '../../context/partial-date.ts';
import '../../components/tokens.css';
import '../../components/card/entity-card.css';
import '../../components/entity-list.css';
import '../../components/controls.css';
import './popup.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Popup, type PopupProps } from '../../components/popup/Popup.tsx';
import { askBackground } from '../../messaging/ask.ts';
import { addSites, patternOf } from '../../storage/added-sites.ts';
import { CleartextDatabase } from '../../storage/database.ts';
import { createDatasetCache } from '../../storage/dataset-cache.ts';
import { describeMentioned } from '../../storage/mentioned-entities.ts';
import { loadPackagedDataset } from '../../storage/packaged-dataset.ts';
import { createSearch, type SearchEntities } from '../../storage/search-entities.ts';
import { watchSiteRules } from '../../storage/site-rules.ts';
import { currentTab } from '../current-page/current-tab.ts';
import { pageStatus } from '../current-page/page-status.ts';
import { readCurrentPage } from '../current-page/read-current-page.ts';
import { speakReadersLanguage } from '../own-pages/speak-readers-language.ts';
import { hasPanel, openPanel } from '../sidepanel/open-panel.ts';

declare const __DATASET_VERSION__: string;
declare const __REPORT_PAGE__: string;

const root = document.getElementById('popup') as HTMLElement;
const cache = createDatasetCache(new CleartextDatabase(), __DATASET_VERSION__, loadPackagedDataset);
const [tab] = await Promise.all([currentTab(), speakReadersLanguage()]);
const host = tab?.host;

let search: SearchEntities = () => [];
const props: PopupProps = {
  site: undefined,
  mentioned: [],
  published: undefined,
  today: isoDay(new Date()),
  reportPage: __REPORT_PAGE__,
  dataset: undefined,
  search: (query) => search(query),
  getEntity: (id) => cache.getEntity(id).catch(() => askBackground('getEntity', { id })),
  onSwitch: (on) => void (host && askBackground('switchSite', { host, on })),
  onAllow: () => void allow(),
  onSettings: () => {
    void browser.runtime.openOptionsPage();
    window.close();
  },
  onTimeline: () => {
    void browser.tabs.create({ url: browser.runtime.getURL('/timeline.html') });
    window.close();
  },
  onPanel: tab && hasPanel() ? () => void openPanel(tab.id).then(() => window.close()) : undefined,
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
  const [{ site, summary }, { siteOf }] = await Promise.all([
    readCurrentPage(tab),
    // A long list of endings: what is drawn first does not wait for it.
    import('../../storage/site-of.ts'),
  ]);
  const status = pageStatus(summary, site);
  props.site = { host: siteOf(host), on: site.on, allowed: site.allowed, status };
  props.published = summary?.published;
  props.mentioned = await describeMentioned(summary?.mentioned ?? [], cache.getEntity);
  draw();
}

async function allow(): Promise<void> {
  const site = props.site?.host as string;
  // The question must be the first thing after the click, or Firefox refuses it.
  const granted = await browser.permissions.request({
    origins: [patternOf(site)],
  });
  if (!granted) return;
  await addSites([site]);
  await askBackground('switchSite', { host: site, on: true });
  await showPage();
}
