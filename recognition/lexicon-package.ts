import type { Lexicon } from './lexicon.ts';
import { indexLexicon, readLexicon } from './lexicon-index.ts';

/** Grows whenever a text or an index of before can no longer be read. */
export const LEXICON_FORMAT = 4;

/** A lexicon as it is packaged: small, without what can be made from it. */
export interface LexiconPackage {
  format: number;
  /** Version of the dataset. */
  version: string;
  /** {@link checksumOf} version and text. */
  checksum: number;
  /** See {@link writeLexiconText}. */
  text: string;
}

/** Why a lexicon cannot be used; the remedy is to take the packaged one. */
export class DamagedLexicon extends Error {}

/** The package of a lexicon's text, sealed with a checksum. */
export function packLexicon(version: string, text: string): LexiconPackage {
  return { format: LEXICON_FORMAT, version, checksum: checksumOf(version + text), text };
}

/**
 * Opens a package, making its index.
 *
 * @throws {DamagedLexicon} when it is missing, of another format or version
 *   than asked for, or not as it was packed
 */
export function openLexicon(packed: LexiconPackage | undefined, version?: string): Lexicon {
  requireFormat(packed, version);
  if (checksumOf(packed.version + packed.text) !== packed.checksum) {
    throw new DamagedLexicon('the lexicon is not as it was packed');
  }
  return readLexicon(packed.version, packed.text, indexLexicon(packed.text));
}

/** @throws {DamagedLexicon} when there is no lexicon, or none of this format and version */
export function requireFormat<Stored extends Pick<LexiconPackage, 'format' | 'version' | 'text'>>(
  stored: Stored | undefined,
  version?: string,
): asserts stored is Stored {
  if (typeof stored?.text !== 'string') throw new DamagedLexicon('there is no lexicon');
  if (stored.format !== LEXICON_FORMAT) {
    throw new DamagedLexicon(`the lexicon has format ${stored.format}, not ${LEXICON_FORMAT}`);
  }
  if (version !== undefined && stored.version !== version) {
    throw new DamagedLexicon(`the lexicon is of dataset ${stored.version}, not ${version}`);
  }
}

/** FNV-1a over the text's UTF-8, four bytes at a time: every change of a single bit changes it. */
export function checksumOf(text: string): number {
  const bytes = new Uint8Array(Math.ceil((text.length * 3) / 4) * 4);
  const { written } = new TextEncoder().encodeInto(text, bytes);
  const words = new Uint32Array(bytes.buffer, 0, Math.ceil(written / 4));
  let sum = 0x811c9dc5 ^ written;
  for (let at = 0; at < words.length; at++) {
    sum = Math.imul(sum ^ (words[at] as number), 0x01000193);
  }
  return sum >>> 0;
}
