import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PROJECT_FOLDER } from '../folders.ts';
import { launchBenchBrowser } from './bench-browser.ts';
import { cardGoalsOf } from './cards/card-goals.ts';
import { measureCards } from './cards/measure-cards.ts';
import { goalsOf } from './goals.ts';
import { measureAll, proseOf } from './measures.ts';
import { reportTables } from './report.ts';
import { measureSearch } from './search/measure-search.ts';
import { searchGoalsOf } from './search/search-goals.ts';

/**
 * `npm run bench [-- --json] [--write] [--rounds N]`: what recognition costs, in
 * real Chromium, against other ways to do it, and what cards cost in Chromium and
 * Firefox, and search in the popup, of the built extension. Figures that decide are ratios within one run. `--write` puts them into docs/BENCHMARK.md.
 */
const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '9' },
  },
});
const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1) {
  console.error(`--rounds ${values.rounds} is not a number of rounds: write --rounds 9`);
  process.exit(1);
}

const browser = await launchBenchBrowser();
const measured = await measureAll(browser, rounds).finally(() => browser.close());
const paragraphs = proseOf('on', 60_000);
const cards = {
  Chromium: await measureCards('chromium', paragraphs),
  Firefox: await measureCards('firefox', paragraphs),
};
const search = await measureSearch(100_000, 5);
const goals = [...goalsOf(measured), ...cardGoalsOf(cards), ...searchGoalsOf(search)];
const machine = {
  date: new Date().toISOString().slice(0, 10),
  browser: `Chromium ${measured.browser}`,
  processor: cpus()[0]?.model ?? 'unknown processor',
  cores: cpus().length,
};
const tables = reportTables(machine, goals, measured);
console.log(
  values.json ? JSON.stringify({ machine, goals, measured, cards, search }, null, 1) : tables,
);
if (values.write) writeFileSync(join(PROJECT_FOLDER, 'docs/BENCHMARK.md'), tables);
for (const { goal, value, target } of goals.filter(({ met }) => !met)) {
  console.error(`missed: ${goal}: ${value}, asked ${target}`);
}
