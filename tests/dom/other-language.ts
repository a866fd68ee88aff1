import { speak, spokenLanguage } from '../../language/say.ts';
import english from '../../public/_locales/en/messages.json' with { type: 'json' };

/** How much longer than English other languages are taken to be. */
const LONGER = 0.4;

/** Speaks a made-up language: each message in `⟦…⟧`, longer than in English; dates are German. */
export function speakOtherLanguage(): void {
  const messages = Object.fromEntries(
    Object.entries(english).map(([key, { message }]) => [key, { message: translate(message) }]),
  );
  speak({ language: 'de', messages });
  document.documentElement.lang = 'de';
}

function translate(message: string): string {
  const more = 'äöü'.repeat(message.length).slice(0, Math.ceil(message.length * LONGER) - 1);
  return `⟦${message} ${more.replace(/.{9}(?=.)/g, '$& ')}⟧`;
}

const SAID_BY_ATTRIBUTES = ['aria-label', 'title', 'placeholder', 'alt'] as const;

/** What a reader sees or hears below an element that was not said in the language spoken. */
export function unsaid(root: Element, allowed: string[]): string[] {
  const texts: string[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text && !isForeign(node.parentElement)) texts.push(whole(node));
    else if (node instanceof Element) {
      for (const name of SAID_BY_ATTRIBUTES) texts.push(node.getAttribute(name) ?? '');
    }
  }
  return [...new Set(texts.map((text) => strip(text, allowed)).filter(hasWords))];
}

/** Text of the dataset is marked as English; what is copied stands in a field of its own. */
const isForeign = (element: Element | null): boolean =>
  element?.closest<HTMLElement>('[lang]')?.lang !== spokenLanguage() ||
  element?.closest('style, textarea') !== null;

/** A sentence with markup in it has its brackets in two texts. */
function whole({ data, parentElement }: Text): string {
  const parts = [...data].filter((char) => char === '⟦').length;
  const ends = [...data].filter((char) => char === '⟧').length;
  const around = parentElement?.textContent ?? data;
  return parts === ends && !/^⟦[^⟦⟧]*⟧$/.test(around) ? data : around;
}

/** What is left without messages, dates, numbers and what else may stand unsaid. */
function strip(text: string, allowed: string[]): string {
  let left = text;
  for (let before = ''; before !== left; ) {
    before = left;
    left = left.replace(/⟦[^⟦⟧]*⟧/g, '');
  }
  for (const one of allowed.toSorted((a, b) => b.length - a.length))
    left = left.replaceAll(one, '');
  return left.replace(MONTHS, '');
}

/** The names of months as dates have them: with a day, then alone. */
const MONTHS = new RegExp(
  (['numeric', undefined] as const)
    .flatMap((day) => {
      const { format } = new Intl.DateTimeFormat('de', { day, month: 'short' });
      return Array.from({ length: 12 }, (_, month) => format(Date.UTC(2020, month, 15)));
    })
    .map((date) => date.replace(/^\d+\. |\.$/g, ''))
    .join('|'),
  'g',
);

const hasWords = (text: string): boolean => /\p{L}/u.test(text);

/** How far children are meant to stand out of an element. CSS pixels. */
const outdent = ({ children }: Element): number =>
  Math.max(
    0,
    ...[...children].map((child) => -Number.parseFloat(getComputedStyle(child).marginInlineEnd)),
  );

/** Elements that are wider inside than outside, in words; what scrolls by itself and what is drawn is left out. */
export function overflowing(root: Element): string[] {
  return [root, ...root.querySelectorAll<HTMLElement>(':not(svg *)')]
    .filter((element) => {
      const { overflowX, position, display } = getComputedStyle(element);
      const free = overflowX === 'visible' && position !== 'absolute' && display !== 'inline';
      const room = element.clientWidth + 1 + outdent(element);
      return free && element.clientWidth > 0 && element.scrollWidth > room;
    })
    .map((element) => `${element.localName}.${element.className}: ${element.textContent}`);
}
