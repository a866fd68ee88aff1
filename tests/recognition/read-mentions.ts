import { compileLexicon } from '../../recognition/compile-lexicon.ts';
import { finish } from '../../recognition/finish.ts';
import { openLexicon } from '../../recognition/lexicon-package.ts';
import { resolveMentions } from '../../recognition/resolve-mentions.ts';

export type Names = Parameters<typeof compileLexicon>[0][number]['names'];

/** A lexicon of some entities. */
export const lexiconOf = (names: Record<string, Names>) =>
  openLexicon(
    compileLexicon(
      Object.entries(names).map(([id, names]) => ({ id, names })),
      'test',
    ),
  );

/** Reads texts by a lexicon: what a reader sees, the entity and the words of each mention. */
export function readerOf(entities: Record<string, Names>) {
  const lexicon = lexiconOf(entities);
  return (text: string, { strong = false } = {}) =>
    finish(resolveMentions(text, lexicon, { strong })).mentions.map(
      ({ start, end, entity }) => `${entity}: ${text.slice(start, end)}`,
    );
}
