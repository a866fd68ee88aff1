/**
 * Fills `said` with as many words of `text` as keep `whole`, which ends in the
 * links to the sources, within `lines`. The rest stays in the document for
 * screen readers and for copying, out of sight.
 *
 * CSS `line-clamp` would hide the links first: they stand at the end.
 */
export function shortenToLines(
  whole: HTMLElement,
  said: HTMLElement,
  text: string,
  lines: number | undefined,
): void {
  said.textContent = text;
  const lineHeight = Number.parseFloat(getComputedStyle(whole).lineHeight);
  if (lines === undefined || Number.isNaN(lineHeight)) return;
  const fits = () => whole.clientHeight < (lines + 0.5) * lineHeight;
  if (fits()) return;

  const words = text.split(' ');
  let [enough, tooMany] = [1, words.length];
  while (tooMany - enough > 1) {
    const some = (enough + tooMany) >> 1;
    show(said, words, some);
    if (fits()) enough = some;
    else tooMany = some;
  }
  show(said, words, enough);
  // Where it is not the words that take the room, cutting them helps nobody.
  if (!fits()) said.textContent = text;
}

function show(said: HTMLElement, words: string[], count: number): void {
  const start = words.slice(0, count).join(' ');
  const rest = said.ownerDocument.createElement('span');
  rest.className = 'rest';
  const trimmed = start.replace(/[\s,;:–—.]+$/, '');
  rest.textContent = `${start.slice(trimmed.length)} ${words.slice(count).join(' ')}`;
  said.replaceChildren(trimmed, rest);
}
