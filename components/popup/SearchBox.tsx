import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { say } from '../../language/say.ts';
import { Icon } from '../Icon.tsx';
import { Tool } from '../Tool.tsx';

interface Props {
  query: string;
  onQuery: (query: string) => void;
  /** Ids of the list of what was found and of the line in it that is active. */
  list: { id: string; active: string | undefined } | undefined;
  onKey: (event: KeyboardEvent) => void;
  inputRef: RefObject<HTMLInputElement | null>;
}

/** The search field, with the cursor in it when it appears. */
export function SearchBox({ query, onQuery, list, onKey, inputRef }: Props) {
  useLayoutEffect(() => inputRef.current?.focus(), [inputRef]);
  return (
    <search class="search">
      <Icon name="search" />
      <input
        type="text"
        inputmode="search"
        // biome-ignore lint/a11y/noRedundantRoles: it comes only with a list of the browser's own
        role="combobox"
        list={undefined}
        aria-label={say('popupSearch')}
        aria-autocomplete="list"
        aria-expanded={list !== undefined}
        aria-controls={list?.id}
        aria-activedescendant={list?.active}
        placeholder={say('popupSearch')}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        enterkeyhint="search"
        dir="auto"
        value={query}
        ref={inputRef}
        onInput={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={onKey}
      />
      {query !== '' && <Tool icon="close" label={say('popupClear')} onClick={() => onQuery('')} />}
    </search>
  );
}
