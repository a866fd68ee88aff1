import { type Block, createBlocks } from './blocks.ts';
import { createRegions, type Region, type Regions } from './regions.ts';
import { isWithin, openShadowRoots } from './shadow-roots.ts';

/** Shorter than this, a page has no article. Characters. */
export const SHORTEST_ARTICLE = 400;

/** An article's own text makes up this share of the paragraphs of its page. */
const SHARE_OF_PAGE = 0.6;

/** Elements looked at between two pauses. */
const STEP = 32;

/** Where an article is: what holds its text, in order, and the page's blocks and regions. */
export interface FoundArticle {
  roots: (Element | ShadowRoot)[];
  blockOf: (parent: Element) => Block;
  regions: Regions;
}

/** The article of the page, or nothing where there is none: front pages, apps, stubs. */
export function* findArticle(document: Document): Generator<void, FoundArticle | undefined> {
  const { body } = document;
  if (!body) return undefined;
  const regions = createRegions(document);
  const shadows = openShadowRoots(body);
  const paragraphs = yield* weighProse([body, ...shadows], regions);
  const root = chooseRoot(regions, body, document);
  if (!root || isListOfStories(root, paragraphs, regions)) return undefined;
  const headline = [...document.querySelectorAll('h1')].find((h1) => !regions.of(h1).leftOut);
  const within = shadows.filter((shadow) => isWithin(shadow, root));
  const roots = [...(headline && !root.contains(headline) ? [headline] : []), root, ...within];
  return { roots, blockOf: createBlocks(regions), regions };
}

/** All there is to read on a page, where no article stands out: its main part, or all of it. */
export function wholePage(document: Document): FoundArticle | undefined {
  const root = document.querySelector('main, [role="main"]') ?? document.body;
  if (!root) return undefined;
  const regions = createRegions(document);
  const roots = [root, ...openShadowRoots(root)];
  return { roots, blockOf: createBlocks(regions), regions };
}

/** A paragraph, or whatever holds running text in its place. */
interface Paragraph {
  element: Element;
  /** Characters that are no link: lists of stories are all links. */
  length: number;
}

/** Gives each region the prose that stands in it. */
function* weighProse(
  scopes: (Element | ShadowRoot)[],
  regions: Regions,
): Generator<void, Paragraph[]> {
  const paragraphs: Paragraph[] = [];
  const elements = scopes.flatMap((scope) => [...scope.querySelectorAll('p')]);
  for (const [i, element] of elements.entries()) {
    paragraphs.push({ element, length: proseLength(element) });
    if (i % STEP === 0) yield;
  }
  yield* give(paragraphs, regions);
  const kept = () => regions.all[0]?.kept ?? 0;
  if (kept() >= SHORTEST_ARTICLE) return paragraphs;
  // Some pages write their text into other elements, parted by line breaks.
  const others = yield* otherParagraphs(scopes);
  yield* give(others, regions);
  return [...paragraphs, ...others];
}

function* give(paragraphs: Paragraph[], regions: Regions): Generator<void, void> {
  for (const [i, { element, length }] of paragraphs.entries()) {
    regions.of(element).prose += length;
    if (i % STEP === 0) yield;
  }
  regions.weigh();
}

/** A text this long is running text, wherever it stands. Characters. */
const RUNNING_TEXT = 80;

function* otherParagraphs(scopes: (Element | ShadowRoot)[]): Generator<void, Paragraph[]> {
  const lengths = new Map<Element, number>();
  for (const scope of scopes) {
    // 4: show text nodes.
    const walker = (scope.ownerDocument as Document).createTreeWalker(scope, 4);
    for (let i = 0, node = walker.nextNode(); node; node = walker.nextNode(), i++) {
      if (i % STEP === 0) yield;
      const length = (node as Text).data.trim().length;
      const element = node.parentElement;
      if (length < RUNNING_TEXT || !element || element.tagName === 'P') continue;
      if (element.closest('p, a')) continue;
      lengths.set(element, (lengths.get(element) ?? 0) + length);
    }
  }
  return [...lengths].map(([element, length]) => ({ element, length }));
}

function proseLength(element: Element): number {
  const length = element.textContent?.length ?? 0;
  if (!element.firstElementChild) return length;
  const links = [...element.getElementsByTagName('a')];
  return links.reduce((left, link) => left - (link.textContent?.length ?? 0), length);
}

function chooseRoot({ all }: Regions, body: Element, document: Document): Element | undefined {
  const whole = all[0]?.kept ?? 0;
  if (whole < SHORTEST_ARTICLE) return undefined;
  // Of nested containers the innermost, which holds the least.
  const fitting = all
    .filter(({ kind, kept }) => kind === 'container' && kept >= SHARE_OF_PAGE * whole)
    .reduce<Region | undefined>(
      (best, one) => (best && best.kept < one.kept ? best : one),
      undefined,
    );
  if (fitting) return fitting.element;
  return document.querySelectorAll('article').length > 1 ? undefined : body;
}

/** As much prose as a paragraph of an article has, and a teaser has not. Characters. */
const FULL_PARAGRAPH = 160;

/** Headlines that lead elsewhere, with no more text than teasers have. */
function isListOfStories(root: Element, paragraphs: Paragraph[], regions: Regions): boolean {
  const headlines = [
    ...root.querySelectorAll('h2 a[href], h3 a[href], h4 a[href], a h2, a h3, a h4'),
  ].filter((headline) => !regions.of(headline).leftOut).length;
  if (headlines < 4) return false;
  const full = paragraphs.filter(
    ({ element, length }) =>
      length >= FULL_PARAGRAPH && root.contains(element) && !regions.of(element).leftOut,
  );
  return full.length < headlines;
}
