import { measureSearch } from './search/measure-search.ts';
import { searchGoalsOf } from './search/search-goals.ts';

/**
 * Measures the popup's search with 100,000 entities, in the extension built for
 * Chrome: `npm run build && node tools/bench/search.ts`.
 */
const cost = await measureSearch(100_000, 5);
for (const { goal, value, target, met } of searchGoalsOf(cost)) {
  console.log(`${met ? 'met' : 'MISSED'}: ${goal}: ${value} (${target})`);
}
const slowest = cost.keys.toSorted((a, b) => b.time - a.time).slice(0, 5);
console.log(
  'slowest keys:',
  slowest.map(({ key, time }) => `${key} ${time.toFixed(1)}`).join(', '),
);
