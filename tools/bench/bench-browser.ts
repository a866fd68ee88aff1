import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { build } from 'vite';
import { requireBrowser } from '../browser/find-browser.ts';

/** Real Chromium with the benchmark's page. */
export interface BenchBrowser {
  version: string;
  /** Runs on a new page with the benchmark's functions as `bench`. */
  onFreshPage<T>(run: (page: Page) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Milliseconds after which a new page has come to rest. */
const SETTLED = 250;

export async function launchBenchBrowser(): Promise<BenchBrowser> {
  const script = await bundle();
  const browser = await chromium.launch({
    executablePath: requireBrowser('chromium').path,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-background-networking',
    ],
  });
  return {
    version: browser.version(),
    close: () => browser.close(),
    async onFreshPage(run) {
      const page = await browser.newPage();
      try {
        // Isolated pages have a clock of 5 µs; elsewhere it has 100.
        await page.route('**/*', (route) =>
          route.fulfill({
            contentType: 'text/html',
            headers: {
              'Cross-Origin-Opener-Policy': 'same-origin',
              'Cross-Origin-Embedder-Policy': 'require-corp',
            },
            body: '<!doctype html><html lang="en"><title>Benchmark</title><body></body></html>',
          }),
        );
        await page.goto('https://bench.example/');
        await page.addScriptTag({ content: script });
        // The browser's own work on a new page would be measured too.
        await page.waitForTimeout(SETTLED);
        return await run(page);
      } finally {
        await page.close();
      }
    },
  };
}

/** The CPU time of the page's main thread, in milliseconds. */
export async function cpuClock(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const task = metrics.find(({ name }) => name === 'TaskDuration');
    return (task?.value ?? Number.NaN) * 1000;
  };
}

/** The benchmark's functions as a script for a page, which finds them as `bench`. */
export async function bundle(): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2024',
      lib: {
        entry: join(import.meta.dirname, 'page/main.ts'),
        formats: ['iife'],
        name: 'benchPage',
      },
    },
  });
  const [result] = Array.isArray(output) ? output : [output];
  if (!result || !('output' in result)) throw new Error('the benchmark page was not bundled');
  return result.output[0].code;
}
