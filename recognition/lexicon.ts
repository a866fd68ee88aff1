/** When a name may be trusted to mean its entity. */
export interface LexiconName {
  /** As normalized, without punctuation at its ends. */
  text: string;
  entity: string;
  when?: 'on-topic' | 'after-full-name';
  /** Lower-case words of which one must stand in the same paragraph; `encrypt*` for any ending. */
  near?: string[];
  /** Lower-case words of which none may stand in the same paragraph. */
  notNear?: string[];
}

/** All names, compiled for matching; small, immutable, of one dataset version. */
export interface Lexicon {
  /** Version of the dataset it was compiled from. */
  version: string;
  /** The longest first among names that begin with the same word. */
  names: LexiconName[];
}
