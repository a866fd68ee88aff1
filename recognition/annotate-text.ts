import { finish } from './finish.ts';
import { judgeTopic, type Topic } from './judge-topic.ts';
import type { Lexicon } from './lexicon.ts';
import { type Resolution, resolveMentions } from './resolve-mentions.ts';

/** What recognition knows: the names, and what the topic is judged by. */
export interface RecognitionKnowledge {
  lexicon: Lexicon;
  /** The topic's cues, compiled like names. */
  cues: Lexicon;
}

/** What recognition finds in one article. */
export interface Annotation extends Resolution {
  topic: Topic;
}

/**
 * Judges the topic of `text` and, when it is on topic, finds its mentions.
 * Off topic there are none, however many names it holds.
 */
export function annotateText(text: string, { lexicon, cues }: RecognitionKnowledge): Annotation {
  const topic = finish(judgeTopic(text, cues));
  if (!topic.onTopic) return { topic, mentions: [], dropped: [] };
  return { topic, ...finish(resolveMentions(text, lexicon, topic)) };
}
