import { plainText } from '../../recognition/letters.ts';

/** Apostrophes stand inside words: "Children's" is asked for as "childrens". */
const APOSTROPHES = /'/g;
const WORDS = /[\p{L}\p{N}\p{M}]+/gu;

/**
 * The words of a text as search compares them: as recognition reads letters,
 * in lower case, hyphens parting words and apostrophes not.
 */
export function foldWords(text: string): string[] {
  return plainText(text).replace(APOSTROPHES, '').toLowerCase().match(WORDS) ?? [];
}
