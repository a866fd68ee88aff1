import '../../components/tokens.css';
import '../../components/card/entity-card.css';
import '../../components/entity-list.css';
import '../../components/controls.css';
import './popup.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Popup, type PopupProps } from '../../components/popup/Popup.tsx';
import type { SiteOffer } from '../../components/popup/SiteRow.tsx';
import { isoDay } from '../../context/partial-date.ts';
import { writeTimelineAddress } from '../../context/timeline-address.ts';
import { WHOLE_TIMELINE } from '../../context/timeline-view.ts';
import { askBackground, askPage } from '../../messaging/ask.ts';
import type { PageException } from '../../messaging/protocol.ts';
import { addSites, patternOf } from '../../storage/added-sites.ts';
import { CleartextDatabase } from '../../storage/database.ts';
import { createDatasetCache } from '../../storage/dataset-cache.ts';
import { describeMentioned } from '../../storage/mentioned-entities.ts';
import { loadPackagedDataset } from '../../storage/packaged-dataset.ts';
import { loadPackagedSearch } from '../../storage/search/packaged-search.ts';
import { currentTab } from '../current-page/current-tab.ts';
import { followPage } from '../current-page/follow-page.ts';
import { readAnyway } from '../current-page/read-anyway.ts';
import { type CurrentPage, readCurrentPage } from '../current-page/read-current-page.ts';
import { describeSite, exceptionAfter } from '../current-page/site-row.ts';
import { watchReports } from '../current-page/watch-reports.ts';
import { prepareOwnPage } from '../own-pages/prepare-own-page.ts';
import { hasPanel, openPanel } from '../sidepanel/open-panel.ts';

declare const __DATASET_VERSION__: string;
declare const __REPORT_PAGE__: string;

const root = document.getElementById('popup') as HTMLElement;
const cache = createDatasetCache(new CleartextDatabase(), __DATASET_VERSION__, loadPackagedDataset);
const loading = loadPackagedSearch();
const [tab, own] = await Promise.all([
  currentTab(),
  browser.tabs.getCurrent(),
  prepareOwnPage(() => void showPage()),
]);
// On telephones it fills a tab of its own.
document.documentElement.classList.toggle('page', own !== undefined);
const host = tab?.host;

/** When to look once more after opening, in milliseconds: long pages take their time. */
const LAST_LOOK = 4000;
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
  search: () => undefined,
  getEntity: (id) => cache.getEntity(id).catch(() => askBackground('getEntity', { id })),
  onSwitch: (on) => void (host && askBackground('switchSite', { host, on })),
  onOffer: (offer) => void accept(offer),
  onSettings: () => {
    void browser.runtime.openOptionsPage();
    window.close();
  },
  onShow: (id) => void showInPage(id),
  onTimeline: (view) => {
    const address = writeTimelineAddress({ ...WHOLE_TIMELINE, ...view });
    const page = browser.runtime.getURL('/timeline.html');
    void browser.tabs.create({ url: address === '' ? page : `${page}#${address}` });
    window.close();
  },
  onPanel: tab && hasPanel() ? () => void openPanel(tab.id).then(() => window.close()) : undefined,
};
const draw = () => render(<Popup {...props} />, root);

draw();
followPage(() => void showPage(), new AbortController().signal);
watchReports((tabId) => tabId === tab?.id && void showPage());
setTimeout(() => void showPage(), LAST_LOOK);
await showSearch();

/** Names are searched as soon as they are read, the rest a moment later. */
async function showSearch(): Promise<void> {
  const { dataset, search, whole } = await loading;
  const ready = () => {
    // A function of its own each time, so that what was asked is asked again.
    props.search = (query, expanded) => search(query, { expanded });
    draw();
  };
  props.dataset = dataset;
  ready();
  await whole;
  ready();
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

/** Where the popup fills a tab, as on Android, the page comes to the front. */
async function showInPage(id: string): Promise<void> {
  if (!tab) return;
  await browser.tabs.update(tab.id, { active: true });
  await askPage(tab.id, 'showMention', { id });
  window.close();
}

async function allow(site: string): Promise<void> {
  // The question must be the first thing after the click, or Firefox refuses it.
  const granted = await browser.permissions.request({ origins: [patternOf(site)] });
  if (!granted) return;
  await addSites([site]);
  await askBackground('switchSite', { host: site, on: true });
}
