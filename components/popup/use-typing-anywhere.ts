import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** Letters typed anywhere go into the field, as long as it is `listening`. */
export function useTypingAnywhere(
  field: RefObject<HTMLInputElement | null>,
  listening: boolean,
): void {
  // Before the first picture: some readers type as they open it.
  useLayoutEffect(() => {
    if (!listening) return;
    const onKey = (event: KeyboardEvent) => {
      if (isTyped(event) && event.target !== field.current) field.current?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [field, listening]);
}

/** A letter, not a command; a space presses the button that has the focus. */
const isTyped = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  [...key].length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey;
