import { Fragment } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { closestEvents, partAt } from '../context/around-date.ts';
import { thenAndNow } from '../context/as-of.ts';
import type { EntityRecord } from '../context/entity-record.ts';
import { formatDate, formatMonth } from '../context/partial-date.ts';
import { Icon } from './Icon.tsx';
import { SourceLinks } from './SourceLinks.tsx';
import { ThenAndNow } from './ThenAndNow.tsx';
import { Timeline } from './Timeline.tsx';
import { jurisdictionsLabel, KIND_LABELS, PROVISION_LABELS } from './wording.ts';

export interface EntityCardProps {
  record: EntityRecord;
  /** ISO day of the article being read; without one the card says nothing of "then". */
  published: string | undefined;
  /** ISO day. */
  today: string;
  /** Opens the card grown: positions and the whole timeline. */
  full?: boolean;
  onOpen: (id: string) => void;
  onBack?: (() => void) | undefined;
  onClose?: (() => void) | undefined;
  /** Called when the card has changed its size. */
  onResize?: (() => void) | undefined;
}

/** Who or what an entity is, what was true then, what is true now, what happened. */
export function EntityCard(props: EntityCardProps) {
  const { record, published, today, onOpen, onResize } = props;
  const { entity, events, related } = record;
  const [grown, setGrown] = useState(props.full ?? false);
  useLayoutEffect(() => onResize?.(), [grown, onResize]);
  const shown = grown ? everything(record, published) : closestEvents(events, published);
  const hidden = events.length - shown.before.length - shown.since.length;

  return (
    <div class="card" role="dialog" aria-labelledby="cleartext-card-name">
      <Heading {...props} />
      <ThenAndNow facts={thenAndNow(record, published, today)} published={published} />
      <div class="background">
        {entity.background.map(({ text, sources }) => (
          <p key={text}>
            {text}
            <SourceLinks sources={sources} />
          </p>
        ))}
      </div>
      {grown && <Provisions provisions={entity.provisions} />}
      {grown && <Positions positions={entity.positions} />}
      {events.length > 0 && (
        <section aria-label="Timeline">
          <h3>Timeline</h3>
          <Timeline events={shown} published={published} />
        </section>
      )}
      {!grown && hidden + entity.positions.length + entity.provisions.length > 0 && (
        <button type="button" class="more" onClick={() => setGrown(true)}>
          {hidden > 0 ? `All ${events.length} events` : 'More'}
        </button>
      )}
      <footer>
        {related.map(({ id, name }) => (
          <button type="button" class="chip" key={id} onClick={() => onOpen(id)}>
            {name}
          </button>
        ))}
        <span class="as-of">Data as of {formatMonth(record.dataset.date)}</span>
      </footer>
    </div>
  );
}

function everything({ events }: EntityRecord, published: string | undefined) {
  return published === undefined ? { before: [], since: events } : partAt(events, published);
}

function Heading({ record: { entity }, onBack, onClose }: EntityCardProps) {
  return (
    <header>
      <p class="eyebrow">
        <Icon name={entity.kind} />
        {KIND_LABELS[entity.kind]} · {jurisdictionsLabel(entity.jurisdictions)}
      </p>
      <h2 id="cleartext-card-name" tabIndex={-1}>
        {entity.name}
      </h2>
      <div class="tools">
        {onBack && (
          <button type="button" class="tool" aria-label="Back" title="Back" onClick={onBack}>
            <Icon name="back" />
          </button>
        )}
        {onClose && (
          <button type="button" class="tool" aria-label="Close" title="Close" onClick={onClose}>
            <Icon name="close" />
          </button>
        )}
      </div>
    </header>
  );
}

/** What a law lets authorities demand of those who encrypt, or forbids them to. */
function Provisions({ provisions }: Pick<EntityRecord['entity'], 'provisions'>) {
  if (provisions.length === 0) return null;
  return (
    <section aria-label="What it provides">
      <h3>What it provides</h3>
      <dl class="provisions">
        {provisions.map(({ kind, text, sources }) => (
          <Fragment key={text}>
            <dt>{PROVISION_LABELS[kind]}</dt>
            <dd>
              {text}
              <SourceLinks sources={sources} />
            </dd>
          </Fragment>
        ))}
      </dl>
    </section>
  );
}

function Positions({ positions }: Pick<EntityRecord['entity'], 'positions'>) {
  return positions.map(({ text, date, sources }) => (
    <p class="position" key={text}>
      <time dateTime={date}>{formatDate(date)}</time> — {text}
      <SourceLinks sources={sources} />
    </p>
  ));
}
