import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { EntityRecord } from '../../context/entity-record.ts';
import type { EventHit } from '../../context/search-hits.ts';
import { say } from '../../language/say.ts';
import { type OpenedCard, PopupCard } from './PopupCard.tsx';
import { PopupLists, type PopupListsProps } from './PopupLists.tsx';

export interface PopupProps extends Omit<PopupListsProps, 'asleep' | 'onOpen'> {
  /** ISO day of the current article, if known. */
  published: string | undefined;
  today: string;
  /** Where mistakes are reported. */
  reportPage: string;
  getEntity: (id: string) => Promise<EntityRecord | undefined>;
}

/** The toolbar popup: search, the current site, the entities on this page, a card. */
export function Popup(props: PopupProps) {
  const [cards, setCards] = useState<OpenedCard[]>([]);
  /** What had the focus before the first card opened. */
  const left = useRef<Element | null>(null);
  const opened = cards.at(-1);
  const open = async (id: string, event?: EventHit) => {
    const record = await props.getEntity(id);
    if (!record) return;
    if (cards.length === 0) left.current = document.activeElement;
    setCards((stack) => [...stack, { record, event }]);
  };
  const isOpen = opened !== undefined;
  const wasOpen = useRef(false);
  useLayoutEffect(() => {
    if (wasOpen.current && !isOpen) (left.current as HTMLElement | null)?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return (
    <main class="popup">
      <h1 class="hidden">{say('extensionName')}</h1>
      <div hidden={isOpen}>
        <PopupLists {...props} asleep={isOpen} onOpen={(id, event) => void open(id, event)} />
      </div>
      {opened && (
        <PopupCard
          key={`${cards.length} ${opened.record.entity.id}`}
          opened={opened}
          published={props.published}
          today={props.today}
          reportPage={props.reportPage}
          onOpen={(id) => void open(id)}
          onBack={() => setCards((stack) => stack.slice(0, -1))}
        />
      )}
    </main>
  );
}
