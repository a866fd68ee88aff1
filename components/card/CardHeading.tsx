import type { RefObject } from 'preact';
import { datasetText } from '../../language/dataset-text.ts';
import { say } from '../../language/say.ts';
import { Icon } from '../Icon.tsx';
import { Tool } from '../Tool.tsx';
import { jurisdictionsLabel, kindLabel } from '../wording.ts';
import { CardMenu } from './CardMenu.tsx';
import type { EntityCardProps } from './EntityCard.tsx';
import { MoveButton } from './MoveButton.tsx';

interface Props extends EntityCardProps {
  headerRef: RefObject<HTMLElement | null>;
}

/** What the card is about, and the tools of the card; the handle while it is pinned. */
export function CardHeading({ headerRef, ...card }: Props) {
  const { entity } = card.record;
  return (
    <header class={card.pinned ? 'drag' : undefined} ref={headerRef}>
      {card.onBack && <Tool icon="back" label={say('cardBack')} onClick={card.onBack} />}
      <p class="eyebrow">
        <Icon name={entity.kind} />
        <span>
          {kindLabel(entity.kind)} · {jurisdictionsLabel(entity.jurisdictions)}
        </span>
      </p>
      <h2 id="cleartext-card-name" tabIndex={-1} {...datasetText}>
        {entity.name}
      </h2>
      <Tools {...card} />
    </header>
  );
}

function Tools({ pinned = false, onPin, onClose, onMoveToPanel, ...card }: EntityCardProps) {
  const { record, today, reportPage, site, onCopy } = card;
  return (
    <div class="tools">
      {pinned && <MoveButton onMove={card.onMove} onMoveToCorner={card.onMoveToCorner} />}
      {onPin && (
        <Tool
          icon="pin"
          label={say(pinned ? 'cardUnpin' : 'cardPin')}
          pressed={pinned}
          onClick={onPin}
        />
      )}
      {pinned && onMoveToPanel && (
        <Tool
          icon="panel"
          label={say('cardMoveToPanel')}
          onClick={() => onMoveToPanel(record.entity.id)}
        />
      )}
      <CardMenu record={record} today={today} reportPage={reportPage} site={site} onCopy={onCopy} />
      {onClose && <Tool icon="close" label={say('cardClose')} onClick={onClose} />}
    </div>
  );
}
