import { type EventHit, type HitGroup, type Hits, MOST_HITS } from '../../context/search-hits.ts';

/** What can be chosen in the list of what was found. */
export type Option =
  | { what: 'entity'; id: string }
  | { what: 'event'; event: EventHit }
  /** Shows more of a group. */
  | { what: 'more'; of: HitGroup['of'] }
  /** Shows the events, of which there are many, in the timeline. */
  | { what: 'timeline' };

/** Everything that can be chosen, in the order of the list. */
export function optionsOf(hits: Hits): Option[] {
  return hits.groups.flatMap((group): Option[] => [
    ...(group.of === 'event'
      ? group.hits.map((event): Option => ({ what: 'event', event }))
      : group.hits.map(({ id }): Option => ({ what: 'entity', id }))),
    ...restOf(group),
  ]);
}

/** How the rest of a group is reached, beyond what is listed. */
function restOf({ of, hits, total }: HitGroup): Option[] {
  if (total === hits.length || (of !== 'event' && hits.length >= MOST_HITS)) return [];
  return [of === 'event' && total > MOST_HITS ? { what: 'timeline' } : { what: 'more', of }];
}

/** How far Page Up and Page Down go. */
const PAGE = 6;

/**
 * The option that a key makes the active one; nothing where the key means
 * something else. Home and End belong to the text until a reader is in the list.
 */
export function moveActive(
  key: string,
  active: number | undefined,
  count: number,
): number | undefined {
  if (count === 0) return undefined;
  const last = count - 1;
  const at = active ?? -1;
  switch (key) {
    case 'ArrowDown':
      return at >= last ? 0 : at + 1;
    case 'ArrowUp':
      return at <= 0 ? last : at - 1;
    case 'PageDown':
      return Math.min(at + PAGE, last);
    case 'PageUp':
      return Math.max(at - PAGE, 0);
    case 'Home':
      return active === undefined ? undefined : 0;
    case 'End':
      return active === undefined ? undefined : last;
    default:
      return undefined;
  }
}
