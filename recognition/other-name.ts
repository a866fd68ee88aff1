import type { KnownPeople } from './known-people.ts';
import { type Bounds, isHeading } from './paragraph.ts';

/** What makes a place or a house of a surname before it: Cook Islands. */
const PLACE =
  /^\s+(Islands?|County|Street|Road|Avenue|Boulevard|Park|Square|Bridge|River|Bay|Inlet|Straits?|University|College|School|Hospital|Airport|Institute|Cent(er|re)|Inc|Ltd|LLC|Corp|GmbH)(?![\p{L}\p{N}])/u;

/** What stands before a hyphen and leaves the name what it is: Anti-Snowden. */
const PREFIX = /^(Anti|Pro|Pre|Post|Non|Ex|Mid|Neo)$/;

/** UTF-16 units read before and behind. */
const REACH = 40;

/**
 * The longer name of something else that a surname is part of: "Cook Islands",
 * "O’Cook", "Ann-Cook", or "Graham Smith", whose first name it is. A bill of
 * Wyden-Paul is of both, and a German Snowden-Dokument still his.
 */
export function otherName(
  text: string,
  place: Bounds,
  { isFirstName, isSurname }: KnownPeople,
): string | undefined {
  const { start, end } = place;
  const name = text.slice(start, end);
  const before = /\s/.test(text.charAt(start - 1))
    ? ''
    : text.slice(Math.max(0, start - REACH), start);
  const behind = text.slice(end, end + REACH);
  const irish = /(?<![\p{L}\p{N}])[OD]['’]$/u.exec(before)?.[0];
  // Not the elision of "D’Attal".
  if (irish && !(irish.startsWith('D') && /^[AEIOUHY]/.test(name))) return irish + name;
  const joined = /(?<![\p{L}\p{N}'’-])(\p{Lu}\p{Ll}[\p{L}'’]*)[-‐‑]$/u.exec(before)?.[1];
  if (joined && !PREFIX.test(joined) && !isSurname(joined)) return `${joined}-${name}`;
  const land = PLACE.exec(behind);
  if (land) return name + land[0];
  const next = /^[^\S\n]+(\p{Lu}\p{Ll}[\p{L}'’-]*)/u.exec(behind);
  if (next && isFirstName(name) && !isHeading(text, place)) return name + next[0];
  return undefined;
}
