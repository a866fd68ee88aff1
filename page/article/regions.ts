/** What an element is to an article, when it is anything. */
type RegionKind =
  /** May be the article: `article`, `main`, an articleBody. */
  | 'container'
  /** Never the article's prose: navigation, forms, code, what is hidden. */
  | 'left-out'
  /** Named like what stands around an article; but wrappers have such names too. */
  | 'suspect';

/** A part of the page that matters to where its article is. */
export interface Region {
  element: Element;
  kind: RegionKind | 'page';
  parent: Region | undefined;
  /** Characters of prose directly in it, and with all regions below. */
  prose: number;
  total: number;
  /** The same without what is left out; 0 where the region itself is. */
  kept: number;
  leftOut: boolean;
}

/** The page parted into regions, found as they are asked for. */
export interface Regions {
  /** The innermost region around `element`, itself included. */
  of(element: Element): Region;
  /** Looks anew at an element that may be hidden no longer. */
  renew(element: Element): void;
  /** Weighs the regions by the prose they have been given. */
  weigh(): void;
  readonly all: Region[];
}

/** Parts the page. Work is once for each element, however deep they nest. */
export function createRegions(document: Document): Regions {
  const page: Region = {
    element: document.documentElement,
    kind: 'page',
    parent: undefined,
    prose: 0,
    total: 0,
    kept: 0,
    leftOut: false,
  };
  const all = [page];
  const regions = new Map<Element, Region>([[document.documentElement, page]]);

  const of = (element: Element): Region => {
    const path: Element[] = [];
    let region: Region | undefined;
    for (let at: Element | null | undefined = element; at; at = parentOf(at)) {
      region = regions.get(at);
      if (region) break;
      path.push(at);
    }
    let inner = region ?? page;
    for (let i = path.length - 1; i >= 0; i--) {
      const at = path[i] as Element;
      const kind = kindOf(at);
      if (kind) {
        inner = { ...EMPTY, element: at, kind, parent: inner };
        inner.leftOut = isLeftOut(inner, page.total);
        all.push(inner);
      }
      regions.set(at, inner);
    }
    return inner;
  };

  const renew = (element: Element) => {
    const known = regions.get(element);
    if (known?.element !== element || known.kind !== 'left-out') return;
    if (kindOf(element) === 'left-out') return;
    for (const one of [...regions.keys()]) if (element.contains(one)) regions.delete(one);
  };

  // Parents come before what is in them.
  const weigh = () => {
    for (const region of all) region.total = region.prose;
    for (const region of all.toReversed()) {
      if (region.parent) region.parent.total += region.total;
    }
    for (const region of all) {
      region.leftOut = isLeftOut(region, page.total);
      region.kept = region.leftOut ? 0 : region.prose;
    }
    for (const region of all.toReversed()) {
      if (region.parent) region.parent.kept += region.kept;
    }
  };
  return { of, renew, weigh, all };
}

/** The element around, out of an open shadow root too. */
export function parentOf(element: Element): Element | null | undefined {
  return element.parentElement ?? (element.parentNode as ShadowRoot | null)?.host;
}

const EMPTY = { prose: 0, total: 0, kept: 0, leftOut: false };

/** Whoever holds the headline or most of the page's prose is no surrounding, whatever its name. */
function isLeftOut({ kind, parent, element, total }: Region, whole: number): boolean {
  if (parent?.leftOut || kind === 'left-out') return true;
  if (kind !== 'suspect' || total > whole / 2) return false;
  return !element.querySelector('h1, main, [itemprop="articleBody"]');
}

const LEFT_OUT_TAGS = new Set(
  `SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT SVG svg MATH math CANVAS VIDEO AUDIO NAV ASIDE
  FOOTER BUTTON INPUT TEXTAREA SELECT DATALIST CODE PRE KBD SAMP SUP`.split(/\s+/),
);

/** Attributes by which a page hides an element from its readers, or from some. */
export const HIDING = ['hidden', 'inert', 'aria-hidden'];

const LEFT_OUT_ROLES = new Set(
  'navigation complementary contentinfo search textbox menu menubar dialog alert banner'.split(' '),
);

/** Elements that part no paragraphs. */
export const INLINE = new Set(
  `A ABBR ACRONYM B BDI BDO BIG CITE DATA DEL DFN EM FONT I INS LABEL MARK OUTPUT Q RUBY S SMALL
  SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR CODE KBD SAMP BUTTON SVG svg`.split(/\s+/),
);

function kindOf(element: Element): RegionKind | undefined {
  const tag = element.tagName;
  if (LEFT_OUT_TAGS.has(tag)) return 'left-out';
  const container = tag === 'ARTICLE' || tag === 'MAIN' ? 'container' : undefined;
  // Some pages open their stories in one.
  if (tag === 'DIALOG') return element.hasAttribute('open') ? 'suspect' : 'left-out';
  if (!element.hasAttributes()) return container ?? (tag === 'FORM' ? 'suspect' : undefined);
  if (
    element.hasAttribute('hidden') ||
    element.hasAttribute('inert') ||
    element.getAttribute('aria-hidden') === 'true' ||
    isEditable(element)
  ) {
    return 'left-out';
  }
  const role = element.getAttribute('role');
  if (role && LEFT_OUT_ROLES.has(role)) return 'left-out';
  if (container || role === 'article' || role === 'main') return 'container';
  if (element.getAttribute('itemprop') === 'articleBody') return 'container';
  // Old content systems wrap the whole page in one form.
  if (tag === 'FORM') return 'suspect';
  return !INLINE.has(tag) && isNamedLikeSurroundings(element) ? 'suspect' : undefined;
}

function isEditable(element: Element): boolean {
  const editable = element.getAttribute('contenteditable');
  return editable !== null && editable !== 'false';
}

/** Words in a class or id that mark what stands around an article. */
const SURROUNDINGS =
  /(^|[\s_-])(related|recommended|recommendations?|recirc|recirculation|promo|promos|promotion|advert|advertisement|ads?|sponsored|newsletter|signup|sign-up|comments?|comment-list|disqus|sidebar|share|sharing|social|breadcrumbs?|author-(bio|box|card|info)|about-the-author|byline-box|recent-posts|most-(read|popular|viewed)|more-(stories|from|on|in|news)|read-(more|next|also)|up-next|also-on|teasers?|trending|outbrain|taboola|cookie|consent|paywall|subscribe|tags|tag-list|toc|table-of-contents)([\s_-]|$)/i;

const names = new Map<string, boolean>();

function isNamedLikeSurroundings(element: Element): boolean {
  const words = `${element.getAttribute('class') ?? ''} ${element.id}`;
  if (words.length < 3) return false;
  let surrounds = names.get(words);
  if (surrounds === undefined) {
    surrounds = SURROUNDINGS.test(words);
    if (names.size > 5000) names.clear();
    names.set(words, surrounds);
  }
  return surrounds;
}
