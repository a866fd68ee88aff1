import { readPublishedDate, statementsOf } from './published-date.ts';

/** The days of the articles that a page shows one after the other. */
export interface ArticleDates {
  /** The ISO day of the article that is shown now and was read at `address`, where it is known. */
  at(address: string): string | undefined;
  /** Notes what the page says of its article while it is at `address`. */
  note(address: string): void;
}

/**
 * A page that exchanges its article by script may leave what it said of the last
 * one, for a moment or for ever. What was said first at another address is
 * therefore not believed: no date is better than a wrong one. `here` is where the
 * page is now.
 */
export function createArticleDates(
  document: Document,
  here = () => document.location.pathname,
): ArticleDates {
  const addresses = new Map<string, string>();
  const note = (address: string) => {
    for (const { outerHTML: said } of statementsOf(document)) {
      if (!addresses.has(said)) addresses.set(said, address);
    }
  };
  return {
    note,
    at(address) {
      // Asked for the last article, what the page says belongs to the one it goes on to.
      note(here());
      return readPublishedDate(document, ({ outerHTML }) => addresses.get(outerHTML) === address);
    },
  };
}
