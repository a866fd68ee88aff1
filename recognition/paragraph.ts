/** A part of a text; UTF-16 offsets. */
export interface Bounds {
  start: number;
  end: number;
}

/**
 * The bounds of the paragraph around a place in a text, parted by empty lines,
 * or as much of it as lies within `reach` units of the place.
 */
export function paragraphAround(text: string, { start, end }: Bounds, reach: number): Bounds {
  const from = Math.max(0, start - reach);
  const to = Math.min(text.length, end + reach);
  const around = text.slice(from, to);
  const before = around.lastIndexOf('\n\n', start - from);
  const after = around.indexOf('\n\n', end - from);
  return {
    start: before < 0 ? from : from + before + 2,
    end: after < 0 ? to : from + after,
  };
}

/** UTF-16 units; what is longer is no heading. */
const LONGEST_HEADING = 120;

/** Whether a place stands in a heading: a short paragraph that no full stop ends. */
export function isHeading(text: string, place: Bounds): boolean {
  const { start, end } = paragraphAround(text, place, LONGEST_HEADING);
  const paragraph = text.slice(start, end);
  return paragraph.length <= LONGEST_HEADING && !/[.!?…]["'”’»)]*\s*$/.test(paragraph);
}
