import { hintsAtTopic } from '../recognition/hints-at-topic.ts';
import { judgeTopic, type Topic } from '../recognition/judge-topic.ts';
import type { Lexicon } from '../recognition/lexicon.ts';
import { createMentionReader, type MentionReader } from '../recognition/resolve-mentions.ts';
import { addedBlocks } from './article/added-blocks.ts';
import type { ArticleDates } from './article/article-dates.ts';
import { type ArticleText, readText } from './article/article-text.ts';
import { createBlocks } from './article/blocks.ts';
import { type FoundArticle, findArticle, wholePage } from './article/find-article.ts';
import { readPublishedDate } from './article/published-date.ts';
import { createMentionMap, firstOfEach, type MentionMap } from './mentions/mention-map.ts';
import { type PlacedMention, placeMentions, stillReads } from './mentions/placed-mention.ts';
import { createUnderlines, type Underlines } from './mentions/underline.ts';
import type { UnderlineLook } from './mentions/underline-look.ts';
import { runInSlices } from './run-in-slices.ts';

/** What reading a page needs from outside it. */
export interface Knowledge {
  /** What the topic is judged by; asked for only where the text hints at it. */
  getCues: () => Promise<Lexicon>;
  /** The names in a language, ISO 639-1; asked for only on a page that is on topic. */
  getLexicon: (language: string) => Promise<Lexicon>;
  /** Whether every mention is underlined, not only the first of each entity. */
  underlineEvery: boolean;
  /** Ids of entities the reader does not want underlined; asked for as the names are. */
  getHidden: () => Promise<string[]>;
  /** How mentions are marked; the usual way where it is not said. */
  look?: UnderlineLook;
  /** The days of a page's articles; absent where it shows but one. */
  dates?: ArticleDates;
  /** Whether the reader asked for this page, whatever it is about and however it is built. */
  anyway?: () => boolean;
}

/** What came of a page. */
export type PageState =
  | { found: 'no-article' }
  | { found: 'off-topic' }
  | ({ found: 'mentions' } & AnnotatedArticle);

/** An article with its mentions underlined. */
export interface AnnotatedArticle {
  mentions: MentionMap;
  /** Those that are underlined, in reading order. */
  underlined(): PlacedMention[];
  underlines: Underlines;
  /** ISO day, as the page says now: some say it only after they show the article. */
  readonly published: string | undefined;
  /** What the article is read in; where the page changes, it is looked at again. */
  roots: FoundArticle['roots'];
  /** Reads what the page has added or changed, and nothing else. */
  readChanges(changed: Iterable<Node>): Promise<void>;
}

/**
 * Reads the article of `document` and underlines its mentions until `signal`
 * aborts; then the page is as it was.
 *
 * @returns nothing when `signal` aborted meanwhile
 */
export async function annotatePage(
  document: Document,
  knowledge: Knowledge,
  signal: AbortSignal,
): Promise<PageState | undefined> {
  const { pathname } = document.location;
  const { dates } = knowledge;
  const anyway = knowledge.anyway?.() ?? false;
  const published = () => (dates ? dates.at(pathname) : readPublishedDate(document));
  // Even where nothing is found: the next article is told apart by it.
  dates?.note(pathname);
  const article = await runInSlices(findArticle(document), signal);
  if (signal.aborted) return undefined;
  const found = article ?? (anyway ? wholePage(document) : undefined);
  if (!found) return { found: 'no-article' };
  const text = await runInSlices(readText(found), signal);
  if (!text) return undefined;
  const topic = await judge(text, knowledge, signal);
  if (!topic) return undefined;
  if (!topic.onTopic && !anyway) return { found: 'off-topic' };

  const [lexicon, hidden] = await Promise.all([
    knowledge.getLexicon(languageOf(document)),
    knowledge.getHidden(),
  ]);
  const read = createMentionReader(lexicon, topic);
  const mentions = createMentionMap(document);
  const place = createPlacing(read, mentions, new Set(hidden));
  await runInSlices(place(text), signal);
  if (signal.aborted) return undefined;
  if (mentions.all.length === 0) return { found: 'off-topic' };

  const underlines = createUnderlines(document, signal, knowledge);
  const underlined = () =>
    knowledge.underlineEvery ? [...mentions.all] : firstOfEach(mentions.all);
  underlines.show(underlined());
  return {
    found: 'mentions',
    mentions,
    underlined,
    underlines,
    get published() {
      return published();
    },
    roots: found.roots,
    async readChanges(changed) {
      const blocks = addedBlocks(changed, found);
      mentions.forget(
        (mention) => !stillReads(mention) || blocks.some((block) => holds(block, mention)),
      );
      const blockOf = createBlocks(found.regions);
      for (const block of blocks) {
        const part = await runInSlices(readText({ roots: [block], blockOf }), signal);
        if (part) await runInSlices(place(part), signal);
        if (signal.aborted) return;
      }
      underlines.show(underlined());
    },
  };
}

/** What a text is about; names that need a fitting article are trusted in no other, asked for or not. */
async function judge(
  { text }: ArticleText,
  { getCues }: Knowledge,
  signal: AbortSignal,
): Promise<Pick<Topic, 'onTopic' | 'strong'> | undefined> {
  if (!(await runInSlices(hintsAtTopic(text), signal))) return { onTopic: false, strong: false };
  return runInSlices(judgeTopic(text, await getCues()), signal);
}

const holds = (block: Element, { pieces }: PlacedMention) =>
  pieces.some(({ node }) => block.contains(node));

/** Finds the mentions of a text that goes on from those before and places them. */
function createPlacing(read: MentionReader, mentions: MentionMap, hidden: Set<string>) {
  return function* place(article: ArticleText): Generator<void, true> {
    const { mentions: found } = yield* read(article.text);
    const wanted = found.filter(({ entity }) => !hidden.has(entity));
    yield* mentions.add(yield* placeMentions(article, wanted));
    return true;
  };
}

/** The page's language, or nothing where it does not say. */
const languageOf = ({ documentElement }: Document) =>
  documentElement.lang.slice(0, 2).toLowerCase();
