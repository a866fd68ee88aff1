/** What an article has said so far. */
export interface ArticleMemory {
  /** Whom a short name means at this point of the article. */
  introduced: Map<string, number>;
  /** Entities the article has called by a name that needs no condition. */
  named: Set<number>;
  /** Names that stood near their words once: the article goes on to mean the same. */
  trusted: Set<number>;
  /** Acronyms the article uses for something else. */
  explainedOtherwise: Set<string>;
}

/** The memory of an article not begun. */
export const createMemory = (): ArticleMemory => ({
  introduced: new Map(),
  named: new Set(),
  trusted: new Set(),
  explainedOtherwise: new Set(),
});
