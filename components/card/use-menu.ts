import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';

/**
 * Opens and closes what `root` holds beside its button: Escape and Tab close it
 * and give the focus back, so does a press anywhere else in the document or
 * shadow root.
 *
 * @param onDismiss what else goes on Escape or a press elsewhere
 */
export function useMenu(root: RefObject<HTMLDivElement | null>, onDismiss: () => void) {
  const [open, setOpen] = useState(false);
  useLayoutEffect(() => {
    if (open) itemsIn(root.current)[0]?.focus();
  }, [open, root]);
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const listening = new AbortController();
    const { signal } = listening;
    const leave = () => {
      setOpen(false);
      onDismiss();
    };
    const onPress = (event: Event) => {
      if (!element.contains(event.target as Node)) leave();
    };
    const onKey = (event: KeyboardEvent) => {
      const layer = (event.target as Element).closest('.menu, .copied');
      if (!layer || (event.key !== 'Escape' && event.key !== 'Tab')) return;
      if (event.key === 'Escape') event.stopPropagation();
      focusButton(element);
      leave();
    };
    element.getRootNode().addEventListener('pointerdown', onPress, { capture: true, signal });
    element.addEventListener('keydown', onKey, { signal });
    return () => listening.abort();
  }, [root, onDismiss]);
  const close = () => {
    if (root.current) focusButton(root.current);
    setOpen(false);
  };
  return { open, toggle: () => setOpen((was) => !was), close };
}

const focusButton = (root: HTMLElement) => root.querySelector('button')?.focus();

const itemsIn = (menu: Element | null): HTMLElement[] => [
  ...(menu?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? []),
];

/** Arrow keys, Home and End move the focus within a menu, round its ends; space follows a link. */
export function moveInMenu(event: KeyboardEvent): void {
  const items = itemsIn(event.currentTarget as Element);
  const at = items.indexOf(event.target as HTMLElement);
  const last = items.length - 1;
  const next = {
    ArrowDown: at === last ? 0 : at + 1,
    ArrowUp: at <= 0 ? last : at - 1,
    Home: 0,
    End: last,
  }[event.key];
  if (next !== undefined) items[next]?.focus();
  else if (event.key === ' ' && items[at]?.localName === 'a') items[at].click();
  else return;
  event.preventDefault();
}
