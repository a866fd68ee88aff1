import { appendFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Dataset } from '../../../data/schema/dataset.ts';
import { packSearch } from '../../../storage/search/pack-search.ts';
import { launchChromium } from '../../browser/chromium.ts';
import { requireBrowser } from '../../browser/find-browser.ts';
import { type DrivenTab, until } from '../../browser/session.ts';
import { OUTPUT_FOLDER } from '../../folders.ts';
import { loadDataset } from '../../load-dataset.ts';
import { typedBy } from './keys.ts';
import { makeLargeDataset } from './large-dataset.ts';

/** What the popup's search costs, in milliseconds. */
export interface SearchCost {
  entities: number;
  /** From when the cursor is in the field until the first result is laid out; once for each opening. */
  firstResults: number[];
  /** From each key until what came of it is laid out, the middle of the rounds. */
  keys: { key: string; time: number }[];
}

/** What `watch-popup.js` notes. */
interface Watched {
  firstResult: number | undefined;
  keys: SearchCost['keys'];
}

/** Between two keys; a fast typist takes twice as long. Milliseconds. */
const BETWEEN_KEYS = 60;

/**
 * Opens the popup of the extension built for Chrome with a generated dataset of
 * `entities`, and types.
 */
export async function measureSearch(entities: number, rounds: number): Promise<SearchCost> {
  const dataset = makeLargeDataset(loadDataset().dataset, entities);
  const extension = prepareExtension(dataset);
  const { path } = requireBrowser('chromium');
  const browser = await launchChromium({ path, extension, headless: true });
  const keys = typedBy(dataset, 1);
  const typed: SearchCost['keys'][] = [];
  const cost: SearchCost = { entities, firstResults: [], keys: [] };
  try {
    const tab = await browser.newTab();
    await tab.activate();
    for (let round = 0; round < rounds; round += 1) {
      await tab.goto('about:blank');
      await tab.goto(browser.extensionUrl('/popup.html'));
      const first = await until(() => readWatched(tab, 'firstResult'), 'the first result', 20_000);
      cost.firstResults.push(first as number);
      await tab.press('Escape');
      await tab.evaluate(() => {
        (globalThis as never as { watched: { keys: unknown[] } }).watched.keys = [];
      });
      for (const key of keys) {
        await (key.length === 1 ? tab.type(key) : tab.press(key));
        await new Promise((resolve) => setTimeout(resolve, BETWEEN_KEYS));
      }
      typed.push((await readWatched(tab, 'keys')) as SearchCost['keys']);
    }
    const keysOf = (typed[0] ?? []).map(({ key }, i) => ({
      key,
      time: middle(typed.map((round) => round[i]?.time ?? Number.NaN)),
    }));
    return { ...cost, keys: keysOf };
  } finally {
    await browser.close();
    rmSync(extension, { recursive: true });
  }
}

const readWatched = <Name extends keyof Watched>(tab: DrivenTab, name: Name) =>
  tab.evaluate(
    (name) => (globalThis as never as { watched: Watched }).watched[name as Name],
    name as string,
  );

/** A copy of the built extension that searches the dataset, with a script that watches its popup. */
function prepareExtension(dataset: Dataset): string {
  const folder = mkdtempSync(join(tmpdir(), 'cleartext-search-'));
  cpSync(join(OUTPUT_FOLDER, 'chrome-mv3'), folder, { recursive: true });
  for (const [name, bytes] of packSearch(dataset)) writeFileSync(join(folder, name), bytes);
  cpSync(join(import.meta.dirname, 'watch-popup.js'), join(folder, 'watch-popup.js'));
  appendFileSync(join(folder, 'popup.html'), '<script src="/watch-popup.js"></script>');
  return folder;
}

function middle(times: number[]): number {
  return times.toSorted((a, b) => a - b)[times.length >> 1] as number;
}
