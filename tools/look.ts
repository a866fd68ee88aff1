import type { DrivenTab, Point } from './browser/session.ts';
import { until } from './browser/session.ts';

/** The tag of the card's host element. */
const CARD = 'cleartext-card';

/** The underlined words of the page that stand out in colour, in reading order. */
export const underlinedWords = (tab: DrivenTab): Promise<string[]> =>
  highlighted(tab, ['cleartext-mention']);

/** The words that highlights of these names hold, one text after the other. */
export function highlighted(tab: DrivenTab, names: string[]): Promise<string[]> {
  return tab.evaluate(
    (names) =>
      names.flatMap((name) =>
        [...(CSS.highlights.get(name) ?? [])]
          .filter(({ startContainer }) => startContainer.isConnected)
          .map(({ startContainer, startOffset, endOffset }) =>
            (startContainer.textContent ?? '').slice(startOffset, endOffset).replace(/\s+/g, ' '),
          ),
      ),
    names,
  );
}

/** Brings the `nth` underlined words into view and gives a point on them. */
export function placeOfUnderline(tab: DrivenTab, nth: number): Promise<Point> {
  return tab.evaluate((nth) => {
    const found = [...(CSS.highlights.get('cleartext-mention') ?? [])][nth] as AbstractRange;
    found.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const range = document.createRange();
    range.setStart(found.startContainer, found.startOffset);
    range.setEnd(found.endContainer, found.endOffset);
    const { x, y, width, height } = range.getClientRects()[0] as DOMRect;
    return { x: x + width / 2, y: y + height / 2 };
  }, nth);
}

/** Brings the `nth` occurrence of `words` into view and gives its middle. */
export async function placeOf(tab: DrivenTab, words: string, nth = 0): Promise<Point> {
  const place = await tab.evaluate(
    (words, nth) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      let left = nth;
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        if (node.parentElement?.closest('script, style, title')) continue;
        const at = node.data.indexOf(words);
        if (at < 0 || left-- > 0) continue;
        node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + words.length);
        const { x, y, width, height } = range.getClientRects()[0] as DOMRect;
        return { x: x + width / 2, y: y + height / 2 };
      }
      return null;
    },
    words,
    nth,
  );
  if (!place) throw new Error(`the page does not say "${words}"`);
  return place;
}

/** Rests the pointer on a place and gives the text of the card that opens. */
export async function hoverAt(tab: DrivenTab, at: Point): Promise<string> {
  await tab.moveTo({ x: at.x, y: at.y + 1 });
  await tab.moveTo(at);
  return until(async () => (await tab.deepText(CARD)).trim(), 'a card');
}

/** Whether a card is open. */
export const hasCard = (tab: DrivenTab): Promise<boolean> =>
  tab.evaluate((tag) => document.querySelector(tag) !== null, CARD);

/** Takes the pointer away and waits until the card is gone. */
export async function leave(tab: DrivenTab): Promise<void> {
  await tab.moveTo({ x: 3, y: 3 });
  await until(async () => !(await hasCard(tab)), 'the card to close');
}
