import { formatNumber } from '../../language/format.ts';
import { say } from '../../language/say.ts';
import { parentOf } from '../article/regions.ts';
import type { CardControl } from '../card/card-control.ts';
import { elementOf, type PlacedMention, rectsOf } from './placed-mention.ts';
import type { Underlines } from './underline.ts';

/** What the walk goes through. */
export interface WalkedArticle {
  /** In reading order. */
  underlined(): PlacedMention[];
  underlines: Underlines;
}

/** Goes from mention to mention without a pointer. */
export interface MentionWalk {
  go(step: 1 | -1): void;
  /** Opens the card of the mention stood on, with the focus in it. */
  open(): void;
  /** Goes to a mention and opens its card. */
  openAt(mention: PlacedMention): void;
}

export function createMentionWalk(
  control: CardControl,
  article: () => WalkedArticle | undefined,
): MentionWalk {
  let at: PlacedMention | undefined;

  const stops = () =>
    article()
      ?.underlined()
      .filter((mention) => rectsOf(mention).length > 0) ?? [];
  const stand = (mention: PlacedMention) => {
    control.dismiss();
    at = mention;
    bringIntoView(mention);
    article()?.underlines.mark(mention.pieces);
  };
  const tell = async (mention: PlacedMention, stop: number, all: number) => {
    const name = await control.nameOf(mention.entity);
    await control.announce(() =>
      say('announceMention', formatNumber(stop + 1), formatNumber(all), name),
    );
  };
  const tellNone = () => void control.announce(() => say('announceNoMentions'));
  const openAt = (mention: PlacedMention) => {
    stand(mention);
    control.press(mention, { form: 'beside', focus: true });
  };

  const go = (step: 1 | -1): PlacedMention | undefined => {
    const all = stops();
    const before = all.indexOf((control.open ?? at) as PlacedMention);
    const stop = before < 0 ? firstInSight(all, step) : (before + step + all.length) % all.length;
    const mention = all[stop];
    if (!mention) {
      tellNone();
      return undefined;
    }
    stand(mention);
    void tell(mention, stop, all.length);
    return mention;
  };
  return {
    go: (step) => void go(step),
    open() {
      const standing = control.open ?? (at && stops().includes(at) ? at : undefined);
      const mention = standing ?? stops()[firstInSight(stops(), 1)];
      if (mention) openAt(mention);
      else tellNone();
    },
    openAt,
  };
}

/** Where a walk begins: at the first mention on the screen or below it, or before it when going back. */
function firstInSight(mentions: PlacedMention[], step: 1 | -1): number {
  const next = mentions.findIndex((mention) => (rectsOf(mention)[0]?.top ?? -1) >= 0);
  if (step === 1) return Math.max(next, 0);
  return next <= 0 ? mentions.length - 1 : next - 1;
}

function bringIntoView(mention: PlacedMention): void {
  if (isInSight(mention)) return;
  elementOf(mention)?.scrollIntoView({ block: 'center', behavior: 'instant' });
  // The middle of a paragraph longer than the window need not be where the words are.
  if (isInSight(mention)) return;
  const [first] = rectsOf(mention);
  const box = scrollerAround(mention);
  box?.scrollBy({ top: (first?.top ?? 0) - window.innerHeight / 3, behavior: 'instant' });
}

const isInSight = (mention: PlacedMention) => {
  const [first] = rectsOf(mention);
  return first !== undefined && first.top >= 0 && first.bottom <= window.innerHeight * 0.6;
};

/** What scrolls the words: a box of its own, or the page. */
function scrollerAround(mention: PlacedMention): Element | null {
  for (let at: Element | null | undefined = elementOf(mention); at; at = parentOf(at)) {
    const scrolls = /auto|scroll/.test(getComputedStyle(at).overflowY);
    if (scrolls && at.scrollHeight > at.clientHeight) return at;
  }
  return document.scrollingElement;
}
