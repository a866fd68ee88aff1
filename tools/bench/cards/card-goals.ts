import type { Goal } from '../goals.ts';
import type { CardCost } from './measure-cards.ts';

/** What cards cost in each browser against what is asked. */
export function cardGoalsOf(costs: Record<string, CardCost>): Goal[] {
  return Object.entries(costs).flatMap(([engine, { awake, asleep, waiting, grown, hitTest }]) => [
    atMost(`${engine}: intent to painted card, background awake, p95`, awake, 30, 'ms'),
    atMost(`${engine}: the same, background asleep, fresh page, p95`, asleep, 100, 'ms'),
    atMost(`${engine}: which of 200 mentions is at a point`, hitTest, 40, 'µs'),
    atMost(`${engine}: longest wait while hovering and scrolling`, waiting, 50, 'ms'),
    ...(grown === undefined
      ? []
      : [atMost(`${engine}: heap after 500 cards and 50 navigations`, grown, 2, 'MB')]),
  ]);
}

const atMost = (goal: string, value: number, target: number, unit: string): Goal => ({
  goal,
  value: `${value.toFixed(1)} ${unit}`,
  target: `≤ ${target} ${unit}`,
  met: value <= target,
});
