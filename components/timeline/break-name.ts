/** The most characters of a line, and the most lines. */
const LONGEST = 17;
const LINES = 3;

/** A name in at most three lines, broken at its spaces; what does not fit ends with `…`. */
export function breakName(name: string): string[] {
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && longer.length <= LONGEST) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  const shown = lines.slice(0, LINES);
  if (lines.length > LINES) shown[LINES - 1] += ' …';
  return shown.map(shorten);
}

const shorten = (line: string): string =>
  line.length <= LONGEST + 2 ? line : `${line.slice(0, LONGEST).trimEnd()}…`;
