import type { ScaleLinear } from 'd3-scale';
import { useRef, useState } from 'preact/hooks';
import { say } from '../../language/say.ts';

type Span = [from: number, to: number];

interface Props {
  /** First and last year there is. */
  bounds: Span;
  /** First and last year chosen. */
  span: Span;
  years: ScaleLinear<number, number>;
  top: number;
  bottom: number;
  onSpan: (span: Span) => void;
}

/** What is being dragged: one end of the span, whose other end stays. */
interface Drag {
  fixed: number;
  moving: number;
}

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

/** Chooses years: by dragging across them, by dragging an end, or with keys at an end. */
export function YearBrush({ bounds, span, years, top, bottom, onSpan }: Props) {
  const field = useRef<SVGRectElement>(null);
  const [drag, setDrag] = useState<Drag>();
  const [from, to] = drag ? ordered(drag) : span;
  const yearAt = (event: PointerEvent) => {
    const { left = 0 } = field.current?.getBoundingClientRect() ?? {};
    // The chart counts in its own pixels, the pointer in those of the window.
    const zoom = field.current?.currentCSSZoom ?? 1;
    const x = (event.clientX - left) / zoom + (years.range()[0] ?? 0);
    return clamp(Math.floor(years.invert(x)), bounds);
  };
  const begin = (event: PointerEvent, fixed?: number) => {
    if (event.button !== 0) return;
    event.stopPropagation();
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    const moving = yearAt(event);
    setDrag({ fixed: fixed ?? moving, moving });
  };
  const following = {
    onPointerMove: (event: PointerEvent) => drag && setDrag({ ...drag, moving: yearAt(event) }),
    onPointerUp: () => {
      if (drag) onSpan(ordered(drag));
      setDrag(undefined);
    },
    onPointerCancel: () => setDrag(undefined),
  };
  const [left, right] = [years(from), years(to + 1)];
  const all = span[0] === bounds[0] && span[1] === bounds[1] && !drag;
  const ends = [
    {
      label: say('timelineFirstYear'),
      year: from,
      fixed: to,
      x: left,
      range: [bounds[0], to] as Span,
    },
    {
      label: say('timelineLastYear'),
      year: to,
      fixed: from,
      x: right,
      range: [from, bounds[1]] as Span,
    },
  ];
  return (
    <g class={all ? 'brush all' : 'brush'}>
      <rect
        ref={field}
        class="brush-field"
        x={years.range()[0]}
        width={years(bounds[1] + 1) - years(bounds[0])}
        y={top}
        height={bottom - top}
        onPointerDown={(event) => begin(event)}
        {...following}
      />
      <rect class="brush-span" x={left} width={right - left} y={top} height={bottom - top} />
      {ends.map(({ label, year, fixed, x, range }, i) => (
        <g
          key={label}
          class="brush-end"
          role="slider"
          tabindex={0}
          aria-label={label}
          aria-valuemin={range[0]}
          aria-valuemax={range[1]}
          aria-valuenow={year}
          onPointerDown={(event) => begin(event, fixed)}
          {...following}
          onKeyDown={(event) => {
            const step = STEPS[event.key];
            if (step === undefined) return;
            event.preventDefault();
            const moved = clamp(year + step, range);
            onSpan(i === 0 ? [moved, to] : [from, moved]);
          }}
        >
          <rect class="brush-reach" x={x - 11} width={22} y={top} height={bottom - top + 8} />
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
      ))}
      {drag && (
        <text class="brush-label" x={(left + right) / 2} y={top - 3} text-anchor="middle">
          {from === to ? from : `${from}–${to}`}
        </text>
      )}
    </g>
  );
}

const ordered = ({ fixed, moving }: Drag): Span => [
  Math.min(fixed, moving),
  Math.max(fixed, moving),
];

const clamp = (year: number, [first, last]: Span): number => Math.min(Math.max(year, first), last);
