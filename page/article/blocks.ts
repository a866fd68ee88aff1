import { INLINE, type Regions } from './regions.ts';

/** The element whose paragraph a text belongs to. */
export interface Block {
  element: Element;
  /** Whether its text belongs to the article. */
  read: boolean;
  /** Whether, left out, it parts the texts around it: a note within a line does not. */
  parts: boolean;
  hasBreaks: boolean;
}

/** The blocks of a page, each found once. */
export function createBlocks(regions: Regions): (parent: Element) => Block {
  const blocks = new Map<Element, Block>();
  const byParent = new Map<Element, Block>();
  const make = (element: Element, read: boolean, parts: boolean): Block => ({
    element,
    read,
    parts,
    hasBreaks: read && element.getElementsByTagName('br').length > 0,
  });
  const find = (parent: Element): Block => {
    const region = regions.of(parent);
    if (region.leftOut) return make(parent, false, !INLINE.has(region.element.tagName));
    let element = parent;
    while (INLINE.has(element.tagName) && element.parentElement) element = element.parentElement;
    let block = blocks.get(element);
    if (!block) {
      block = make(element, true, true);
      blocks.set(element, block);
    }
    return block;
  };
  return (parent) => {
    let block = byParent.get(parent);
    if (!block) {
      block = find(parent);
      byParent.set(parent, block);
    }
    return block;
  };
}

/** A line break before a text is one line feed, several are an empty line. */
export function breaksBefore(node: Text, { element }: Block): '' | '\n' | '\n\n' {
  let breaks = 0;
  for (let at: Node = node; ; ) {
    const before: Node | null = at.previousSibling;
    if (!before) {
      const parent = at.parentElement;
      if (!parent || parent === element) break;
      at = parent;
    } else if (before.nodeName === 'BR') {
      breaks++;
      at = before;
    } else if (before.nodeType === 3 && (before as Text).data.trim() === '') {
      at = before;
    } else break;
  }
  return breaks === 0 ? '' : breaks === 1 ? '\n' : '\n\n';
}
