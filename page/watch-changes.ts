import { HIDING } from './article/regions.ts';
import { CARD_TAG } from './card/card-tag.ts';

/** Quiet for so long, the page is done changing for now. Milliseconds, like the next. */
const QUIET = 60;

/** A page that never is quiet is looked at this often. */
const LONGEST = 500;

/** Text the page has added, changed or shown; nodes may have left it again. */
export type Changes = ReadonlySet<Node>;

/**
 * Tells of text that the page adds, changes, shows or removes, once it is quiet for a
 * moment and in sight. The work of noticing is to put nodes into a set.
 */
export function watchChanges(
  document: Document,
  onChange: (changes: Changes) => void,
  signal: AbortSignal,
): { watch(root: Node): void } {
  const view = document.defaultView as Window;
  let changed = new Set<Node>();
  let timer = 0;
  let first = 0;

  const tell = () => {
    timer = 0;
    if (signal.aborted || changed.size === 0) return;
    // A page out of sight changes for nobody; it is read when it comes back.
    if (document.hidden) return;
    const told = changed;
    changed = new Set();
    onChange(told);
  };
  const wait = () => {
    const now = performance.now();
    if (timer === 0) first = now;
    else if (now - first > LONGEST) return;
    view.clearTimeout(timer);
    timer = view.setTimeout(tell, QUIET);
  };
  const observer = new MutationObserver((records) => {
    let any = false;
    for (const record of records) any = note(record, changed) || any;
    if (any) wait();
  });
  const watch = (root: Node) =>
    observer.observe(root, {
      childList: true,
      characterData: true,
      attributeFilter: HIDING,
      subtree: true,
    });

  watch(document);
  document.addEventListener('visibilitychange', wait, { signal });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  return { watch };
}

/** Notes what of a record concerns text; answers whether anything does. */
function note(
  { type, target, addedNodes, removedNodes, attributeName }: MutationRecord,
  changed: Set<Node>,
): boolean {
  if (type === 'characterData') {
    changed.add(target);
    return true;
  }
  if (type === 'attributes') {
    // As all the page is while it asks for consent. What it hides stays as it was read.
    const value = (target as Element).getAttribute(attributeName as string);
    if (value !== null && value !== 'false') return false;
    changed.add(target);
    return true;
  }
  let any = false;
  for (const node of addedNodes) {
    if (!concernsText(node)) continue;
    changed.add(node);
    any = true;
  }
  for (const node of removedNodes) {
    if (!concernsText(node)) continue;
    // Not the node, which is gone: it is the text it stood in that has changed.
    if (node.nodeType === 3) changed.add(target);
    else changed.add(node);
    any = true;
  }
  return any;
}

function concernsText(node: Node): boolean {
  if (node.nodeType === 3) return (node as Text).data.trim() !== '';
  return node.nodeType === 1 && (node as Element).localName !== CARD_TAG;
}
