import '../../components/tokens.css';
import '../../components/card/entity-card.css';
import '../../components/entity-list.css';
import '../../components/controls.css';
import './sidepanel.css';
import { render } from 'preact';
import { SidePanel, type SidePanelProps } from '../../components/sidepanel/SidePanel.tsx';
import { isoDay } from '../../context/partial-date.ts';
import { say } from '../../language/say.ts';
import { askBackground, askPage } from '../../messaging/ask.ts';
import { CleartextDatabase } from '../../storage/database.ts';
import { createDatasetCache } from '../../storage/dataset-cache.ts';
import { describeMentioned } from '../../storage/mentioned-entities.ts';
import { loadPackagedDataset } from '../../storage/packaged-dataset.ts';
import {
  pinKey,
  readPinnedCards,
  removePinnedCard,
  watchPinnedCards,
} from '../../storage/pinned-cards.ts';
import { currentTab } from '../current-page/current-tab.ts';
import { followPage } from '../current-page/follow-page.ts';
import { pageStatus } from '../current-page/page-status.ts';
import { readCurrentPage } from '../current-page/read-current-page.ts';
import { watchReports } from '../current-page/watch-reports.ts';
import { prepareOwnPage } from '../own-pages/prepare-own-page.ts';

declare const __DATASET_VERSION__: string;
declare const __REPORT_PAGE__: string;

const root = document.getElementById('panel') as HTMLElement;
const cache = createDatasetCache(new CleartextDatabase(), __DATASET_VERSION__, loadPackagedDataset);

/** The tab whose page is listed. */
let shownTab: number | undefined;
/** Counts the looks at the page in front: only the last one shows what it saw. */
let looks = 0;
const props: SidePanelProps = {
  status: '',
  mentioned: [],
  pinned: [],
  today: isoDay(new Date()),
  reportPage: __REPORT_PAGE__,
  getEntity: (id) => cache.getEntity(id).catch(() => askBackground('getEntity', { id })),
  onShow: (id) => void (shownTab !== undefined && askPage(shownTab, 'showMention', { id })),
  onUnpin: (key) => void removePinnedCard(key),
};
const draw = () => render(<SidePanel {...props} />, root);

const { signal } = new AbortController();
await prepareOwnPage(() => void showPage());
watchPinnedCards(() => void showPinned(), signal);
followPage(() => void showPage(), signal);
watchReports((tabId) => tabId === shownTab && void showPage());
await showPinned();

async function showPinned(): Promise<void> {
  const pinned = await Promise.all(
    (await readPinnedCards()).map(async (card) => {
      const record = await props.getEntity(card.id);
      return record && { key: pinKey(card), record, published: card.published };
    }),
  );
  props.pinned = pinned.filter((card) => card !== undefined);
  draw();
}

async function showPage(): Promise<void> {
  looks += 1;
  const look = looks;
  const tab = await currentTab();
  const page = tab && (await readCurrentPage(tab));
  const mentioned = await describeMentioned(page?.summary?.mentioned ?? [], props.getEntity);
  if (look !== looks) return;
  shownTab = tab?.id;
  props.status = page ? pageStatus(page.reason) : say('panelOpenArticle');
  props.mentioned = mentioned;
  draw();
}
