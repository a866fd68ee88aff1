import { type Block, breaksBefore } from './blocks.ts';
import { type FoundArticle, findArticle } from './find-article.ts';

/** A part of an article's text within one text node; UTF-16 offsets into the node. */
export interface TextPiece {
  node: Text;
  start: number;
  end: number;
}

/**
 * The text of an article and where it stands in the page.
 *
 * Paragraphs are parted by an empty line, a line break is one `\n`. Within a
 * text node the text is the node's own, so offsets map one to one.
 */
export interface ArticleText {
  text: string;
  /** The text nodes that make up the offsets from `start` to `end`. */
  piecesAt(start: number, end: number): TextPiece[];
}

/**
 * Beyond this no text is read: no article is longer, and one text of this length
 * can still be put together without keeping the page waiting. UTF-16 units.
 */
const LONGEST_ARTICLE = 1_000_000;

/** Text nodes read between two pauses. */
const STEP = 256;

/** The text of the page's article, or nothing where there is none. */
export function* readArticle(document: Document): Generator<void, ArticleText | undefined> {
  const found = yield* findArticle(document);
  return found && (yield* readText(found));
}

/** Where to read: the roots of a whole article, or of the parts that came later. */
export type ReadingPlace = Pick<FoundArticle, 'roots' | 'blockOf'>;

/** Assembles the text below the roots of an article. */
export function* readText({ roots, blockOf }: ReadingPlace): Generator<void, ArticleText> {
  /** Text nodes, and nothing for each gap between two paragraphs. */
  const nodes: (Text | undefined)[] = [];
  const parts: string[] = [];
  let length = 0;
  let read = 0;
  for (const root of roots) {
    // 4: show text nodes.
    const walker = (root.ownerDocument as Document).createTreeWalker(root, 4);
    let parent: ParentNode | null = null;
    let block: Block | undefined;
    let last: Block | undefined;
    for (let next = walker.nextNode(); next && length < LONGEST_ARTICLE; next = walker.nextNode()) {
      if (++read % STEP === 0) yield;
      const node = next as Text;
      // A third of what `parentElement` costs.
      if (node.parentNode !== parent) {
        parent = node.parentNode;
        block = parent === last?.element ? last : blockOf(elementOf(parent as ParentNode));
      }
      if (!block?.read) {
        if (block?.parts) last = undefined;
        continue;
      }
      const { data } = node;
      if (block !== last || block.hasBreaks) {
        const gap = block === last ? breaksBefore(node, block) : '\n\n';
        if (gap !== '' && data.trim() === '') continue;
        if (parts.length > 0) {
          nodes.push(undefined);
          parts.push(gap);
        }
        last = block;
      }
      nodes.push(node);
      parts.push(data);
      length += data.length;
    }
  }
  return { text: yield* join(parts), piecesAt: createPieces(nodes, parts) };
}

/** Text directly in a shadow root belongs to the element that has the root. */
const elementOf = (parent: ParentNode): Element =>
  parent.nodeType === 1 ? (parent as Element) : (parent as ShadowRoot).host;

/** Parts joined between two pauses: about half a megabyte of text. */
const JOINED = 4096;

function* join(parts: string[]): Generator<void, string> {
  if (parts.length <= JOINED) return parts.join('');
  const longer: string[] = [];
  for (let from = 0; from < parts.length; from += JOINED) {
    longer.push(parts.slice(from, from + JOINED).join(''));
    yield;
  }
  return longer.join('');
}

/** Only a page with mentions needs the places of its nodes. */
function createPieces(nodes: (Text | undefined)[], parts: string[]): ArticleText['piecesAt'] {
  let starts: Float64Array | undefined;
  return (start, end) => {
    starts ??= startsOf(parts);
    const pieces: TextPiece[] = [];
    for (let i = indexAt(starts, start); i < nodes.length; i++) {
      const node = nodes[i];
      const offset = starts[i] as number;
      if (offset >= end) break;
      if (!node) continue;
      const from = Math.max(0, start - offset);
      const to = Math.min(node.data.length, end - offset);
      if (from < to) pieces.push({ node, start: from, end: to });
    }
    return pieces;
  };
}

function startsOf(parts: string[]): Float64Array {
  const starts = new Float64Array(parts.length);
  let length = 0;
  for (let i = 0; i < parts.length; i++) {
    starts[i] = length;
    length += (parts[i] as string).length;
  }
  return starts;
}

/** The last index whose start is at or before `offset`. */
function indexAt(starts: Float64Array, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle;
  }
  return low;
}
