import { askBackground } from '../../messaging/ask.ts';
import type { PageReport, PageSummary } from '../../messaging/protocol.ts';

/** A page that changes is told of at most this often. Milliseconds. */
const PAUSE = 250;

/** So often, and after so many milliseconds, what did not reach the background is told again. */
const TRIES = 3;
const RETRY = 1000;

/** Tells the background what came of the page, for the toolbar icon. */
export interface PageReporter {
  /** Tells soon, if it is anything new. */
  soon(): void;
  /** Tells even what was told before: browsers clear a tab's icon when it shows another page. */
  again(): void;
}

export function createPageReporter(summary: () => PageSummary, signal: AbortSignal): PageReporter {
  let timer = 0;
  let told = '';
  let failed = 0;
  const tell = () => {
    timer = 0;
    if (signal.aborted) return;
    const { found, mentioned } = summary();
    const report: PageReport = { found, entries: mentioned.length };
    if (JSON.stringify(report) === told) return;
    told = JSON.stringify(report);
    askBackground('showOnIcon', report).then(
      () => (failed = 0),
      () => {
        told = '';
        failed += 1;
        if (failed < TRIES && timer === 0) timer = window.setTimeout(tell, RETRY);
      },
    );
  };
  const soon = () => {
    // A page made ready ahead of its visit has no icon yet: the tab's is another page's.
    if ((document as { prerendering?: boolean }).prerendering) {
      document.addEventListener('prerenderingchange', soon, { once: true, signal });
      return;
    }
    if (timer === 0) timer = window.setTimeout(tell, PAUSE);
  };
  return {
    soon,
    again() {
      told = '';
      soon();
    },
  };
}
