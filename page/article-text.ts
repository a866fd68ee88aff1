/** A part of an article's text within one text node; UTF-16 offsets into the node. */
export interface TextPiece {
  node: Text;
  start: number;
  end: number;
}

/**
 * The text of an article and where it stands in the page.
 *
 * Paragraphs are parted by an empty line, a line break is one `\n`; white space
 * of the source is kept as single-unit spaces, so offsets map one to one.
 */
export interface ArticleText {
  text: string;
  /** The text nodes that make up the offsets from `start` to `end`. */
  piecesAt(start: number, end: number): TextPiece[];
}

/** Shorter than this, a page has no article. Characters. */
const SHORTEST_ARTICLE = 400;

/** An article's own text makes up this share of the paragraphs of its page. */
const SHARE_OF_PAGE = 0.6;

const CONTAINERS = '[itemprop="articleBody"], article, [role="article"], main, [role="main"]';

/** Elements whose text is not the article's, or not prose. */
const LEFT_OUT = [
  'script, style, noscript, template, iframe, object, svg, math, canvas, video, audio',
  'nav, aside, footer, form, button, input, textarea, select, datalist, dialog',
  'code, pre, kbd, samp, sup',
  '[hidden], [aria-hidden="true"], [inert]',
  '[contenteditable=""], [contenteditable="true"], [contenteditable="plaintext-only"]',
  '[role="navigation"], [role="complementary"], [role="contentinfo"], [role="search"]',
  '[role="textbox"], [role="menu"], [role="dialog"]',
].join(', ');

/** Words in a class or id that mark what stands around an article. */
const SURROUNDINGS =
  /(^|[\s_-])(related|recommended|recommendations?|recirc|promo|promos|promotion|advert|advertisement|ads?|sponsored|newsletter|comments?|sidebar|share|sharing|social|breadcrumbs?|author-(bio|box|info)|recent-posts|most-(read|popular)|more-(stories|from|on)|read-(more|next)|trending|outbrain|taboola|cookie|paywall|subscribe)([\s_-]|$)/i;

const INLINE = new Set(
  'A ABBR ACRONYM B BDI BDO BIG CITE DATA DEL DFN EM FONT I INS LABEL MARK OUTPUT Q RUBY S SMALL SPAN STRIKE STRONG SUB TIME TT U VAR WBR'.split(
    ' ',
  ),
);

/** The article of the page, or nothing where there is none: front pages, apps, stubs. */
export function readArticle(document: Document): ArticleText | undefined {
  const body = findArticle(document);
  if (!body) return undefined;
  const headline = [...document.querySelectorAll('h1')].find((h1) => !isLeftOut(h1));
  const roots = headline && !body.contains(headline) ? [headline, body] : [body];
  return readText(roots);
}

function findArticle(document: Document): Element | undefined {
  if (!document.body) return undefined;
  const paragraphs = [...document.body.querySelectorAll('p')]
    .filter((p) => !isLeftOut(p))
    .map((p) => ({ p, length: proseLength(p) }));
  const lengthIn = (root: Element) =>
    paragraphs.reduce((sum, { p, length }) => sum + (root.contains(p) ? length : 0), 0);
  const whole = lengthIn(document.body);
  if (whole < SHORTEST_ARTICLE) return undefined;
  const fitting = [...document.querySelectorAll(CONTAINERS)].filter(
    (root) => !isLeftOut(root) && lengthIn(root) >= SHARE_OF_PAGE * whole,
  );
  // Of nested containers the innermost; in document order that is the last.
  const root = fitting.at(-1);
  if (root) return root;
  return document.querySelectorAll('article').length > 1 ? undefined : document.body;
}

/** Length of the text that is not a link: lists of stories are all links. */
function proseLength(element: Element): number {
  const linked = [...element.querySelectorAll('a')].reduce(
    (sum, link) => sum + (link.textContent?.length ?? 0),
    0,
  );
  return (element.textContent?.length ?? 0) - linked;
}

function isLeftOut(element: Element): boolean {
  for (let at: Element | null = element; at && at.tagName !== 'BODY'; at = at.parentElement) {
    if (at.matches(LEFT_OUT) || isSurroundings(at)) return true;
  }
  return false;
}

/** A wrapper may carry such a word (`has-sidebar`); what holds the headline or most of the prose is no surrounding. */
function isSurroundings(element: Element): boolean {
  if (element.tagName === 'ARTICLE' || element.tagName === 'MAIN') return false;
  const words = `${element.getAttribute('class') ?? ''} ${element.id}`;
  if (words.length < 2 || !SURROUNDINGS.test(words)) return false;
  return !element.querySelector('h1, main, [itemprop="articleBody"]') && !holdsMostProse(element);
}

function holdsMostProse(element: Element): boolean {
  const lengthIn = (root: ParentNode) =>
    [...root.querySelectorAll('p')].reduce((sum, p) => sum + (p.textContent?.length ?? 0), 0);
  return lengthIn(element) > lengthIn(element.ownerDocument) / 2;
}

/** Assembles the text below `roots`. */
export function readText(roots: Element[]): ArticleText {
  const nodes: Text[] = [];
  const starts: number[] = [];
  let text = '';
  /** What parts the next text from the last: a paragraph or a line. */
  let gap = '';

  const part = (by: string) => {
    if (text !== '' && gap.length < by.length) gap = by;
  };
  const visit = (node: Node) => {
    if (node.nodeType === 3) {
      const { data } = node as Text;
      if (data.trim() === '' && gap !== '') return;
      text += gap;
      gap = '';
      nodes.push(node as Text);
      starts.push(text.length);
      text += data.replace(/[\n\r\t]/g, ' ');
    } else if (node.nodeType === 1) visitElement(node as Element);
  };
  const visitElement = (element: Element) => {
    if (element.tagName === 'BR') return part('\n');
    const inline = INLINE.has(element.tagName);
    if (element.matches(LEFT_OUT) || (!inline && isSurroundings(element))) {
      if (!inline && element.tagName !== 'SUP') part('\n\n');
      return;
    }
    if (!inline) part('\n\n');
    for (const child of element.childNodes) visit(child);
    if (!inline) part('\n\n');
  };

  for (const root of roots) {
    part('\n\n');
    for (const child of root.childNodes) visit(child);
  }
  return { text, piecesAt: (start, end) => piecesAt(nodes, starts, start, end) };
}

function piecesAt(nodes: Text[], starts: number[], start: number, end: number): TextPiece[] {
  const pieces: TextPiece[] = [];
  for (let i = indexAt(starts, start); i < nodes.length; i++) {
    const node = nodes[i] as Text;
    const offset = starts[i] as number;
    if (offset >= end) break;
    const piece = {
      node,
      start: Math.max(0, start - offset),
      end: Math.min(node.data.length, end - offset),
    };
    if (piece.start < piece.end) pieces.push(piece);
  }
  return pieces;
}

/** The last index whose start is at or before `offset`. */
function indexAt(starts: number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle;
  }
  return low;
}
