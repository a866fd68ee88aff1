import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { answer, askBackground } from '../../messaging/ask.ts';
import type { PageException, PageQuestions, PageSummary } from '../../messaging/protocol.ts';
import { followPage, type PageReading, type ReadingOptions } from '../../page/follow-page.ts';
import { summarizePage } from '../../page/page-summary.ts';
import { readPreferences, watchPreferences } from '../../storage/preferences.ts';
import { decideSite, readSiteRules, watchSiteRules } from '../../storage/site-rules.ts';
import type { PageCards } from './page-cards.ts';
import { type ChosenOptions, isReadBy, readingOptions } from './reading-options.ts';
import { createPageReporter } from './report-page.ts';

/** What reading needs that is not the reader's choice. */
export type Services = Omit<ReadingOptions, keyof ChosenOptions | 'anyway' | 'onRead'>;

/** What the reader has set aside, and the page it is for. */
interface Exception extends PageException {
  path: string;
}

const NO_ACCESS: PageSummary = { found: 'no-access', mentioned: [] };

/**
 * Reads the page while rules, permissions and the reader want it read, and as
 * they prefer; each change counts at once.
 */
export function obeyReader(ctx: ContentScriptContext, services: Services, cards: PageCards): void {
  let running: AbortController | undefined;
  let reading: PageReading | undefined;
  let obeyed: string | undefined;
  /** Whether the browser lets the page be read; it did when it let this script in. */
  let access = true;
  let exception: Exception | undefined;
  let language: string | undefined;

  /** What is set aside for the page as it is now; an article that took its place has nothing. */
  const standing = () => (exception?.path === location.pathname ? exception : undefined);
  const summary = (): PageSummary => {
    const read = reading || access ? summarizePage(reading?.state) : NO_ACCESS;
    const set = standing();
    return set ? { ...read, exception: { site: set.site, topic: set.topic } } : read;
  };
  const reporter = createPageReporter(summary, ctx.signal);
  const options = {
    ...services,
    anyway: () => standing()?.topic === true,
    onRead() {
      reporter.soon();
      if (exception && !standing()) takeTurn();
    },
  };

  const obey = async () => {
    const { on, by } = decideSite(await readSiteRules(), location.hostname);
    const allowed = on && access;
    // What an organisation has switched off is read for nobody.
    exception = by === 'policy' && !on ? undefined : needed(standing(), allowed);
    const reads = allowed || exception?.site;
    const preferences = await readPreferences();
    if (ctx.isInvalid) return;
    cards.dress(preferences);
    const wanted = JSON.stringify([reads && isReadBy(preferences), exception?.topic === true]);
    if (wanted === obeyed) return;
    obeyed = wanted;
    running?.abort();
    // Cards that are there, and the icon's title, speak the language they were made with.
    if (language !== undefined && language !== preferences.language) {
      cards.drop();
      reporter.again();
    }
    language = preferences.language;
    running = reads ? new AbortController() : undefined;
    const chosen = readingOptions(preferences, location.hostname);
    reading = running && followPage(document, { ...options, ...chosen }, running.signal);
    if (reading) return;
    reporter.soon();
    cards.closeAll();
  };
  let turn = Promise.resolve();
  const takeTurn = () => {
    turn = turn.then(obey).catch((error) => {
      if (!ctx.isInvalid) console.error('Cleartext could not read this page.', error);
    });
    return turn;
  };
  const askAccess = async () => {
    access = await askBackground('mayRead', {});
  };
  const checkAccess = async () => {
    await askAccess();
    await takeTurn();
    return undefined;
  };
  const settledSummary = async () => {
    await turn;
    await reading?.settled;
    return summary();
  };

  void takeTurn();
  watchSiteRules(takeTurn, ctx.signal);
  watchPreferences(takeTurn, ctx.signal);
  // A page that comes back from the browser's memory has heard of no change meanwhile.
  ctx.addEventListener(window, 'pageshow', ({ persisted }) => {
    if (!persisted) return;
    void checkAccess().catch(() => undefined);
    reporter.again();
  });
  ctx.onInvalidated(() => running?.abort());
  answer<PageQuestions>(
    {
      getPageSummary: settledSummary,
      checkAccess,
      async readAnyway(asked) {
        // A click may have let this script in where nothing else does; an exception
        // that comes before that is known would be taken for one that is not needed.
        await askAccess();
        exception = { ...asked, path: location.pathname };
        await takeTurn();
        return settledSummary();
      },
      async obey({ command }) {
        reading?.obey(command);
        return undefined;
      },
      async showMention({ id }) {
        reading?.showMention(id);
        return undefined;
      },
      async showBesideSelection({ id }) {
        return { shown: reading?.showBesideSelection(id) ?? false };
      },
    },
    ctx.signal,
  );
}

/** What of an exception still says something: a site that may be read anyway needs none. */
function needed(exception: Exception | undefined, allowed: boolean): Exception | undefined {
  if (!exception) return undefined;
  const site = exception.site && !allowed;
  return site || exception.topic ? { ...exception, site } : undefined;
}
