import type { Bounds } from './paragraph.ts';

/** UTF-16 units of an address read before and behind a name. */
const REACH = 200;

/** An address of the web or of mail, up to the name within it. */
const BEGUN = /:\/\/|^www\.|[^.@]@|[\p{L}\p{N}]\.[a-z]{2,}\//u;

/** The rest of an address from the name on: `.gov`, `@example.com`. */
const ENDED =
  /^(?:\.(?:com|org|net|gov|edu|mil|int|info|app|[a-z]{2})(?![\p{L}\p{N}])|[\w.+-]*@[\w-]+\.)/u;

/** Whether a name is part of an address: `https://www.WhatsApp.com/Signal`, `tim@Apple.com`, `NSA.gov`. */
export function isInAddress(text: string, { start, end }: Bounds): boolean {
  let from = start;
  while (from > 0 && start - from < REACH && !OUTSIDE.test(text.charAt(from - 1))) from--;
  if (from < start && BEGUN.test(text.slice(from, start))) return true;
  return /[.@\w+-]/.test(text.charAt(end)) && ENDED.test(text.slice(end, end + REACH));
}

/** What no address holds. */
const OUTSIDE = /[\s"“”„«»<>()[\]]/;
