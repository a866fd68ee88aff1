import { toUnicode } from 'punycode/';

/** Scripts whose letters nobody takes for Latin ones. */
const OWN_LOOK =
  /^[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Arabic}\p{scx=Hebrew}\p{scx=Devanagari}\p{scx=Thai}\d-]+$/u;
/** No letters of phonetic writing, nor ı and ĸ: they look like a, g, i and k. */
const LATIN = /^[a-z\d\u00df-\u0130\u0132-\u0137\u0139-\u017e-]+$/u;

/** A Cyrillic or Greek word can look like a Latin one, except where the whole name is in its script. */
const WHOLE = [/^[\p{Script=Cyrillic}\d.-]+$/u, /^[\p{Script=Greek}\d.-]+$/u];

/**
 * A host or rule as its readers write it: `xn--bcher-kva.example` as `bücher.example`.
 * Stays as it is where its letters could be taken for others, as а for a.
 */
export function shownHost(rule: string): string {
  if (!rule.includes('xn--')) return rule;
  const [pattern, host] = rule.startsWith('*.') ? ['*.', rule.slice(2)] : ['', rule];
  const shown = readable(host);
  const isSafe =
    WHOLE.some((script) => script.test(shown)) ||
    shown.split('.').every((label) => LATIN.test(label) || OWN_LOOK.test(label));
  return isSafe ? pattern + shown : rule;
}

function readable(host: string): string {
  try {
    return toUnicode(host);
  } catch {
    return host;
  }
}
