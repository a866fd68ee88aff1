import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { compileLexicon } from '../../recognition/compile-lexicon.ts';
import { compileTopic } from '../../recognition/compile-topic.ts';
import { finish } from '../../recognition/finish.ts';
import { hintsAtTopic } from '../../recognition/hints-at-topic.ts';
import type { LexiconPackage } from '../../recognition/lexicon-package.ts';
import { namesForLanguage } from '../../recognition/names-for-language.ts';
import { sealLexicon } from '../../storage/sealed-lexicon.ts';
import { OUTPUT_FOLDER, PROJECT_FOLDER } from '../folders.ts';
import { readArticles } from '../labelled-articles.ts';
import { loadDataset } from '../load-dataset.ts';
import { gzipSize } from '../size-budget.ts';
import { type BenchBrowser, cpuClock } from './bench-browser.ts';
import type { Measured } from './goals.ts';
import { makeNames, makeText } from './material.ts';
import type { Bench } from './page/main.ts';
import type { PageCost } from './page/tasks.ts';

const ARTICLES = readArticles();

/** Sentences of the project's own labelled articles, on and off topic. */
const SENTENCES = ARTICLES.flatMap(({ text }) => sentencesOf(text));

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.?!]”?)\s+|\n\n/).filter((sentence) => sentence.trim() !== '');
}

/** Paragraphs of about `length` characters from articles on topic, off topic, or off topic with its words. */
export function proseOf(kind: 'on' | 'off' | 'hard', length: number): string[] {
  const sentences = ARTICLES.filter(({ label, text }) =>
    kind === 'on'
      ? label === 'positive'
      : label === 'negative' && finish(hintsAtTopic(text)) === (kind === 'hard'),
  ).flatMap(({ text }) => sentencesOf(text));
  const every = Number.POSITIVE_INFINITY;
  return makeText(sentences, length, { names: [], every }).split('\n\n');
}

/** The benchmark's functions, inside the page. */
declare const bench: Bench;

/**
 * Runs the whole benchmark.
 *
 * @param rounds of interleaved measurement; also the fresh pages of each cold one
 */
export async function measureAll(browser: BenchBrowser, rounds: number): Promise<Measured> {
  const warm = (count: number) =>
    browser.onFreshPage((page) =>
      page.evaluate(
        ([sentences, count, rounds]) =>
          bench.measureWarm(sentences, count, { length: 60_000, rounds }),
        [SENTENCES, count, rounds] as const,
      ),
    );
  return {
    browser: browser.version,
    warm: await warm(2500),
    more: { '500': await warm(500), '20,000': await warm(20_000) },
    growth: await browser.onFreshPage((page) =>
      page.evaluate(
        ([sentences, rounds]) => bench.measureGrowth(sentences, [2500, 20_000, 100_000], rounds),
        [SENTENCES, rounds] as const,
      ),
    ),
    cold: await measureCold(browser, rounds),
    pipeline: await measurePipelines(browser, rounds),
    walk: await onArticle(browser, 62_000, (page) =>
      page.evaluate((rounds) => bench.measureWalk(rounds), rounds),
    ),
    pages: await measurePages(browser, rounds),
    frames: await measureFrames(browser, Math.ceil(rounds / 2)),
    sizes: measureSizes(),
  };
}

/** Each trial is the first run on a fresh page, ours and theirs in turn. */
async function measureCold(browser: BenchBrowser, trials: number): Promise<Measured['cold']> {
  const names = makeNames(2500);
  const text = makeText(SENTENCES, 60_000, { names, every: 90 });
  const packed = await sealLexicon(packageOf(names));
  const ours: number[] = [];
  const regExp: number[] = [];
  for (let trial = 0; trial < trials; trial++) {
    ours.push(
      await browser.onFreshPage((page) =>
        page.evaluate(([packed, text]) => bench.measureColdOurs(packed, text), [
          packed,
          text,
        ] as const),
      ),
    );
    regExp.push(
      await browser.onFreshPage((page) =>
        page.evaluate(([names, text]) => bench.measureColdRegExp(names, text), [
          names,
          text,
        ] as const),
      ),
    );
  }
  return { ours: median(ours), regExp: median(regExp) };
}

