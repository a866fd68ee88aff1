import { useEffect, useMemo } from 'preact/hooks';

/** Calls back once when the element comes near the screen; returns what stops that. */
export type Watch = (element: Element, onNear: () => void) => () => void;

/** How near, in CSS pixels above and below the screen. */
const NEAR = 1200;

/** One observer for many elements. Before printing everything is near. */
export function useNearness(): Watch {
  const [watch, end] = useMemo(createWatch, []);
  useEffect(() => end, [end]);
  return watch;
}

function createWatch(): [watch: Watch, end: () => void] {
  const waiting = new Map<Element, () => void>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) arrive(target);
    },
    { rootMargin: `${NEAR}px 0px` },
  );
  const arrive = (element: Element) => {
    observer.unobserve(element);
    waiting.get(element)?.();
    waiting.delete(element);
  };
  const all = () => {
    for (const element of waiting.keys()) arrive(element);
  };
  window.addEventListener('beforeprint', all);
  return [
    (element, onNear) => {
      waiting.set(element, onNear);
      observer.observe(element);
      return () => {
        observer.unobserve(element);
        waiting.delete(element);
      };
    },
    () => {
      observer.disconnect();
      window.removeEventListener('beforeprint', all);
    },
  ];
}
