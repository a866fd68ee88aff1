import type { TextPiece } from '../article/article-text.ts';
import { makeSheet } from '../make-sheet.ts';
import underlineCss from './underline.css?inline';
import { rulesOfLook, type UnderlineLook } from './underline-look.ts';

/** Our part of the page's highlight registry. */
export interface Highlights {
  /** Highlights these pieces of text and no others by the name; none for no pieces. */
  set(name: string, pieces: TextPiece[]): void;
  /** Sets anew what the page has cleared. */
  restore(): void;
}

/** The registry is never iterated: Firefox refuses. When `signal` aborts, ours is gone from it. */
export function createHighlights(
  document: Document,
  look: UnderlineLook,
  signal: AbortSignal,
): Highlights {
  const ours = new Map<string, Highlight>();
  const sheets = new Map<DocumentOrShadowRoot, CSSStyleSheet>();
  const rules = rulesOfLook(look);
  /** The manifest styles the document; its rules reach into an open shadow root in Chromium only. */
  const style = (root: Node) => {
    if (!hasStyles(root)) return;
    const css = root === document ? rules : underlineCss + rules;
    if (css === '' || sheets.has(root)) return;
    sheets.set(root, makeSheet(css));
    adopt();
  };
  const adopt = () => {
    for (const [root, sheet] of sheets) {
      const adopted = [...root.adoptedStyleSheets];
      if (!adopted.includes(sheet)) root.adoptedStyleSheets = [...adopted, sheet];
    }
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
      for (const [root, sheet] of sheets) {
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
      adopt();
      for (const [name, highlight] of ours) {
        if (CSS.highlights.get(name) !== highlight) CSS.highlights.set(name, highlight);
      }
    },
  };
}

/** Of words that have left the page meanwhile, the root is an element. */
const hasStyles = (root: Node): root is Node & DocumentOrShadowRoot => 'adoptedStyleSheets' in root;

function toRange({ node, start, end }: TextPiece): StaticRange {
  return new StaticRange({
    startContainer: node,
    startOffset: start,
    endContainer: node,
    endOffset: end,
  });
}
