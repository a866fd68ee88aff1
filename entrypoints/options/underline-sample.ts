import { createUnderlines } from '../../page/mentions/underline.ts';
import type { UnderlineLook } from '../../page/mentions/underline-look.ts';

/** The words that are marked; the card of the first is open. */
const NAMES = ['Priti Patel', 'National Crime Agency', 'WhatsApp'];

/** Marks the names of a sample's one text as those of an article; returns what undoes it. */
export function underlineSample(paragraph: HTMLElement, look: UnderlineLook): () => void {
  const ended = new AbortController();
  const node = paragraph.firstChild as Text;
  const mentions = NAMES.map((words) => {
    const start = node.data.indexOf(words);
    return { entity: words, words, pieces: [{ node, start, end: start + words.length }] };
  });
  const underlines = createUnderlines(document, ended.signal, { look });
  underlines.show(mentions);
  underlines.mark(mentions[0]?.pieces ?? []);
  return () => ended.abort();
}
