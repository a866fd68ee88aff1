import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Dataset } from '../../data/schema/dataset.ts';
import { launchChromium } from '../browser/chromium.ts';
import { requireBrowser } from '../browser/find-browser.ts';
import type { DrivenTab } from '../browser/session.ts';
import { OUTPUT_FOLDER } from '../folders.ts';

/**
 * Measures the timeline page with 20,000 events, in the extension built for Chrome:
 * `npm run build && node tools/bench/timeline.ts`.
 */
const EVENTS = 20_000;
const ROUNDS = 7;
/** Milliseconds. */
const GOALS = { paint: 300, filter: 50 };

/** What a reader does: a field to fill in, or a button to press. */
const FILTERS: [name: string, selector: string, value: string][] = [
  ['a word', 'input[aria-label="Words in events"]', 'letter'],
  ['a place', '.chips .chip', ''],
  ['the order', 'select[aria-label="Order"]', 'oldest'],
  ['years', '[role=slider]', 'PageUp'],
];

await measureTimeline();

async function measureTimeline(): Promise<void> {
  const extension = mkdtempSync(join(tmpdir(), 'cleartext-timeline-'));
  cpSync(join(OUTPUT_FOLDER, 'chrome-mv3'), extension, { recursive: true });
  multiplyEvents(join(extension, 'dataset.json'));
  const { path } = requireBrowser('chromium');
  const browser = await launchChromium({ path, extension, headless: true });
  try {
    const tab = await browser.newTab();
    await tab.activate();
    console.log(`${EVENTS} events; the middle of ${ROUNDS} rounds, in milliseconds`);
    const heading: number[] = [];
    const events: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      await tab.goto('about:blank');
      await tab.goto(browser.extensionUrl('/timeline.html'));
      const painted = await paints(tab);
      if (!painted) continue;
      heading.push(painted.heading);
      events.push(painted.events);
    }
    console.log('heading painted', middle(heading), `(goal ${GOALS.paint})`);
    console.log('chart and first events painted', middle(events), `(goal ${GOALS.paint})`);
    for (const [name, selector, value] of FILTERS) {
      const times: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        times.push(await timeFilter(tab, selector, value));
        await timeFilter(tab, selector, '');
      }
      console.log(`filter: ${name}`, middle(times), `(goal ${GOALS.filter})`);
    }
  } finally {
    await browser.close();
    rmSync(extension, { recursive: true });
  }
}

/** Repeats the dataset's events until there are enough, oldest first. */
function multiplyEvents(file: string): void {
  const dataset: Dataset = JSON.parse(readFileSync(file, 'utf8'));
  const { events } = dataset;
  dataset.events = Array.from({ length: EVENTS }, (_, i) => {
    const event = events[Math.floor((i * events.length) / EVENTS)] as (typeof events)[number];
    return { ...event, id: `${event.id}-${i}` };
  });
  writeFileSync(file, JSON.stringify(dataset));
}

/** When the page first painted something, and its first frame with the events; since its start. */
function paints(tab: DrivenTab) {
  return tab.evaluate(async () => {
    const nextFrame = () => new Promise(requestAnimationFrame);
    while (!document.querySelector('.bars rect')) await nextFrame();
    const events = (await nextFrame()) as number;
    const [first] = performance.getEntriesByName('first-contentful-paint');
    return first && { heading: first.startTime, events };
  });
}

/** From a reader's doing until what came of it is laid out. */
function timeFilter(tab: DrivenTab, selector: string, value: string) {
  return tab.evaluate(
    async (selector, value) => {
      const control = document.querySelector(selector) as HTMLInputElement;
      await new Promise(requestAnimationFrame);
      const begin = performance.now();
      if (control.localName === 'button') control.click();
      else if (control.role === 'slider') {
        const key = value || 'Home';
        control.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      } else {
        control.value = value || (control.localName === 'select' ? 'newest' : '');
        const type = control.localName === 'select' ? 'change' : 'input';
        control.dispatchEvent(new Event(type, { bubbles: true }));
      }
      document.body.getBoundingClientRect();
      return performance.now() - begin;
    },
    selector,
    value,
  );
}

function middle(times: number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const range = `${sorted[0]?.toFixed(0)}–${sorted.at(-1)?.toFixed(0)}`;
  return `${sorted[Math.floor(sorted.length / 2)]?.toFixed(0)} (${range})`;
}
