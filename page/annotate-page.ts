import type { EntityRecord } from '../context/entity-record.ts';
import { hintsAtTopic } from '../recognition/hints-at-topic.ts';
import { judgeTopic } from '../recognition/judge-topic.ts';
import type { Lexicon } from '../recognition/lexicon.ts';
import { resolveMentions } from '../recognition/resolve-mentions.ts';
import { readArticle } from './article-text.ts';
import type { CreateHoverCard } from './hover-card.tsx';
import { createMentionAtPoint } from './mention-at-point.ts';
import { type PlacedMention, placeMentions } from './placed-mention.ts';
import { readPublishedDate } from './published-date.ts';
import { runInSlices } from './run-in-slices.ts';
import { removeUnderlines, underlineVisible } from './underline.ts';
import { watchHover } from './watch-hover.ts';

/** What the reader needs from outside the page. */
export interface Services {
  /** What the topic is judged by; asked for only where the text hints at it. */
  getCues: () => Promise<Lexicon>;
  /** The names in a language, ISO 639-1; asked for only on a page that is on topic. */
  getLexicon: (language: string) => Promise<Lexicon>;
  getEntity: (id: string) => Promise<EntityRecord | undefined>;
  /** The card; asked for when the reader first rests on a mention. */
  loadCard: () => Promise<CreateHoverCard>;
  /** ISO day. */
  today: () => string;
  /** Whether every mention is underlined, not only the first of each entity. */
  underlineEvery: boolean;
}

/** What came of a page. */
export type PageState =
  | { found: 'no-article' }
  | { found: 'off-topic' }
  | { found: 'mentions'; mentions: PlacedMention[]; published: string | undefined };

/**
 * Reads the article of `document`, underlines its mentions and answers hovers
 * until `signal` aborts; then the page is as it was.
 *
 * @returns nothing when `signal` aborted meanwhile
 */
export async function annotatePage(
  document: Document,
  services: Services,
  signal: AbortSignal,
): Promise<PageState | undefined> {
  const article = await runInSlices(readArticle(document), signal);
  if (signal.aborted) return undefined;
  if (!article) return { found: 'no-article' };
  if (!(await runInSlices(hintsAtTopic(article.text), signal))) return { found: 'off-topic' };
  const topic = await runInSlices(judgeTopic(article.text, await services.getCues()), signal);
  if (!topic) return undefined;
  if (!topic.onTopic) return { found: 'off-topic' };

  const lexicon = await services.getLexicon(languageOf(document));
  const resolution = await runInSlices(resolveMentions(article.text, lexicon, topic), signal);
  if (!resolution) return undefined;
  const { mentions } = resolution;
  if (mentions.length === 0) return { found: 'off-topic' };
  const placed = await runInSlices(placeMentions(article, mentions), signal);
  if (!placed) return undefined;
  const mentionAt = await runInSlices(createMentionAtPoint(document, placed), signal);
  if (!mentionAt) return undefined;
  const published = readPublishedDate(document);
  const underlined = services.underlineEvery ? placed : placed.filter(({ first }) => first);
  underlineVisible(underlined, signal);
  watchHover(
    document,
    mentionAt,
    { published, today: services.today(), getEntity: services.getEntity },
    services.loadCard,
    signal,
  );
  signal.addEventListener('abort', removeUnderlines, { once: true });
  return { found: 'mentions', mentions: placed, published };
}

/** The page's language, or nothing where it does not say. */
const languageOf = ({ documentElement }: Document) =>
  documentElement.lang.slice(0, 2).toLowerCase();
