import { useMemo, useRef } from 'preact/hooks';
import type { EntityRecord } from '../../context/entity-record.ts';
import { eventsPerYear, leadingPlaces } from '../../context/events-per-year.ts';
import {
  groupByYear,
  rowsMatching,
  rowsWithin,
  type TimelineRow,
} from '../../context/timeline-rows.ts';
import type { TimelineView } from '../../context/timeline-view.ts';
import { say, sayCount } from '../../language/say.ts';
import type { EntityLine } from '../EntityList.tsx';
import { EntityPanel } from './EntityPanel.tsx';
import { EventList } from './EventList.tsx';
import { ExportBar } from './ExportBar.tsx';
import { TimelineFilters } from './TimelineFilters.tsx';
import { TimelineHeading } from './TimelineHeading.tsx';
import { useArrival } from './use-arrival.ts';
import { YearChart } from './YearChart.tsx';
import { YearTable } from './YearTable.tsx';

/** How many places have a colour of their own. */
const LEADING_PLACES = 6;

export interface TimelinePageProps {
  /** Every event, oldest first. */
  rows: TimelineRow[];
  view: TimelineView;
  /** ISO day. */
  today: string;
  nameOf: (id: string) => string;
  getEntity: (id: string) => EntityRecord | undefined;
  search: (query: string) => EntityLine[];
  onView: (view: TimelineView) => void;
  onSave: (name: string, content: Blob) => void;
}

/** All events on one page: how many in which year, what narrows them, and the events themselves. */
export function TimelinePage({ rows, view, nameOf, onView, ...props }: TimelinePageProps) {
  const leading = useMemo(() => leadingPlaces(eventsOf(rows), LEADING_PLACES), [rows]);
  const all = useMemo(() => placesOf(rows), [rows]);
  const years = useMemo(() => boundsOf(rows), [rows]);
  const record = view.entity === undefined ? undefined : props.getEntity(view.entity);
  const entity = record?.entity.id;
  const { places, kinds, text, from, to, order } = view;
  const matching = useMemo(
    () => rowsMatching(rows, { entity, places, kinds, text }),
    [rows, entity, places, kinds, text],
  );
  const shown = useMemo(() => rowsWithin(matching, { from, to }), [matching, from, to]);
  const counts = useMemo(
    () => eventsPerYear(matching, years, { leading, chosen: places }),
    [matching, years, leading, places],
  );
  const groups = useMemo(() => groupByYear(shown, order), [shown, order]);
  const chart = useRef<SVGSVGElement>(null);
  const change = (part: Partial<TimelineView>) => onView({ ...view, entity, ...part });
  const [heading, arrive] = useArrival(entity);
  const choose = (id: string) => {
    arrive();
    change({ entity: id });
  };

  return (
    <main class="timeline-page">
      <TimelineHeading />
      <p class="lede">{sayCount('timelineLede', rows.length, ...years)}</p>
      {view.entity !== undefined && !record && (
        <p class="unknown" role="status">
          {say('timelineUnknownEntity', view.entity)}
        </p>
      )}
      <TimelineFilters
        view={view}
        places={{ leading, all }}
        entityName={record?.entity.name}
        search={props.search}
        onEntity={choose}
        onChange={change}
      />
      <section class="chart" aria-labelledby="chart-title">
        <h2 id="chart-title" class="hidden">
          {say('timelinePerYear')}
        </h2>
        <YearChart
          counts={counts}
          leading={leading}
          view={view}
          chartRef={chart}
          onYears={(from, to) => change({ from, to })}
        />
        <YearTable counts={counts} leading={leading} />
      </section>
      <div class="found">
        <p role="status">{describeFound(shown.length, view)}</p>
        {(from ?? to) !== undefined && (
          <button
            type="button"
            class="button quiet"
            onClick={() => change({ from: undefined, to: undefined })}
          >
            {say('timelineAllYears')}
          </button>
        )}
        <ExportBar
          events={() => eventsOf(shown)}
          chart={() => chart.current}
          onSave={props.onSave}
        />
      </div>
      <div class={record ? 'columns with-entity' : 'columns'}>
        {record && (
          <EntityPanel
            headingRef={heading}
            record={record}
            view={view}
            today={props.today}
            onEntity={choose}
          />
        )}
        <EventList
          years={groups}
          entity={entity}
          leading={leading}
          places={places}
          nameOf={nameOf}
          onEntity={choose}
        />
      </div>
    </main>
  );
}

const eventsOf = (rows: TimelineRow[]) => rows.map(({ event }) => event);

const boundsOf = (rows: TimelineRow[]): [first: number, last: number] => [
  rows[0]?.year ?? 0,
  rows.at(-1)?.year ?? 0,
];

const placesOf = (rows: TimelineRow[]): string[] => [
  ...new Set(rows.flatMap(({ event }) => event.jurisdictions)),
];

function describeFound(count: number, { from, to }: TimelineView): string {
  const years = [from, to].filter((year) => year !== undefined).map(String);
  if (years.length === 0) return sayCount('timelineFound', count);
  if (from === to) return sayCount('timelineFoundIn', count, String(from));
  if (years.length === 2) return sayCount('timelineFoundBetween', count, ...years);
  return sayCount(from === undefined ? 'timelineFoundTo' : 'timelineFoundFrom', count, ...years);
}
