import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from '../Icon.tsx';

interface Props {
  label: string;
  query: string;
  onQuery: (query: string) => void;
  /** Called on Enter and on the arrow down, to go on to the results. */
  onLeave?: (() => void) | undefined;
}

/** The search field, with the cursor in it when it appears. */
export function SearchBox({ label, query, onQuery, onLeave }: Props) {
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => input.current?.focus(), []);
  return (
    <search class="search">
      <Icon name="search" />
      <input
        type="search"
        aria-label={label}
        placeholder={label}
        autocomplete="off"
        spellcheck={false}
        value={query}
        ref={input}
        onInput={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
          event.preventDefault();
          onLeave?.();
        }}
      />
    </search>
  );
}
