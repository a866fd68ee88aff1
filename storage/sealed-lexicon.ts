import type { Lexicon } from '../recognition/lexicon.ts';
import { indexLexicon, readLexicon } from '../recognition/lexicon-index.ts';
import {
  checksumOf,
  DamagedLexicon,
  type LexiconPackage,
  requireFormat,
} from '../recognition/lexicon-package.ts';

/** A lexicon as it is stored: with its index, so that a page has nothing to make. */
export interface SealedLexicon {
  format: number;
  version: string;
  text: string;
  /** The index in base64; browsers store text alike, and lists not. */
  index: string;
  /** SHA-256 of index and text in base64. */
  digest: string;
  /** The same for pages that have no SHA-256: those without https. */
  checksum: number;
}

/** Seals a package that has been found sound. */
export async function sealLexicon({
  format,
  version,
  text,
}: LexiconPackage): Promise<SealedLexicon> {
  const index = new Uint8Array(indexLexicon(text).buffer);
  const digest = await crypto.subtle.digest('SHA-256', join(text, index));
  return {
    format,
    version,
    text,
    index: toBase64(index),
    digest: toBase64(new Uint8Array(digest)),
    checksum: checksumOf(text + toBase64(index)),
  };
}

/**
 * Opens a sealed lexicon.
 *
 * @param version of the dataset it must belong to
 * @throws {DamagedLexicon} when it is missing, old or not as it was sealed
 */
export async function openSealedLexicon(
  sealed: SealedLexicon | undefined,
  version: string,
): Promise<Lexicon> {
  requireFormat(sealed, version);
  const index = decode(sealed.index);
  if (!index || !(await isSound(sealed, index))) {
    throw new DamagedLexicon('the lexicon is not as it was stored');
  }
  return readLexicon(version, sealed.text, new Uint32Array(index.buffer, 0, index.length >>> 2));
}

async function isSound(sealed: SealedLexicon, index: Uint8Array): Promise<boolean> {
  // Missing on pages without https.
  const subtle = crypto.subtle as SubtleCrypto | undefined;
  if (!subtle) return checksumOf(sealed.text + sealed.index) === sealed.checksum;
  const digest = await subtle.digest('SHA-256', join(sealed.text, index));
  return toBase64(new Uint8Array(digest)) === sealed.digest;
}

/** The text in UTF-8 and the index behind it. */
function join(text: string, index: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(index.length + text.length * 3);
  bytes.set(index);
  const { written } = new TextEncoder().encodeInto(text, bytes.subarray(index.length));
  return bytes.subarray(0, index.length + written);
}

function decode(base64: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return fromBase64(base64);
  } catch {
    return undefined;
  }
}

/** Newer than the Node that runs the tests. */
interface Base64Native {
  toBase64?: () => string;
}

function toBase64(bytes: Uint8Array & Base64Native): string {
  if (bytes.toBase64) return bytes.toBase64();
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const native = Uint8Array as unknown as {
    fromBase64?: (text: string) => Uint8Array<ArrayBuffer>;
  };
  return native.fromBase64?.(text) ?? Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
}
