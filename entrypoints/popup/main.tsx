import { isoDay } from '../../context/partial-date.ts';
import '../../components/tokens.css';
import '../../components/card/entity-card.css';
import '../../components/entity-list.css';
import '../../components/controls.css';
import './popup.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Popup, type PopupProps } from '../../components/popup/Popup.tsx';
import type { SiteOffer } from '../../components/popup/SiteRow.tsx';
import { askBackground } from '../../messaging/ask.ts';
import type { PageException } from '../../messaging/protocol.ts';
import { addSites, patternOf } from '../../storage/added-sites.ts';
import { CleartextDatabase } from '../../storage/database.ts';
import { createDatasetCache } from '../../storage/dataset-cache.ts';
import { describeMentioned } from '../../storage/mentioned-entities.ts';
import { loadPackagedDataset } from '../../storage/packaged-dataset.ts';
import { createSearch, type SearchEntities } from '../../storage/search-entities.ts';
import { watchSiteRules } from '../../storage/site-rules.ts';
import { currentTab } from '../current-page/current-tab.ts';
import { readAnyway } from '../current-page/read-anyway.ts';
import { type CurrentPage, readCurrentPage } from '../current-page/read-current-page.ts';
import { describeSite, exceptionAfter } from '../current-page/site-row.ts';
import { watchReports } from '../current-page/watch-reports.ts';
import { speakReadersLanguage } from '../own-pages/speak-readers-language.ts';
import { hasPanel, openPanel } from '../sidepanel/open-panel.ts';

declare const __DATASET_VERSION__: string;
declare const __REPORT_PAGE__: string;

const root = document.getElementById('popup') as HTMLElement;
const cache = createDatasetCache(new CleartextDatabase(), __DATASET_VERSION__, loadPackagedDataset);
const [tab] = await Promise.all([currentTab(), speakReadersLanguage()]);
const host = tab?.host;

let search: SearchEntities = () => [];
/** Counts the looks at the page: only the last one shows what it saw. */
let looks = 0;
/** What the reader has set aside for the page. */
let exception: PageException | undefined;
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
  onOffer: (offer) => void accept(offer),
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
watchReports((tabId) => tabId === tab?.id && void showPage());
await Promise.all([showPage(), showDataset()]);

async function showDataset(): Promise<void> {
  const records = await cache.getAll();
  search = createSearch(records);
  const date = records[0]?.dataset.date ?? '';
  props.dataset = { date, entities: records.length };
  draw();
}

async function showPage(): Promise<void> {
  if (!tab) {
    props.site = describeSite();
    draw();
    return;
  }
  looks += 1;
  const look = looks;
  const showSite = (page: CurrentPage) => {
    if (look !== looks) return;
    props.site = describeSite(page);
    draw();
  };
  const page = await readCurrentPage(tab, showSite);
  const mentioned = await describeMentioned(page.summary?.mentioned ?? [], cache.getEntity);
  if (look !== looks) return;
  exception = page.summary?.exception;
  props.published = page.summary?.published;
  props.mentioned = mentioned;
  showSite(page);
}

async function accept(offer: SiteOffer): Promise<void> {
  const site = props.site?.host;
  if (!tab || !site) return;
  if (offer === 'allow') await allow(site);
  else await readAnyway(tab.id, exceptionAfter(offer, exception)).catch(() => undefined);
  await showPage();
}

async function allow(site: string): Promise<void> {
  // The question must be the first thing after the click, or Firefox refuses it.
  const granted = await browser.permissions.request({ origins: [patternOf(site)] });
  if (!granted) return;
  await addSites([site]);
  await askBackground('switchSite', { host: site, on: true });
}
