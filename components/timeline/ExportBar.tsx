import { eventsAsCsv, eventsAsJson } from '../../context/export-events.ts';
import type { DatedEvent } from '../../data/schema/event.ts';
import { say } from '../../language/say.ts';
import { chartAsPng, chartAsSvg } from './chart-picture.ts';

interface Props {
  /** The events in view. */
  events: () => DatedEvent[];
  chart: () => SVGSVGElement | null;
  onSave: (name: string, content: Blob) => void;
}

const FORMATS = ['csv', 'json', 'svg', 'png'] as const;

/** Saves what is in view: the events as a table or as published, the chart as a picture. */
export function ExportBar({ events, chart, onSave }: Props) {
  return (
    <fieldset class="export">
      <legend>{say('timelineSave')}</legend>
      {FORMATS.map((format) => (
        <button
          key={format}
          type="button"
          class="button quiet"
          onClick={async () => {
            const file = await makeFile(format, events(), chart());
            if (file) onSave(...file);
          }}
        >
          {say(`timelineSave_${format}`)}
        </button>
      ))}
    </fieldset>
  );
}

/** The name and content of a file; none of a chart that is not drawn. */
async function makeFile(
  format: (typeof FORMATS)[number],
  events: DatedEvent[],
  chart: SVGSVGElement | null,
): Promise<[name: string, content: Blob] | undefined> {
  const text = (type: string, content: string) => new Blob([content], { type });
  if (format === 'csv') return ['cleartext-events.csv', text('text/csv', eventsAsCsv(events))];
  if (format === 'json') {
    return ['cleartext-events.json', text('application/json', eventsAsJson(events))];
  }
  if (!chart) return;
  if (format === 'png') return ['cleartext-events-per-year.png', await chartAsPng(chart)];
  return ['cleartext-events-per-year.svg', text('image/svg+xml', chartAsSvg(chart))];
}
