import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { createArticleDates } from '../../page/article/article-dates.ts';

/** A page that says the day of its article, at an address that can change. */
function pageSaying(day: string) {
  const { document } = parseHTML(
    `<html><head><meta property="article:published_time" content="${day}"></head><body></body></html>`,
  );
  const location = { pathname: '/first' };
  const meta = document.querySelector('meta') as unknown as HTMLMetaElement;
  return { document: document as unknown as Document, location, meta };
}

test('what a page says of its next article is not taken for the last one’s', () => {
  const { document, location, meta } = pageSaying('2020-06-11');
  const dates = createArticleDates(document, () => location.pathname);
  expect(dates.at('/first')).toBe('2020-06-11');
  location.pathname = '/second';
  expect(dates.at('/second')).toBeUndefined();
  meta.setAttribute('content', '2023-03-07');
  // Somebody still asks for the article that was read before the exchange is noticed.
  expect(dates.at('/first')).toBeUndefined();
  expect(dates.at('/second')).toBe('2023-03-07');
});
