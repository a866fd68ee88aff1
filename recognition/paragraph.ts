/** The bounds of the paragraph around a place in a text; UTF-16 offsets, parted by empty lines. */
export function paragraphAround(
  text: string,
  { start, end }: { start: number; end: number },
): { start: number; end: number } {
  const last = text.indexOf('\n\n', end);
  return {
    start: Math.max(text.lastIndexOf('\n\n', start), 0),
    end: last < 0 ? text.length : last,
  };
}
