import { annotateText, type RecognitionKnowledge } from '../recognition/annotate-text.ts';

/** One article, as `annotate --jsonl` reads it and a corpus folder holds it. */
export interface ArticleText {
  id: string;
  text: string;
}

/** What recognition says of one article; offsets are UTF-16 units into its text. */
export interface Prediction {
  id: string;
  onTopic: boolean;
  mentions: { start: number; end: number; entity: string; surface: string }[];
}

/** Every mention of the article, not only the first of each entity. */
export function predict({ id, text }: ArticleText, knowledge: RecognitionKnowledge): Prediction {
  const { topic, mentions } = annotateText(text, knowledge);
  return {
    id,
    onTopic: topic.onTopic,
    mentions: mentions.map(({ start, end, entity }) => ({
      start,
      end,
      entity,
      surface: text.slice(start, end),
    })),
  };
}
