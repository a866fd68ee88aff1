import type { Axis } from 'd3-axis';
import { select } from 'd3-selection';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface Props {
  axis: Axis<number>;
  /** Where it stands, in CSS pixels of the chart. */
  x?: number;
  y?: number;
}

/** An axis as d3 draws it, without the line along it. */
export function PlotAxis({ axis, x = 0, y = 0 }: Props) {
  const group = useRef<SVGGElement>(null);
  useLayoutEffect(() => {
    if (group.current) select(group.current).call(axis).select('.domain').remove();
  });
  return <g class="axis" ref={group} transform={`translate(${x},${y})`} />;
}
