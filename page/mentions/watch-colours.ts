import type { Changes } from '../watch-changes.ts';

/** Tells when the page may have changed its colours, as it does between day and night. */
export function watchColours(document: Document, onChange: () => void, signal: AbortSignal): void {
  const view = document.defaultView as Window;
  const observer = new MutationObserver(onChange);
  const elements = [document.documentElement, document.body].filter(Boolean);
  for (const element of elements) {
    observer.observe(element, { attributes: true });
    // A page that fades over has its new colours only then.
    element.addEventListener(
      'transitionend',
      ({ target }) => {
        if (target === element) onChange();
      },
      { signal },
    );
  }
  view.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', onChange, { signal });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}

/** Whether what the page has changed are style sheets: some darken it by these alone. */
export function changesColours(changed: Changes): boolean {
  for (const node of changed) {
    const element = node.nodeType === 3 ? node.parentElement : (node as Element);
    if (element?.localName === 'style' || element?.localName === 'link') return true;
  }
  return false;
}
