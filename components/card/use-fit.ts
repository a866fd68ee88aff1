import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** How much a compact card shows. */
export interface Tightness {
  /** Facts in each row of then and now. */
  facts: number;
  /** Lines of each fact. */
  fact?: number;
  /** Lines of background. */
  background: number;
  /** Lines of each event. */
  event: number;
  /** Events before the article and since. */
  events: { before: number; since: number };
}

/** From what a short card has room for to what a long one must still show. */
const STEPS: Tightness[] = [
  { facts: 2, background: 3, event: 2, events: { before: 2, since: 3 } },
  { facts: 2, background: 3, event: 2, events: { before: 2, since: 2 } },
  { facts: 2, background: 3, event: 2, events: { before: 1, since: 2 } },
  { facts: 1, background: 3, event: 2, events: { before: 1, since: 2 } },
  { facts: 1, background: 2, event: 2, events: { before: 1, since: 2 } },
  { facts: 1, fact: 2, background: 2, event: 2, events: { before: 1, since: 2 } },
  { facts: 1, fact: 1, background: 2, event: 2, events: { before: 1, since: 2 } },
  { facts: 1, fact: 2, background: 1, event: 2, events: { before: 1, since: 2 } },
  { facts: 1, fact: 1, background: 1, event: 2, events: { before: 1, since: 2 } },
  { facts: 1, fact: 2, background: 3, event: 2, events: { before: 1, since: 1 } },
  { facts: 1, fact: 2, background: 2, event: 2, events: { before: 1, since: 1 } },
];

/**
 * Makes a compact card fit without inner scrolling: measures it before it is
 * painted and takes away what matters least until it does. `tightness` is
 * undefined while there is nothing to fit: grown, or not laid out yet.
 */
export function useFit(grown: boolean, onResize: (() => void) | undefined) {
  const header = useRef<HTMLElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const width = useWidth(header);
  const [step, setStep] = useState(0);
  const fitted = useRef(width);
  useLayoutEffect(() => {
    if (fitted.current !== width) {
      fitted.current = width;
      setStep(0);
      if (step > 0) return;
    }
    if (!grown && step < STEPS.length - 1 && overflows(body.current)) setStep(step + 1);
    else onResize?.();
  }, [grown, step, width, onResize]);
  return { header, body, width, tightness: grown || width === 0 ? undefined : STEPS[step] };
}

const overflows = (body: HTMLElement | null): boolean =>
  body !== null && body.scrollHeight > body.clientHeight + 1;

/**
 * The width in CSS pixels an element is laid out with, 0 before it is. Of an
 * element whose height no fitting changes: observing that would never settle.
 */
function useWidth(element: { current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const observed = element.current;
    if (!observed) return;
    const measure = () => setWidth(observed.clientWidth);
    const observer = new ResizeObserver(measure);
    observer.observe(observed);
    measure();
    return () => observer.disconnect();
  }, [element]);
  return width;
}
