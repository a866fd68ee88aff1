import { annotatePage, type Knowledge } from '../../../page/annotate-page.ts';
import { openSealedLexicon, type SealedLexicon } from '../../../storage/sealed-lexicon.ts';

/** What a page costs that the reader opens. Milliseconds. */
export interface PageCost {
  found: string;
  /** From the script's start to its decision, waiting included. */
  total: number;
  /** The time the page was kept waiting at a time, longest first. */
  tasks: number[];
  lexiconLoaded: boolean;
}

/**
 * Annotates the page as the article script does, noting how long it keeps the
 * page waiting each time. The clock stops where the script leaves the page free.
 */
export async function measurePage(topic: SealedLexicon, names: SealedLexicon): Promise<PageCost> {
  const tasks: number[] = [];
  let since = performance.now();
  const pause = () => tasks.push(performance.now() - since);
  const resume = () => (since = performance.now());
  const own = scheduler.postTask.bind(scheduler);
  scheduler.postTask = async (task) => {
    pause();
    await own(task);
    resume();
  };
  let lexiconLoaded = false;
  const services: Knowledge = {
    getCues: () => openSealedLexicon(topic, topic.version),
    getLexicon: async () => {
      lexiconLoaded = true;
      return openSealedLexicon(names, names.version);
    },
    underlineEvery: false,
    getHidden: async () => [],
  };
  const start = performance.now();
  resume();
  const ended = new AbortController();
  const state = await annotatePage(document, services, ended.signal);
  pause();
  const total = performance.now() - start;
  ended.abort();
  scheduler.postTask = own;
  return {
    found: state?.found ?? 'nothing',
    total,
    tasks: tasks.sort((a, b) => b - a),
    lexiconLoaded,
  };
}

declare const scheduler: { postTask: (task: () => void) => Promise<void> };
