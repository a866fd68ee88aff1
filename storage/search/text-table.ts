import { runningSum } from './word-index.ts';

/** Texts by number, read only when asked for. */
export interface TextTable {
  /** UTF-8, without anything between the texts. */
  bytes: Uint8Array;
  /** Where each text begins in `bytes`; one more for the end of the last. */
  starts: Uint32Array;
}

const decoder = new TextDecoder();

export function buildTextTable(texts: string[]): TextTable {
  const encoder = new TextEncoder();
  const pieces = texts.map((text) => encoder.encode(text));
  const starts = runningSum(pieces);
  const bytes = new Uint8Array(starts.at(-1) as number);
  pieces.forEach((piece, i) => {
    bytes.set(piece, starts[i]);
  });
  return { bytes, starts };
}

/** The text with the number; empty where there is none. */
export function textAt({ bytes, starts }: TextTable, number: number): string {
  return decoder.decode(bytes.subarray(starts[number], starts[number + 1]));
}
