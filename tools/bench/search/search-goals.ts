import type { Goal } from '../goals.ts';
import type { SearchCost } from './measure-search.ts';

/** Milliseconds. */
const FIRST_RESULT = 50;
const KEY = 16;

/** What the popup's search costs against what is asked of it. */
export function searchGoalsOf({ entities, firstResults, keys }: SearchCost): Goal[] {
  const times = keys.map(({ time }) => time);
  const within = (goal: string, value: number, target: number, range: string): Goal => ({
    goal: `popup, ${entities.toLocaleString('en')} entities: ${goal}`,
    value: `${value.toFixed(1)} ms (${range})`,
    target: `≤ ${target} ms`,
    met: value <= target,
  });
  return [
    within(
      'first result after it opens',
      quantile(firstResults, 0.5),
      FIRST_RESULT,
      `${quantile(firstResults, 0).toFixed(0)}–${quantile(firstResults, 1).toFixed(0)}`,
    ),
    within(
      `each of ${times.length} keys, 95 %`,
      quantile(times, 0.95),
      KEY,
      `middle ${quantile(times, 0.5).toFixed(1)}, longest ${quantile(times, 1).toFixed(0)}`,
    ),
  ];
}

function quantile(values: number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(Math.floor(part * sorted.length), sorted.length - 1)] ?? Number.NaN;
}
