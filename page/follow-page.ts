import type { PageCommand } from '../messaging/protocol.ts';
import { annotatePage, type Knowledge, type PageState } from './annotate-page.ts';
import { createArticleDates } from './article/article-dates.ts';
import {
  type CardControl,
  type CardServices,
  type CardTiming,
  createCardControl,
} from './card/card-control.ts';
import { createPointerSpeed } from './card/pointer-speed.ts';
import { type Opening, watchPointer } from './card/watch-pointer.ts';
import { watchTouch } from './card/watch-touch.ts';
import { stillReads } from './mentions/placed-mention.ts';
import { selectedMention } from './mentions/selected-mention.ts';
import { createMentionWalk, type MentionWalk } from './mentions/walk-mentions.ts';
import { changesColours, watchColours } from './mentions/watch-colours.ts';
import { createRetries } from './retries.ts';
import { type Changes, watchChanges } from './watch-changes.ts';

/** What reading a page and showing cards over it need. */
export interface ReadingOptions extends CardServices, CardTiming, Knowledge {
  opening: Opening;
  /** Called when the page has been read, or read again, as far as it stands. */
  onRead?: () => void;
}

/** A page that is being read, for as long as it is open. */
export interface PageReading {
  /** What came of the page as it is now; nothing while it is being read. */
  readonly state: PageState | undefined;
  /** Settles when the page has been read as far as it stands. */
  readonly settled: Promise<void>;
  obey(command: PageCommand): void;
  /** Goes to the first mention of an entity and opens its card. */
  showMention(entity: string): void;
  /** Opens an entity's card beside the selected words; answers whether there are any. */
  showBesideSelection(entity: string): boolean;
}

/**
 * Reads the page and stays in step with it until `signal` aborts: paragraphs
 * that are added are read, an article that was exchanged is read anew, cards
 * open over what the reader rests on.
 */
export function followPage(
  document: Document,
  options: ReadingOptions,
  signal: AbortSignal,
): PageReading {
  const view = document.defaultView as Window;
  let state: PageState | undefined;
  let reading = new AbortController();
  let walk: MentionWalk | undefined;
  let control: CardControl | undefined;
  const dates = createArticleDates(document);
  const article = () => (state?.found === 'mentions' ? state : undefined);

  const read = async () => {
    control?.dismiss();
    reading.abort();
    reading = new AbortController();
    const { signal: own } = reading;
    state = undefined;
    const found = await annotatePage(document, { ...options, dates }, own);
    if (own.aborted) return;
    state = found;
    for (const root of article()?.roots ?? []) changes.watch(root);
    if (found?.found === 'mentions') answerReader();
  };
  /** Listens to the reader from the first time on that there is something to say. */
  const answerReader = (): CardControl => {
    if (control) return control;
    const speed = createPointerSpeed();
    const isFast = () => speed.isFast(performance.now());
    control = createCardControl(
      document,
      { services: options, timing: options, article, isFast },
      signal,
    );
    const mentions = () => article()?.mentions;
    watchPointer(document, { control, mentions, opening: options.opening, speed }, signal);
    watchTouch(document, { control, mentions }, signal);
    watchDismissal(document, control, signal);
    walk = createMentionWalk(control, article);
    return control;
  };

  const retries = createRetries(document);
  let retry = 0;
  /** Reads a page that had nothing, now or as soon as it is due. */
  const readAgain = async (changed: Changes) => {
    const wait = retries.dueIn(changed);
    view.clearTimeout(retry);
    if (wait === 0) await read();
    else if (wait !== undefined) retry = view.setTimeout(onChange, wait, new Set());
  };
  const onChange = (changed: Changes) => {
    void takeTurn(async () => {
      const current = article();
      current?.underlines.restore();
      if (current && stillStands(current)) {
        await current.readChanges(changed);
        control?.keepUp();
        if (changesColours(changed)) recolour();
      } else if (current) await read();
      else await readAgain(changed);
    });
  };
  let turn = Promise.resolve();
  const takeTurn = (act: () => Promise<void>) => {
    const taken = turn
      .then(() => (signal.aborted ? undefined : act()))
      .then(() => (signal.aborted ? undefined : options.onRead?.()));
    // The browser tells of a turn that failed; the next one still comes.
    turn = taken.catch(() => undefined);
    return taken;
  };

  const changes = watchChanges(document, onChange, signal);
  const recolour = () => {
    article()?.underlines.adapt();
    control?.cards?.adapt();
  };
  watchColours(document, recolour, signal);
  const first = takeTurn(read);
  signal.addEventListener('abort', () => reading.abort(), { once: true });
  return {
    get state() {
      return state;
    },
    get settled() {
      return first.then(() => turn);
    },
    obey(command) {
      if (command === 'open-card') walk?.open();
      else walk?.go(command === 'next-mention' ? 1 : -1);
    },
    showMention(entity) {
      const mention = article()?.mentions.all.find((one) => one.entity === entity);
      if (mention) walk?.openAt(mention);
    },
    showBesideSelection(entity) {
      const mention = selectedMention(document, entity);
      if (!mention) return false;
      answerReader().press(mention, { form: 'beside', focus: true });
      return true;
    },
  };
}

/** Mentions looked at to tell whether the article is still the one that was read. */
const SAMPLE = 16;

/** Whether at least half of what was read still is in the page, and reads as it did. */
function stillStands({ mentions, roots }: Extract<PageState, { found: 'mentions' }>): boolean {
  if (!roots.every(({ isConnected }) => isConnected)) return false;
  const step = Math.max(1, Math.floor(mentions.all.length / SAMPLE));
  const sample = mentions.all.filter((_, i) => i % step === 0);
  const standing = sample.filter(stillReads);
  return standing.length * 2 >= sample.length;
}

/** Closes the card by the Escape key, follows its words as the page moves, and goes with the page. */
function watchDismissal(document: Document, control: CardControl, signal: AbortSignal): void {
  const view = document.defaultView as Window;
  /** Whether the Escape key that is down has closed a card; then its coming up is no news to the page either. */
  let closed = false;
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    const within = control.cards?.holds(event) === true;
    closed = within || control.open !== undefined;
    // Within a card the key is the card's own.
    if (!closed || within) return;
    event.stopPropagation();
    // A dialog around the words stays open.
    event.preventDefault();
    control.dismiss();
  };
  const onKeyUp = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !closed) return;
    closed = false;
    event.stopPropagation();
  };
  view.addEventListener('keydown', onKey, { capture: true, signal });
  view.addEventListener('keyup', onKeyUp, { capture: true, signal });
  const keepUp = (event: Event) => {
    if (!control.cards?.holds(event)) control.keepUp();
  };
  document.addEventListener('scroll', keepUp, { capture: true, passive: true, signal });
  view.addEventListener('resize', keepUp, { passive: true, signal });
  view.addEventListener('pagehide', () => control.dismiss(), { signal });
}
