import { type Box, type DrivenTab, until } from '../../tools/browser/session.ts';
import { hasCard, highlighted } from '../../tools/look.ts';

/** The tag of the card's host element. */
export const CARD = 'cleartext-card';

/** What `story.html` and its like keep for the tests, in the page's own world. */
interface Fixture {
  asServed: string;
  escapes: number;
}

/** The underlined words: those that stand out in colour, and those in the text's own. */
export async function underlines(tab: DrivenTab): Promise<{ accent: string[]; plain: string[] }> {
  const [accent, plain] = await Promise.all([
    highlighted(tab, ['cleartext-mention']),
    highlighted(tab, ['cleartext-mention-plain']),
  ]);
  return { accent, plain };
}

/** The words marked as those whose card is open or whom the keyboard stands on. */
export const marked = async (tab: DrivenTab): Promise<string> =>
  (await highlighted(tab, ['cleartext-open'])).join('');

export async function isUnderlined(tab: DrivenTab): Promise<boolean> {
  const { accent, plain } = await underlines(tab);
  return accent.length + plain.length > 0;
}

/** Opens a fixture page, dressed where it lets itself be, and waits for its underlines. */
export async function openPage(
  tab: DrivenTab,
  page: string,
  dress: { css?: string; dir?: string } = {},
): Promise<void> {
  // Behind another tab browsers draw once a second.
  await tab.activate();
  await tab.goto(`https://www.silicon.co.uk/${page}?${new URLSearchParams(dress)}`);
  await until(() => isUnderlined(tab), 'the underlines');
  await tab.moveTo({ x: 3, y: 3 });
}

/** Whether the page's markup is what it was before it was read. */
export const isAsServed = (tab: DrivenTab): Promise<boolean> =>
  tab.evaluate(() => (window as never as Fixture).asServed === document.documentElement.outerHTML);

/** How many Escape keys the page has heard. */
export const escapesHeard = (tab: DrivenTab): Promise<number> =>
  tab.evaluate(() => (window as never as Fixture).escapes);

/** Where the underlined words are, each line a box; brings them into view first. */
export async function boxesOf(tab: DrivenTab, words: string, scroll = true): Promise<Box[]> {
  const boxes = await tab.evaluate(
    (words, scroll) => {
      const names = ['cleartext-mention', 'cleartext-mention-plain'];
      const found = names
        .flatMap((name) => [...(CSS.highlights.get(name) ?? [])])
        .find(({ startContainer, startOffset, endOffset }) =>
          (startContainer.textContent ?? '').slice(startOffset, endOffset).includes(words),
        );
      if (!found) return [];
      if (scroll) {
        found.startContainer.parentElement?.scrollIntoView({
          block: 'center',
          behavior: 'instant',
        });
      }
      const range = document.createRange();
      range.setStart(found.startContainer, found.startOffset);
      range.setEnd(found.endContainer, found.endOffset);
      return [...range.getClientRects()].map(({ x, y, width, height }) => ({
        x,
        y,
        width,
        height,
      }));
    },
    words,
    scroll,
  );
  if (boxes.length === 0) throw new Error(`"${words}" is not underlined`);
  return boxes;
}

export const middleOf = ({ x, y, width, height }: Box) => ({ x: x + width / 2, y: y + height / 2 });

/** Where the underlined words are, to point at. */
export async function pointOn(tab: DrivenTab, words: string, scroll = true) {
  return middleOf((await boxesOf(tab, words, scroll))[0] as Box);
}

/** Rests on the underlined words until their card is open; gives the card's box. */
export async function rest(tab: DrivenTab, words: string): Promise<Box> {
  const at = await pointOn(tab, words);
  await tab.moveTo({ x: at.x - 3, y: at.y });
  await tab.moveTo(at);
  return until(() => cardBox(tab), `the card of ${words}`);
}

/** Where the open card is, once it has been placed. */
export async function cardBox(tab: DrivenTab): Promise<Box | null> {
  if (!(await hasCard(tab))) return null;
  await tab.withinShadow(CARD, async (root) => {
    const card = root.querySelector('.card') as Element;
    await Promise.all(card.getAnimations().map(({ finished }) => finished));
  });
  for (let box = await boxWithin(tab, '.card'); ; ) {
    await sleep(60);
    const next = await boxWithin(tab, '.card');
    if (JSON.stringify(next) === JSON.stringify(box)) return box;
    box = next;
  }
}

/** Where an element in the card is. */
export const boxWithin = (tab: DrivenTab, selector: string): Promise<Box | null> =>
  tab.withinShadow(
    CARD,
    (root, selector) => {
      const box = root.querySelector(selector)?.getBoundingClientRect();
      return box ? { x: box.x, y: box.y, width: box.width, height: box.height } : null;
    },
    selector,
  );

export const cardGone = (tab: DrivenTab): Promise<unknown> =>
  until(async () => !(await hasCard(tab)), 'the card to close');

export const sleep = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Waits until a followed link has led to its page: one on its way would interrupt the next. */
export async function followed(tab: DrivenTab, path: string): Promise<void> {
  await until(
    () => tab.evaluate((path) => location.pathname === path, path),
    `the page ${path} a link leads to`,
  );
}
