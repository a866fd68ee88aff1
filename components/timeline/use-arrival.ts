import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Takes the reader to the entity they choose: its heading gets the focus and is
 * in sight, with as much of the chart above it as there is room for.
 *
 * @returns the heading's ref, and what is to be called before the entity changes
 */
export function useArrival(
  entity: string | undefined,
): [heading: RefObject<HTMLHeadingElement>, arrive: () => void] {
  const heading = useRef<HTMLHeadingElement>(null);
  const awaited = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each entity
  useLayoutEffect(() => {
    if (!awaited.current) return;
    awaited.current = false;
    scrollTo({ top: 0 });
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'nearest' });
  }, [entity]);
  return [
    heading as RefObject<HTMLHeadingElement>,
    () => {
      awaited.current = true;
    },
  ];
}
