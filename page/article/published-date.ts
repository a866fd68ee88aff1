/**
 * The ISO day on which the page says its article was published, or nothing.
 *
 * Asked in the order of how well publishers keep them: structured data, meta
 * tags, then a time element. Of the first two only those are believed that
 * `holds` says are of this article.
 */
export function readPublishedDate(
  document: Document,
  holds: Holds = () => true,
): string | undefined {
  return fromJsonLd(document, holds) ?? fromMeta(document, holds) ?? fromTime(document);
}

type Holds = (statement: Element) => boolean;

/** What a page says of its article beside the article: structured data and meta tags. */
export function statementsOf(document: Document): Element[] {
  return [...document.querySelectorAll([JSON_LD, ...METAS].join())];
}

const JSON_LD = 'script[type="application/ld+json"]';

const METAS = [
  'meta[property="article:published_time"]',
  'meta[property="og:article:published_time"]',
  'meta[itemprop="datePublished"]',
  'meta[name="article:published_time"]',
  'meta[name="parsely-pub-date"]',
  'meta[name="sailthru.date"]',
  'meta[name="cXenseParse:recs:publishtime"]',
  'meta[name="DC.date.issued" i]',
  'meta[name="dcterms.created" i]',
  'meta[name="DC.date" i]',
  'meta[name="pubdate" i]',
  'meta[name="publish-date" i]',
  'meta[name="date" i]',
];

function fromMeta(document: Document, holds: Holds): string | undefined {
  for (const selector of METAS) {
    const meta = document.querySelector(selector);
    const day = isoDay(meta?.getAttribute('content'));
    if (meta && day && holds(meta)) return day;
  }
  return undefined;
}

const TIMES = [
  'time[itemprop="datePublished"]',
  'time[pubdate]',
  'article header time[datetime]',
  'article time[datetime]',
  'main time[datetime]',
  'time[datetime]',
];

function fromTime(document: Document): string | undefined {
  for (const selector of TIMES) {
    const day = isoDay(document.querySelector(selector)?.getAttribute('datetime'));
    if (day) return day;
  }
  return undefined;
}

function fromJsonLd(document: Document, holds: Holds): string | undefined {
  for (const script of document.querySelectorAll(JSON_LD)) {
    const day = publishedIn(parseJson(script.textContent));
    if (day && holds(script)) return day;
  }
  return undefined;
}

function parseJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    // A publisher's broken JSON-LD is common and says nothing.
    return undefined;
  }
}

/** Looks in the object, in lists and in `@graph`; not in what an article merely mentions. */
function publishedIn(value: unknown): string | undefined {
  if (Array.isArray(value)) {
    for (const item of value) {
      const day = publishedIn(item);
      if (day) return day;
    }
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const { datePublished, '@graph': graph, mainEntity } = value as Record<string, unknown>;
  return isoDay(datePublished) ?? publishedIn(graph) ?? publishedIn(mainEntity);
}

/**
 * The day in the publisher's own time zone. Days before the web or in the
 * future are mistakes of the page.
 */
function isoDay(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const iso =
    /^\s*(\d{4})-(\d{2})-(\d{2})/.exec(value) ?? /^\s*(\d{4})(\d{2})(\d{2})\b/.exec(value);
  const day = iso ? `${iso[1]}-${iso[2]}-${iso[3]}` : dayOf(new Date(value));
  return day &&
    day >= '1990-01-01' &&
    !Number.isNaN(Date.parse(day)) &&
    Date.parse(day) < Date.now() + 864e5
    ? day
    : undefined;
}

const dayOf = (date: Date) =>
  Number.isNaN(date.getTime()) ? undefined : date.toISOString().slice(0, 10);
