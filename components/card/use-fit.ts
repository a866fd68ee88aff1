import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import {
  findNextStep,
  findStep,
  type MeasuredPart,
  type Part,
  STEPS,
  UNFITTED,
} from './tightness.ts';

/**
 * Makes a compact card fit without inner scrolling: measures all it may show
 * before it is painted and takes away what matters least until it does fit.
 * `tightness` is undefined while there is nothing to fit: grown, or not laid out
 * yet.
 */
export function useFit(grown: boolean, onResize: (() => void) | undefined) {
  const header = useRef<HTMLElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const width = useWidth(header);
  /** The step shown, and the width and the parts it was found for. */
  const [fit, setFit] = useState<Fitted>({ width: 0, step: 0, parts: [] });
  const measured = fit.width === width;
  useLayoutEffect(() => {
    if (grown || width === 0 || !body.current) return onResize?.();
    const tooHigh = body.current.scrollHeight - body.current.clientHeight;
    if (!measured) {
      const parts = partsIn(body.current);
      setFit({ width, parts, step: findStep(parts, tooHigh) });
    } else if (tooHigh > 1 && fit.step < STEPS.length - 1) {
      // Not all can be cut as far as it may be: what follows a text takes its room.
      setFit({ ...fit, step: findNextStep(fit.parts, fit.step, tooHigh) });
    } else onResize?.();
  }, [grown, measured, fit, width, onResize]);
  const step = measured ? STEPS[fit.step] : UNFITTED;
  return { header, body, width, tightness: grown || width === 0 ? undefined : step };
}

interface Fitted {
  width: number;
  step: number;
  parts: MeasuredPart[];
}

/** The statements of a card, measured. */
function partsIn(body: HTMLElement): MeasuredPart[] {
  return [...body.querySelectorAll<HTMLElement>('.statement[data-part]')].map((statement) => {
    const row = statement.closest('dd, li, p') as HTMLElement;
    const lineHeight = Number.parseFloat(getComputedStyle(statement).lineHeight);
    return {
      part: statement.dataset.part as Part,
      until: Number(statement.dataset.until ?? STEPS.length),
      height: row.offsetHeight,
      lines: Math.round(statement.clientHeight / lineHeight),
      lineHeight,
    };
  });
}

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
