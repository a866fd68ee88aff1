import '../../components/tokens.css';
import '../../components/entity-list.css';
import '../../components/controls.css';
import './timeline.css';
import { render } from 'preact';
import { TimelineHeading } from '../../components/timeline/TimelineHeading.tsx';
import { TimelinePage } from '../../components/timeline/TimelinePage.tsx';
import { composeRecords, type EntityRecord } from '../../context/entity-record.ts';
import { isoDay } from '../../context/partial-date.ts';
import { parseTimelineAddress, writeTimelineAddress } from '../../context/timeline-address.ts';
import { timelineRows } from '../../context/timeline-rows.ts';
import type { TimelineView } from '../../context/timeline-view.ts';
import { say } from '../../language/say.ts';
import { loadPackagedDataset } from '../../storage/packaged-dataset.ts';
import { loadPackagedSearch } from '../../storage/search/packaged-search.ts';
import { type SearchEntities, searchEntities } from '../../storage/search-entities.ts';
import { prepareOwnPage } from '../own-pages/prepare-own-page.ts';
import { saveFile } from '../own-pages/save-file.ts';

const root = document.getElementById('timeline') as HTMLElement;
// The packaged file has each event once; the cache has it in the record of each entity.
const [dataset] = await Promise.all([loadPackagedDataset(), showHeading()]);
const names = new Map(dataset.entities.map(({ id, name }) => [id, name]));
const nameOf = (id: string) => names.get(id) ?? id;
const rows = timelineRows(dataset.events, nameOf);
const today = isoDay(new Date());

// Made after the first picture, or when asked for before that.
let records: Map<string, EntityRecord> | undefined;
const allRecords = () => {
  records ??= composeRecords(dataset);
  return records;
};
let search: SearchEntities = () => [];

let view = parseTimelineAddress(location.hash);
const draw = () =>
  render(
    <TimelinePage
      rows={rows}
      view={view}
      today={today}
      nameOf={nameOf}
      getEntity={(id) => allRecords().get(id)}
      search={search}
      onView={show}
      onSave={saveFile}
    />,
    root,
  );

/** What stands on the page until the events are read. */
async function showHeading(): Promise<void> {
  const name = () => (document.title = say('timelineTitle'));
  await prepareOwnPage(() => {
    name();
    draw();
  });
  name();
  render(
    <main class="timeline-page">
      <TimelineHeading />
    </main>,
    root,
  );
}

/** Choosing an entity can be gone back on; smaller changes only change the address. */
function show(next: TimelineView): void {
  const hash = writeTimelineAddress(next);
  const address = hash === '' ? location.pathname : `#${hash}`;
  history[next.entity === view.entity ? 'replaceState' : 'pushState'](null, '', address);
  view = next;
  draw();
}

// Going back or forth and an address typed or pasted over.
window.addEventListener('hashchange', () => {
  view = parseTimelineAddress(location.hash);
  draw();
});
draw();
requestIdleCallback(() => {
  for (const { words } of rows) words();
});
search = searchEntities(await loadPackagedSearch());
draw();
