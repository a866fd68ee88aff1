import { axisBottom, axisLeft } from 'd3-axis';
import { scaleLinear } from 'd3-scale';
import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import type { YearCount } from '../../context/events-per-year.ts';
import type { TimelineView } from '../../context/timeline-view.ts';
import { formatNumber } from '../../language/format.ts';
import { say } from '../../language/say.ts';
import { jurisdictionLabel } from '../wording.ts';
import { PlotAxis } from './PlotAxis.tsx';
import { useWidth } from './use-width.ts';
import { YearBars } from './YearBars.tsx';
import { YearBrush } from './YearBrush.tsx';

interface Props {
  counts: YearCount[];
  leading: string[];
  view: TimelineView;
  chartRef: RefObject<SVGSVGElement | null>;
  /** Both undefined for all years. */
  onYears: (from: number | undefined, to: number | undefined) => void;
}

const HEIGHT = 200;
/** Room for the numbers at the left, above the highest bar, for the years below. */
const LEFT = 36;
const TOP = 14;
const BOTTOM = 26;
/** CSS pixels a year's label needs. */
const LABEL = 56;

/** Bars of events per year, stacked by place, and the brush that chooses years. */
export function YearChart({ counts, leading, view, chartRef, onYears }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const first = counts[0]?.year ?? 0;
  const last = counts.at(-1)?.year ?? 0;
  const years = scaleLinear([first, last + 1], [LEFT, Math.max(width, LEFT + 1)]);
  const most = Math.max(1, ...counts.map(({ total }) => total));
  const heights = scaleLinear([0, most], [HEIGHT - BOTTOM, TOP]);
  const span: [number, number] = [
    clamp(view.from ?? first, first, last),
    clamp(view.to ?? last, first, last),
  ];
  return (
    <div class="year-chart" ref={frame}>
      {width > 0 && (
        <svg ref={chartRef} width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`}>
          <PlotAxis
            axis={axisLeft<number>(heights)
              .tickValues(heights.ticks(3).filter(Number.isInteger))
              .tickFormat(formatNumber)
              .tickSize(LEFT - width)
              .tickPadding(10)}
            x={LEFT}
          />
          <PlotAxis
            // A year is written below its middle.
            axis={axisBottom<number>(years.copy().domain([first - 0.5, last + 0.5]))
              .tickValues(yearLabels(first, last, (width - LEFT) / LABEL))
              .tickFormat(String)
              .tickSize(0)
              .tickPadding(9)}
            y={HEIGHT - BOTTOM}
          />
          <YearBars counts={counts} years={years} heights={heights} span={span} />
          <YearBrush
            bounds={[first, last]}
            span={span}
            years={years}
            top={TOP}
            bottom={HEIGHT - BOTTOM}
            onSpan={([from, to]) =>
              onYears(from === first ? undefined : from, to === last ? undefined : to)
            }
          />
        </svg>
      )}
      <Peak counts={counts} leading={leading} />
    </div>
  );
}

/** What the picture shows first of all, in a sentence for those who do not see it. */
function Peak({ counts, leading }: Pick<Props, 'counts' | 'leading'>) {
  const peak = counts.reduce<YearCount | undefined>(
    (best, one) => (best && best.total >= one.total ? best : one),
    undefined,
  );
  if (!peak) return null;
  const rank = peak.counts.indexOf(Math.max(...peak.counts));
  const place = leading[rank];
  const most = [formatNumber(peak.total), peak.year] as const;
  const here = formatNumber(peak.counts[rank] ?? 0);
  return (
    <p class="hidden">
      {place
        ? say('timelinePeakPlace', ...most, here, jurisdictionLabel(place))
        : say('timelinePeak', ...most)}
    </p>
  );
}

/** Round years, as many as there is room for, not so near the edge that they are cut. */
function yearLabels(first: number, last: number, most: number): number[] {
  const step = [1, 2, 5, 10, 20, 50].find((step) => (last - first + 1) / step <= most) ?? 100;
  const from = Math.ceil(first / step) * step;
  return Array.from({ length: Math.max(0, Math.floor((last - from) / step) + 1) }, (_, i) => {
    return from + i * step;
  });
}

const clamp = (year: number, first: number, last: number): number =>
  Math.min(Math.max(year, first), last);
