import type { RefObject } from 'preact';
import type { EntityRecord } from '../../context/entity-record.ts';
import { spokenLanguage } from '../../language/say.ts';
import { CardBody } from './CardBody.tsx';
import { CardFooter } from './CardFooter.tsx';
import { CardHeading } from './CardHeading.tsx';
import type { SiteChoices } from './CardMenu.tsx';
import { useFit } from './use-fit.ts';

/** What a card shows, and what its reader can do with it. */
export interface EntityCardProps {
  record: EntityRecord;
  /** ISO day of the article being read; without one the card says nothing of "then". */
  published: string | undefined;
  /** Ids of the entities the article names: events with them matter more. */
  mentioned?: string[] | undefined;
  /** ISO day. */
  today: string;
  /** Whether it shows everything: positions, the whole timeline, all sources. */
  grown: boolean;
  /** Full address of the page that takes reports of mistakes. */
  reportPage: string;
  onOpen: (id: string) => void;
  onGrow?: (() => void) | undefined;
  onBack?: (() => void) | undefined;
  onClose?: (() => void) | undefined;
  /** Called when the card has changed its size. */
  onResize?: (() => void) | undefined;
  /** Whether it stays open until closed; its header is then a handle to drag. */
  pinned?: boolean | undefined;
  /** Pins the card, or lets go of it. */
  onPin?: (() => void) | undefined;
  /** Offered while pinned. */
  onMoveToPanel?: ((id: string) => void) | undefined;
  /** Moves the pinned card by CSS pixels. */
  onMove?: ((dx: number, dy: number) => void) | undefined;
  /** Moves the pinned card without dragging. */
  onMoveToCorner?: (() => void) | undefined;
  /** What the reader may choose for the site being read. */
  site?: SiteChoices | undefined;
  /** Puts text on the clipboard; rejects when it may not. */
  onCopy?: ((text: string) => Promise<void>) | undefined;
  /** Whether it is a sheet at the bottom of a touch screen. */
  sheet?: boolean | undefined;
  cardRef?: RefObject<HTMLDivElement | null>;
}

/** Who or what an entity is, what was true then, what is true now, what happened. */
export function EntityCard(props: EntityCardProps) {
  const { grown, onGrow, cardRef, sheet } = props;
  const { header, body, width, tightness } = useFit(grown, props.onResize);
  const growFromHeading = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.target as Element).localName === 'h2') onGrow?.();
  };
  return (
    <div
      class={grown ? 'card grown' : 'card'}
      role="dialog"
      aria-labelledby="cleartext-card-name"
      lang={spokenLanguage()}
      dir="ltr"
      ref={cardRef ?? null}
      onKeyDown={growFromHeading}
    >
      {sheet && <div class="grip" aria-hidden="true" />}
      <CardHeading {...props} headerRef={header} />
      {/* Without a width there is nothing to fit: what it shows would be laid out in vain. */}
      {(grown || width > 0) && (
        <CardBody key={grown ? 'grown' : width} {...props} bodyRef={body} tightness={tightness} />
      )}
      <CardFooter {...props} />
    </div>
  );
}
