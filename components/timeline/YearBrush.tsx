import { useRef } from 'preact/hooks';
import { say } from '../../language/say.ts';
import { type Brushed, type Span, useBrush } from './use-brush.ts';

/** How far a key moves an end, in years. */
const STEPS: Record<string, number> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -10,
  PageUp: 10,
  Home: -Infinity,
  End: Infinity,
};

/** Chooses years: by dragging across them, by dragging what is chosen, or with keys at an end. */
export function YearBrush(props: Brushed) {
  const { bounds, years, top, bottom, onSpan } = props;
  const group = useRef<SVGGElement>(null);
  const dragged = useBrush(group, props);
  const [from, to] = dragged ?? props.span;
  const all = from === bounds[0] && to === bounds[1];
  const ends = [
    { label: say('timelineFirstYear'), year: from, range: [bounds[0], to] as Span },
    { label: say('timelineLastYear'), year: to, range: [from, bounds[1]] as Span },
  ];
  return (
    <g class={all ? 'year-brush all' : 'year-brush'}>
      <g class="brush" ref={group} />
      {ends.map(({ label, year, range }, i) => {
        const x = years(i === 0 ? from : to + 1);
        return (
          <g
            key={label}
            class="brush-end"
            role="slider"
            tabindex={0}
            aria-label={label}
            aria-valuemin={range[0]}
            aria-valuemax={range[1]}
            aria-valuenow={year}
            onKeyDown={(event) => {
              const step = STEPS[event.key];
              if (step === undefined) return;
              event.preventDefault();
              const moved = Math.min(Math.max(year + step, range[0]), range[1]);
              onSpan(i === 0 ? [moved, to] : [from, moved]);
            }}
          >
            <line x1={x} x2={x} y1={top} y2={bottom} />
            <rect
              class="brush-grip"
              x={x - 4}
              width={8}
              y={(top + bottom) / 2 - 14}
              height={28}
              rx={4}
            />
          </g>
        );
      })}
      {dragged && (
        <text
          class="brush-label"
          x={(years(from) + years(to + 1)) / 2}
          y={top - 3}
          text-anchor="middle"
        >
          {from === to ? from : `${from}–${to}`}
        </text>
      )}
    </g>
  );
}
