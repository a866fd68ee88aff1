import { eventsAsCsv, eventsAsJson } from '../../context/export-events.ts';
import type { DatedEvent } from '../../data/schema/event.ts';
import { chartAsPng, chartAsSvg } from './chart-picture.ts';

interface Props {
  /** The events in view. */
  events: () => DatedEvent[];
  chart: () => SVGSVGElement | null;
  onSave: (name: string, content: Blob) => void;
}

const FORMATS = ['CSV', 'JSON', 'Chart as SVG', 'Chart as PNG'] as const;

/** Saves what is in view: the events as a table or as published, the chart as a picture. */
export function ExportBar({ events, chart, onSave }: Props) {
  return (
    <fieldset class="export">
      <legend>Save</legend>
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
          {format}
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
  if (format === 'CSV') return ['cleartext-events.csv', text('text/csv', eventsAsCsv(events))];
  if (format === 'JSON') {
    return ['cleartext-events.json', text('application/json', eventsAsJson(events))];
  }
  if (!chart) return;
  if (format === 'Chart as PNG') return ['cleartext-events-per-year.png', await chartAsPng(chart)];
  return ['cleartext-events-per-year.svg', text('image/svg+xml', chartAsSvg(chart))];
}
