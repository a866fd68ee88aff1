import type { FoundArticle } from './find-article.ts';
import { INLINE, parentOf } from './regions.ts';
import { isWithin } from './shadow-roots.ts';

/**
 * The paragraphs of the article that changed nodes belong to or hold, none
 * within another: what is to be read again when the page has changed.
 */
export function addedBlocks(
  changed: Iterable<Node>,
  { roots, regions }: Pick<FoundArticle, 'roots' | 'regions'>,
): Element[] {
  const blocks = new Set<Element>();
  for (const node of changed) {
    const block = node.isConnected ? blockOf(node) : undefined;
    if (!block) continue;
    regions.renew(block);
    if (regions.of(block).leftOut) continue;
    if (roots.some((root) => isWithin(block, root))) blocks.add(block);
  }
  return [...blocks].filter((block) => !hasAncestorIn(block, blocks));
}

/** The element a paragraph's text is read from, whichever part of it has changed. */
function blockOf(node: Node): Element | undefined {
  let element: Element | null | undefined =
    node.nodeType === 1 ? (node as Element) : node.parentElement;
  while (element && INLINE.has(element.tagName)) element = parentOf(element);
  return element ?? undefined;
}

function hasAncestorIn(block: Element, blocks: Set<Element>): boolean {
  for (let at = parentOf(block); at; at = parentOf(at)) if (blocks.has(at)) return true;
  return false;
}
