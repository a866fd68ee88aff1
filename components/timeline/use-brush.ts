import { brushX, type D3BrushEvent } from 'd3-brush';
import type { ScaleLinear } from 'd3-scale';
import { pointer, select } from 'd3-selection';
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** First and last year, both included. */
export type Span = [from: number, to: number];

/** What a brush chooses from, and what is chosen. */
export interface Brushed {
  bounds: Span;
  span: Span;
  years: ScaleLinear<number, number>;
  /** Where it stands in the chart, in CSS pixels. */
  top: number;
  bottom: number;
  onSpan: (span: Span) => void;
}

/** How near an end it is the end that is taken hold of. CSS pixels. */
const REACH = 22;

/**
 * d3's brush in `group`: drags across years choose them, drags of an end or of the
 * whole change what is chosen. Where all years are, there is nothing to take hold
 * of: a drag anywhere begins anew.
 *
 * @returns the years under the drag, while there is one
 */
export function useBrush(group: RefObject<SVGGElement | null>, brushed: Brushed): Span | undefined {
  const { bounds, span, years, top, bottom } = brushed;
  const [dragged, setDragged] = useState<Span>();
  // A drag outlives many drawings.
  const now = useRef(brushed);
  now.current = brushed;
  const [left = 0, right = 0] = [years(bounds[0]), years(bounds[1] + 1)];
  const all = span[0] === bounds[0] && span[1] === bounds[1];
  const brush = useRef(brushX<unknown>());

  useLayoutEffect(() => {
    const node = group.current;
    if (!node) return;
    const onBrush = (event: D3BrushEvent<unknown>) => {
      // Ours to begin with: it was moved to where the years say.
      if (!event.sourceEvent) return;
      const chosen = spanOf(event, node, now.current);
      setDragged(event.type === 'end' ? undefined : chosen);
      if (event.type === 'end') now.current.onSpan(chosen);
    };
    brush.current
      .extent([
        [left, top],
        [right, bottom],
      ])
      .handleSize(REACH)
      .on('start brush end', onBrush);
    select(node).call(brush.current);
  }, [group, left, right, top, bottom]);

  const [start, end] = [years(span[0]), years(span[1] + 1)];
  useLayoutEffect(() => {
    const node = group.current;
    if (!node || dragged) return;
    select(node).call(brush.current.move, all ? null : [start, end]);
  }, [group, dragged, all, start, end]);
  return dragged;
}

/** The years a brush covers; without any, the one that was clicked. */
function spanOf(
  { selection, mode, sourceEvent }: D3BrushEvent<unknown>,
  node: SVGGElement,
  { bounds, years }: Brushed,
): Span {
  const within = (year: number) => Math.min(Math.max(year, bounds[0]), bounds[1]);
  if (!selection) {
    const source = sourceEvent.changedTouches?.[0] ?? sourceEvent;
    const year = within(Math.floor(years.invert(pointer(source, node)[0])));
    return [year, year];
  }
  const [start, end] = (selection as [number, number]).map((x) => years.invert(x)) as Span;
  // What is moved as a whole keeps its length.
  if (mode === 'drag') {
    const first = Math.round(start);
    return [within(first), within(first + Math.round(end - start) - 1)];
  }
  const first = within(Math.floor(start));
  return [first, Math.max(first, within(Math.ceil(end) - 1))];
}
