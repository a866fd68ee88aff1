import { readPublishedDate, statementsOf } from './published-date.ts';

/** The days of the articles that a page shows one after the other. */
export interface ArticleDates {
  /** The ISO day of the article that is shown now and was read at `address`, where it is known. */
  at(address: string): string | undefined;
}

/**
 * A page that exchanges its article by script may leave what it said of the last
 * one, for a moment or for ever. What was said first at another address is
 * therefore not believed: no date is better than a wrong one.
 */
export function createArticleDates(document: Document): ArticleDates {
  const addresses = new Map<string, string>();
  return {
    at(address) {
      for (const { outerHTML: said } of statementsOf(document)) {
        if (!addresses.has(said)) addresses.set(said, address);
      }
      return readPublishedDate(document, ({ outerHTML }) => addresses.get(outerHTML) === address);
    },
  };
}
