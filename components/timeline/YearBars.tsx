import type { ScaleLinear } from 'd3-scale';
import type { YearCount } from '../../context/events-per-year.ts';

interface Props {
  counts: YearCount[];
  years: ScaleLinear<number, number>;
  heights: ScaleLinear<number, number>;
  /** First and last year chosen; the others are pale. */
  span: [from: number, to: number];
}

/** The least height of a part of a stack, so that a single event is seen; CSS pixels. */
const LEAST = 1.5;
/** What parts are kept apart by, in CSS pixels. */
const HAIR = 0.75;

/** One stack per year: the leading places from the ground up, the others on top. */
export function YearBars({ counts, years, heights, span: [from, to] }: Props) {
  const ground = heights(0);
  const step = years(1) - years(0);
  const gap = Math.min(1.5, step / 4);
  return (
    <g class="bars">
      {counts.map((count) => (
        <g key={count.year} class={count.year < from || count.year > to ? 'outside' : undefined}>
          {stack(count.counts).map(({ rank, below, above }) => (
            <rect
              key={rank}
              class={`rank-${rank}`}
              x={years(count.year) + gap / 2}
              width={step - gap}
              y={Math.min(heights(above), heights(below) - LEAST)}
              height={Math.max(heights(below) - heights(above) - HAIR, LEAST)}
            />
          ))}
        </g>
      ))}
      <line class="ground" x1={years.range()[0]} x2={years.range()[1]} y1={ground} y2={ground} />
    </g>
  );
}

function stack(counts: number[]) {
  let below = 0;
  return counts.flatMap((count, rank) => {
    const layer = { rank, below, above: below + count };
    below = layer.above;
    return count > 0 ? [layer] : [];
  });
}
