/** Whether the UTF-16 unit belongs to a word: a letter, digit, mark or underscore of any script. */
export function isWordUnit(unit: number): boolean {
  return unit < 128 ? ASCII_WORD[unit] === 1 : isForeignWordUnit(unit);
}

const ASCII_WORD = new Uint8Array(128);
for (let unit = 0; unit < 128; unit++) {
  ASCII_WORD[unit] = /\w/.test(String.fromCharCode(unit)) ? 1 : 0;
}

// 0 not asked yet, 1 no, 2 yes. Surrogate halves count as part of a word, so
// that no name is found inside a word of a rare script.
const foreign = new Uint8Array(65536);

function isForeignWordUnit(unit: number): boolean {
  if (foreign[unit] === 0) {
    const inWord = /[\p{L}\p{N}\p{M}\p{Cs}]/u.test(String.fromCharCode(unit));
    foreign[unit] = inWord ? 2 : 1;
  }
  return foreign[unit] === 2;
}

/** Multiplier of the FNV hash. */
const PRIME = 0x01000193;

/**
 * Hash of a word whatever its case, built unit by unit. ASCII letters fold by
 * a bit; a rare other letter with case just hashes as it is, and its names are
 * then found only in their own case.
 */
export function hashUnit(hash: number, unit: number): number {
  return (Math.imul(hash, PRIME) + (unit >= 65 && unit <= 90 ? unit | 32 : unit)) | 0;
}
