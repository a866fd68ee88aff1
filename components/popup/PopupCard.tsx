import { useLayoutEffect, useRef } from 'preact/hooks';
import type { EntityRecord } from '../../context/entity-record.ts';
import type { EventHit } from '../../context/search-hits.ts';
import { EntityCard } from '../card/EntityCard.tsx';

/** A card opened in the popup. */
export interface OpenedCard {
  record: EntityRecord;
  /** The event that was found; the card shows it first. */
  event?: EventHit | undefined;
}

interface Props {
  opened: OpenedCard;
  /** ISO day of the current article, if known. */
  published: string | undefined;
  today: string;
  /** Where mistakes are reported. */
  reportPage: string;
  onOpen: (id: string) => void;
  onBack: () => void;
}

/** A full card; Escape and Alt+Left go back, as its button does. */
export function PopupCard({ opened: { record, event }, onBack, ...card }: Props) {
  const whole = useRef<HTMLDivElement>(null);
  // At once: the next key is the card's.
  useLayoutEffect(() => {
    whole.current?.querySelector<HTMLElement>('h2')?.focus();
    if (event) showEvent(whole.current, event);
  }, [event]);
  const goBack = (key: KeyboardEvent) => {
    if (key.key !== 'Escape' && !(key.key === 'ArrowLeft' && key.altKey)) return;
    key.preventDefault();
    onBack();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of what is inside
    <div class="opened" ref={whole} onKeyDown={goBack}>
      <EntityCard {...card} grown record={record} onBack={onBack} />
    </div>
  );
}

/** Scrolls the card to the event and marks its line. */
function showEvent(card: HTMLElement | null, { date, text }: EventHit): void {
  const said = text.map((part) => part.text).join('');
  const line = [...(card?.querySelectorAll('.timeline li') ?? [])].find(
    (one) =>
      one.querySelector('time')?.dateTime === date &&
      one.querySelector('.said')?.textContent === said,
  );
  line?.classList.add('sought');
  line?.scrollIntoView({ block: 'center' });
}
