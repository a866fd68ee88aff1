import type { NamedEntity } from './compile-lexicon.ts';

/** An entity whose names may belong to a language, ISO 639-1. */
interface MultilingualEntity {
  id: string;
  names: (NamedEntity['names'][number] & { language?: string | undefined })[];
}

/**
 * The names an article in `language` may use: those of no language and its own.
 * Articles in other languages are the fewer, so theirs are compiled when the
 * first is read.
 */
export function namesForLanguage(
  entities: MultilingualEntity[],
  language: string | undefined,
): NamedEntity[] {
  return entities.map(({ id, names }) => ({
    id,
    names: names
      .filter((name) => name.language === undefined || name.language === language)
      .map(({ language: _, ...name }) => name),
  }));
}

/** Languages that have names of their own, in order. */
export function languagesOf(entities: MultilingualEntity[]): string[] {
  const languages = entities.flatMap(({ names }) =>
    names.flatMap(({ language }) => language ?? []),
  );
  return [...new Set(languages)].sort();
}
