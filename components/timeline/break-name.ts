/** The most characters of a line. */
const LONGEST = 17;

/** A name in at most two lines, at its spaces; what does not fit ends with `…`. */
export function breakName(name: string): string[] {
  const lines = [''];
  for (const word of name.split(' ')) {
    const line = lines.at(-1) as string;
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || longer.length <= LONGEST) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  const [first = '', second, ...rest] = lines;
  if (second === undefined) return [shorten(first)];
  return [shorten(first), shorten(rest.length > 0 ? `${second} …` : second)];
}

const shorten = (line: string): string =>
  line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1).trimEnd()}…`;
