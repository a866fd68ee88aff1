import type { NameIndex } from './find-names.ts';
import { judgeTopic, type Topic } from './judge-topic.ts';
import { type Mention, type Resolution, resolveMentions } from './resolve-mentions.ts';

/** What recognition finds in one article. */
export interface Annotation extends Resolution {
  topic: Topic;
}

/**
 * Judges the topic of `text` and, when it is on topic, finds its mentions.
 * Off topic there are none, however many names it holds.
 */
export function annotateText(text: string, index: NameIndex): Annotation {
  const topic = judgeTopic(text);
  if (!topic.onTopic) return { topic, mentions: [], dropped: [] };
  return { topic, ...resolveMentions(text, index, { strong: topic.strong }) };
}

/** The first mention of each entity, in reading order. */
export function firstMentions(mentions: Mention[]): Mention[] {
  const seen = new Set<string>();
  return mentions.filter(({ entity }) => !seen.has(entity) && seen.add(entity));
}