/** CPU of the main thread from the start until two frames later, on a fresh page each. */
async function measurePipelines(
  browser: BenchBrowser,
  trials: number,
): Promise<Measured['pipeline']> {
  const names = makeNames(2500);
  const packed = await sealLexicon(packageOf(names));
  const ways = {
    nothing: async () => 0,
    ours: (page: Page) => page.evaluate(() => bench.annotateOurs()),
    markJs: (page: Page) => page.evaluate(() => bench.annotateMarkJs()),
    findAndReplace: (page: Page) => page.evaluate(() => bench.annotateFindAndReplace()),
  };
  const costs = { nothing: [], ours: [], markJs: [], findAndReplace: [] } as Record<
    keyof typeof ways,
    number[]
  >;
  for (let trial = 0; trial < trials; trial++) {
    for (const way of Object.keys(ways) as (keyof typeof ways)[]) {
      const cost = await onArticle(browser, 62_000, async (page) => {
        // To bring the names into the page is no part of any way.
        await page.evaluate(([packed, names]) => bench.provide(packed, names), [
          packed,
          names,
        ] as const);
        const cpu = await cpuClock(page);
        const before = await cpu();
        await ways[way](page);
        await page.evaluate(() => bench.twoFrames());
        return (await cpu()) - before;
      });
      costs[way].push(cost);
    }
  }
  const idle = median(costs.nothing);
  return {
    ours: median(costs.ours) - idle,
    markJs: median(costs.markJs) - idle,
    findAndReplace: median(costs.findAndReplace) - idle,
  };
}

/** What pages cost that a reader opens: on topic, off topic, and very large. */
async function measurePages(browser: BenchBrowser, trials: number): Promise<Measured['pages']> {
  const { dataset } = loadDataset();
  const lexicon = await sealLexicon(
    compileLexicon(namesForLanguage(dataset.entities, undefined), dataset.version),
  );
  const topic = await sealLexicon(compileTopic());
  const open = (paragraphs: string[]) =>
    browser.onFreshPage(async (page) => {
      await page.evaluate((paragraphs) => bench.showArticle(paragraphs), paragraphs);
      return page.evaluate(([topic, lexicon]) => bench.measurePage(topic, lexicon), [
        topic,
        lexicon,
      ] as const);
    });
  const pages = {
    onTopic: proseOf('on', 62_000),
    offTopic: proseOf('off', 62_000),
    hard: proseOf('hard', 62_000),
    large: proseOf('on', 5_000_000),
  };
  const costs = { onTopic: [], offTopic: [], hard: [], large: [] } as Record<
    keyof typeof pages,
    PageCost[]
  >;
  for (let trial = 0; trial < trials; trial++) {
    for (const name of Object.keys(pages) as (keyof typeof pages)[]) {
      costs[name].push(await open(pages[name]));
    }
  }
  const middle = (all: PageCost[]) =>
    all.toSorted((a, b) => a.total - b.total)[all.length >> 1] as PageCost;
  return {
    onTopic: middle(costs.onTopic),
    offTopic: middle(costs.offTopic),
    hard: middle(costs.hard),
    large: middle(costs.large),
  };
}

/** CPU per frame in which the page changed, with 5,000 mentions and without. */
async function measureFrames(browser: BenchBrowser, trials: number): Promise<Measured['frames']> {
  const frames = 60;
  const costs = { none: [] as number[], visible: [] as number[], all: [] as number[] };
  for (let trial = 0; trial < trials; trial++) {
    for (const how of ['none', 'visible', 'all'] as const) {
      const cost = await onArticle(browser, 310_000, async (page) => {
        await page.evaluate((how) => bench.underlineWords(5000, how), how);
        await page.evaluate(() => bench.mutate(10));
        const cpu = await cpuClock(page);
        const before = await cpu();
        await page.evaluate((frames) => bench.mutate(frames), frames);
        return ((await cpu()) - before) / frames;
      });
      costs[how].push(cost);
    }
  }
  const none = median(costs.none);
  return { none, visible: median(costs.visible) - none, all: median(costs.all) - none };
}

/** Bytes after gzip of what the built extension is made of. */
function measureSizes(): Measured['sizes'] {
  const wxt = join(PROJECT_FOLDER, 'node_modules/wxt/bin/wxt.mjs');
  execFileSync(process.execPath, [wxt, 'build', '-b', 'chrome', '--level', 'warn'], {
    cwd: PROJECT_FOLDER,
    stdio: 'ignore',
  });
  const built = (file: string) => gzipSize(join(OUTPUT_FOLDER, 'chrome-mv3', file));
  return {
    lexicon: built('lexicon-names.json'),
    articleScript: built('content-scripts/article.js'),
    cardScript: built('card.js'),
  };
}

/** A page with an article of so many characters, 2,500 generated names among its words. */
function onArticle<T>(
  browser: BenchBrowser,
  length: number,
  run: (page: Page) => Promise<T>,
): Promise<T> {
  const text = makeText(SENTENCES, length, { names: makeNames(2500), every: 90 });
  return browser.onFreshPage(async (page) => {
    await page.evaluate((paragraphs) => bench.showArticle(paragraphs), text.split('\n\n'));
    return run(page);
  });
}

function packageOf(names: string[]): LexiconPackage {
  return compileLexicon(
    names.map((text, i) => ({ id: `e${i}`, names: [{ text }] })),
    'bench',
  );
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] as number;
}
