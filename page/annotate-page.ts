import type { EntityRecord } from '../context/entity-record.ts';
import { annotateText, firstMentions } from '../recognition/annotate-text.ts';
import { indexNames } from '../recognition/find-names.ts';
import { hintsAtTopic } from '../recognition/judge-topic.ts';
import type { Lexicon } from '../recognition/lexicon.ts';
import { readArticle } from './article-text.ts';
import { type PlacedMention, placeMentions } from './placed-mention.ts';
import { readPublishedDate } from './published-date.ts';
import { removeUnderlines, underline } from './underline.ts';
import { watchHover } from './watch-hover.ts';

/** What the reader needs from outside the page. */
export interface Services {
  getLexicon: () => Promise<Lexicon | undefined>;
  getEntity: (id: string) => Promise<EntityRecord | undefined>;
  /** ISO day. */
  today: () => string;
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
 * The lexicon is loaded only for a text that hints at the topic.
 */
export async function annotatePage(
  document: Document,
  services: Services,
  signal: AbortSignal,
): Promise<PageState> {
  const article = readArticle(document);
  if (!article) return { found: 'no-article' };
  if (!hintsAtTopic(article.text)) return { found: 'off-topic' };
  const lexicon = await services.getLexicon();
  if (!lexicon || signal.aborted) return { found: 'off-topic' };

  const { mentions } = annotateText(article.text, indexNames(lexicon));
  if (mentions.length === 0) return { found: 'off-topic' };
  const placed = placeMentions(article, mentions);
  const published = readPublishedDate(document);
  const first = new Set<unknown>(firstMentions(mentions).map(({ start }) => start));
  underline(placed.filter(({ start }) => first.has(start)).flatMap(({ pieces }) => pieces));
  watchHover(
    document,
    placed,
    { published, today: services.today(), getEntity: services.getEntity },
    signal,
  );
  signal.addEventListener('abort', removeUnderlines, { once: true });
  return { found: 'mentions', mentions: placed, published };
}
