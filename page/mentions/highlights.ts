import type { TextPiece } from '../article/article-text.ts';
import { makeSheet } from '../make-sheet.ts';
import underlineCss from './underline.css?inline';

/** Our part of the page's highlight registry. */
export interface Highlights {
  /** Highlights these pieces of text and no others by the name; none for no pieces. */
  set(name: string, pieces: TextPiece[]): void;
  /** Sets anew what the page has cleared. */
  restore(): void;
}

/** The registry is never iterated: Firefox refuses. When `signal` aborts, ours is gone from it. */
export function createHighlights(document: Document, signal: AbortSignal): Highlights {
  const ours = new Map<string, Highlight>();
  const roots = new Set<ShadowRoot>();
  let sheet: CSSStyleSheet | undefined;
  /** Rules of the document reach into an open shadow root in Chromium only. */
  const style = (root: Node) => {
    if (root === document || roots.has(root as ShadowRoot)) return;
    sheet ??= makeSheet(underlineCss);
    roots.add(root as ShadowRoot);
    (root as ShadowRoot).adoptedStyleSheets = [...(root as ShadowRoot).adoptedStyleSheets, sheet];
  };
  const remove = (name: string) => {
    // A newer version of the extension may have set its own meanwhile.
    if (CSS.highlights.get(name) === ours.get(name)) CSS.highlights.delete(name);
    ours.delete(name);
  };
  signal.addEventListener(
    'abort',
    () => {
      for (const name of [...ours.keys()]) remove(name);
      for (const root of roots) {
        root.adoptedStyleSheets = [...root.adoptedStyleSheets].filter((one) => one !== sheet);
      }
    },
    { once: true },
  );
  return {
    set(name: string, pieces: TextPiece[]) {
      if (signal.aborted) return;
      if (pieces.length === 0) return remove(name);
      for (const { node } of pieces) style(node.getRootNode());
      const highlight = new Highlight(...pieces.map(toRange));
      ours.set(name, highlight);
      CSS.highlights.set(name, highlight);
    },
    restore() {
      for (const [name, highlight] of ours) {
        if (CSS.highlights.get(name) !== highlight) CSS.highlights.set(name, highlight);
      }
    },
  };
}

function toRange({ node, start, end }: TextPiece): StaticRange {
  return new StaticRange({
    startContainer: node,
    startOffset: start,
    endContainer: node,
    endOffset: end,
  });
}
