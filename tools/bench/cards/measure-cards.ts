import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { launchChromium } from '../../browser/chromium.ts';
import { requireBrowser } from '../../browser/find-browser.ts';
import { launchFirefox } from '../../browser/firefox.ts';
import {
  type DrivenBrowser,
  type DrivenTab,
  type LaunchOptions,
  until,
} from '../../browser/session.ts';
import { OUTPUT_FOLDER } from '../../folders.ts';
import { bundle } from '../bench-browser.ts';
import type { Bench } from '../page/main.ts';
import { hoverAndScroll, navigate, openCards } from './in-page.ts';
import { servePages } from './page-server.ts';

/** What cards cost in one browser. Milliseconds, megabytes, microseconds. */
export interface CardCost {
  /** 95th percentile from the click to the painted card, the background running. */
  awake: number;
  /** The same on a fresh page with the background asleep, the card's script loaded too. */
  asleep: number;
  /** The longest the page was kept waiting while the pointer hovered and the page scrolled. */
  waiting: number;
  /** Heap after 500 cards and 50 single-page navigations, less the heap before; where the browser tells it. */
  grown: number | undefined;
  /** To tell which of 200 mentions stands at a point. */
  hitTest: number;
}

const AWAKE = 60;
const ASLEEP = 15;
const OPENED = 500;
const NAVIGATED = 50;

/** Measures the built extension in one browser, on an article of these paragraphs. */
export async function measureCards(
  engine: 'chromium' | 'firefox',
  paragraphs: string[],
): Promise<CardCost> {
  const extension = join(OUTPUT_FOLDER, engine === 'chromium' ? 'chrome-mv3' : 'firefox-mv3');
  if (!existsSync(extension)) throw new Error(`${extension} is missing: run npm run build first`);
  const article = articleOf(paragraphs);
  const script = await bundle();
  const server = await servePages({
    article,
    bench: article.replace(
      '</html>',
      // A function: in a replacement text dollars have a meaning.
      () => `<script>${script.replaceAll('</script', '<\\/script')}</script></html>`,
    ),
  });
  const options: LaunchOptions = {
    path: requireBrowser(engine).path,
    extension,
    headless: true,
    ports: { http: server.port, https: server.port },
    idleAfter: 1000,
  };
  const browser = await (engine === 'chromium' ? launchChromium(options) : launchFirefox(options));
  try {
    const tab = await browser.newTab();
    // The welcome page comes to the front; behind it browsers draw once a second.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await openArticle(tab);
    await tab.evaluate(openCards, 3);
    const awake = percentile(await tab.evaluate(openCards, AWAKE), 0.95);
    const waiting = await tab.evaluate(hoverAndScroll);
    const asleep = await measureAsleep(browser, tab);
    const grown = await measureGrowth(tab);
    return { awake, asleep, waiting, grown, hitTest: await measureHits(tab) };
  } finally {
    await browser.close();
    server.close();
  }
}

async function measureAsleep(browser: DrivenBrowser, tab: DrivenTab): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < ASLEEP; i++) {
    await openArticle(tab);
    await browser.sleep();
    times.push(...(await tab.evaluate(openCards, 1)));
  }
  return percentile(times, 0.95);
}

/** A first round fills what is kept on purpose, such as records that were shown. */
async function measureGrowth(tab: DrivenTab): Promise<number | undefined> {
  const use = async () => {
    await tab.evaluate(openCards, OPENED / 2);
    await tab.evaluate(navigate, NAVIGATED / 2);
  };
  await openArticle(tab);
  await use();
  const before = await tab.heap();
  await use();
  await use();
  const after = await tab.heap();
  return before === undefined || after === undefined ? undefined : (after - before) / 2 ** 20;
}

/** On a page the extension does not run on. */
async function measureHits(tab: DrivenTab): Promise<number> {
  await tab.goto('http://bench.example/bench');
  return tab.evaluate(() => (globalThis as unknown as { bench: Bench }).bench.measureHitTest(200));
}

async function openArticle(tab: DrivenTab): Promise<void> {
  await tab.activate();
  await tab.goto('http://www.silicon.co.uk/article');
  await until(() => tab.evaluate(() => CSS.highlights.has('cleartext-mention')), 'the underlines');
}

const articleOf = (paragraphs: string[]) => `<!doctype html><html lang="en">
<title>An article</title><meta name="date" content="2020-06-11"><link rel="icon" href="data:,">
<body style="font:18px/1.6 serif;max-width:40em;margin:auto"><main><article>
<h1>An article</h1>${paragraphs.map((text) => `<p>${text.replace(/[&<]/g, (c) => `&#${c.charCodeAt(0)};`)}</p>`).join('')}
</article></main></html>`;

function percentile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}
