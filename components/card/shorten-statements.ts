/** A statement that takes more lines than it may, while it is shortened. */
interface Long {
  whole: HTMLElement;
  said: HTMLElement;
  words: string[];
  /** So many it may take. */
  lines: number;
  /** How many words are left of it; none: it is not shortened. */
  kept: number;
}

/** One word says nothing: rather than be cut to it, a statement takes a second line. */
const FEWEST = 2;

/**
 * Shortens the statements in `card` to the lines each may take (`data-lines`),
 * the links to their sources included. What is cut stays in the document for
 * screen readers and for copying, out of sight.
 *
 * CSS `line-clamp` would hide the links first: they stand at the end. All are
 * measured, then all are written: the browser lays the card out anew whenever
 * it is measured after a change, and that is what a card costs most.
 */
export function shortenStatements(card: HTMLElement): void {
  let long = longIn(card);
  for (const one of long) {
    one.kept = guessWords(one);
    if (one.kept >= FEWEST || one.lines > 1) continue;
    one.lines = 2;
    one.kept = isTooHigh(one) ? guessWords(one) : 0;
  }
  while (long.length > 0) {
    for (const one of long) write(one);
    long = long.filter(isTooHigh);
    for (const one of long) one.kept -= 1;
  }
}

function longIn(card: HTMLElement): Long[] {
  const limited = [...card.querySelectorAll<HTMLElement>('.statement[data-lines]')];
  const statements = limited.map((whole) => {
    const said = whole.querySelector('.said') as HTMLElement;
    const text = said.textContent;
    if (said.childElementCount > 0) said.textContent = text;
    const words = text.split(' ');
    return { whole, said, words, kept: words.length, lines: Number(whole.dataset.lines) };
  });
  return statements.filter(isTooHigh);
}

/** Whole, a statement is as high as it has to be. */
const isTooHigh = ({ whole, lines, kept }: Long) =>
  kept > 0 && whole.clientHeight > (lines + 0.5) * lineHeightOf(whole);

const lineHeightOf = (element: HTMLElement) =>
  Number.parseFloat(getComputedStyle(element).lineHeight);

/** How many of the words leave room for what follows them on the last line there may be. */
function guessWords({ whole, said, words, lines }: Long): number {
  const [written] = said.childNodes;
  if (!written) return words.length;
  const range = whole.ownerDocument.createRange();
  range.selectNodeContents(whole);
  range.setStartAfter(said);
  const box = whole.getBoundingClientRect();
  // Boxes are in pixels of the window, which a zoomed page makes others than its own.
  const line = lineHeightOf(whole) * (box.height / whole.clientHeight);
  const following = [...range.getClientRects()].reduce((sum, { width }) => sum + width, 0);
  // The dots that stand for the rest take the room of a letter.
  const room = lines * box.width - following - line / 2;
  /** How far it is from the beginning to the end of the first `count` words, all lines in a row. */
  const reach = (count: number) => {
    range.setStart(written, 0);
    range.setEnd(written, words.slice(0, count).join(' ').length);
    const last = [...range.getClientRects()].at(-1) as DOMRect;
    const full = Math.floor((last.bottom - box.top) / line - 0.25);
    return full * box.width + last.right - box.left;
  };
  let [enough, tooMany] = [1, words.length];
  while (tooMany - enough > 1) {
    const some = (enough + tooMany) >> 1;
    if (reach(some) <= room) enough = some;
    else tooMany = some;
  }
  return enough;
}

function write({ said, words, kept }: Long): void {
  // Where it is not the words that take the room, cutting them helps nobody.
  if (kept === 0) {
    said.textContent = words.join(' ');
    return;
  }
  const start = words.slice(0, kept).join(' ');
  const rest = said.ownerDocument.createElement('span');
  rest.className = 'rest';
  const trimmed = start.replace(/[\s,;:–—.]+$/, '');
  rest.textContent = `${start.slice(trimmed.length)} ${words.slice(kept).join(' ')}`;
  said.replaceChildren(trimmed, rest);
}
