import { useRef, useState } from 'preact/hooks';
import { datasetText } from '../../language/dataset-text.ts';
import { say } from '../../language/say.ts';
import { type EntityLine, EntityList } from '../EntityList.tsx';

interface Props {
  /** The name of the entity chosen. */
  name: string | undefined;
  search: (query: string) => EntityLine[];
  onPick: (id: string) => void;
  onClear: () => void;
}

/** The entity whose events are shown, or a field to find one by name. */
export function EntityPicker({ name, search, onPick, onClear }: Props) {
  const [query, setQuery] = useState('');
  const whole = useRef<HTMLDivElement>(null);
  const close = () => setQuery('');
  const field = () => whole.current?.querySelector('input');
  if (name !== undefined) {
    return (
      <div class="picker" ref={whole}>
        <button
          type="button"
          class="chip"
          aria-pressed="true"
          aria-label={say('timelineEveryEvent', name)}
          onClick={() => {
            onClear();
            requestAnimationFrame(() => field()?.focus());
          }}
        >
          <span {...datasetText}>{name}</span> <span aria-hidden="true">×</span>
        </button>
      </div>
    );
  }
  const found = query.trim() === '' ? undefined : search(query);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys and focus of what is inside
    <div
      class="picker"
      ref={whole}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        close();
        field()?.focus();
      }}
      onFocusOut={({ relatedTarget }) => {
        if (relatedTarget && !whole.current?.contains(relatedTarget as Node)) close();
      }}
    >
      <input
        type="search"
        class="field"
        aria-label={say('timelineEntity')}
        placeholder={say('timelineEntity')}
        autocomplete="off"
        spellcheck={false}
        value={query}
        onInput={(event) => setQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
          event.preventDefault();
          whole.current?.querySelector<HTMLElement>('.row')?.focus();
        }}
      />
      {found && (
        <div class="picked-from">
          {found.length === 0 ? (
            <p class="nothing">{say('timelineNoName')}</p>
          ) : (
            <EntityList
              entities={found}
              onOpen={(id) => {
                close();
                onPick(id);
              }}
            />
          )}
        </div>
      )}
    </div>
  );
}
