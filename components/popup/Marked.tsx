import type { MarkedText } from '../../context/search-hits.ts';

/** A text with what was asked for marked. */
export function Marked({ text }: { text: MarkedText }) {
  return (
    <>
      {text.map((part, i) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text have nothing else
        part.marked ? <mark key={i}>{part.text}</mark> : part.text,
      )}
    </>
  );
}
