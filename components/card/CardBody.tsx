import { Fragment, type RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { type Around, closestEvents, partAt } from '../../context/around-date.ts';
import { thenAndNow } from '../../context/as-of.ts';
import type { EntityRecord } from '../../context/entity-record.ts';
import { sourcesOf } from '../../context/sources-of.ts';
import { weighEvent } from '../../context/weigh-event.ts';
import type { DatedEvent } from '../../data/schema/event.ts';
import { datasetText } from '../../language/dataset-text.ts';
import { formatDate } from '../../language/format.ts';
import { say } from '../../language/say.ts';
import { provisionLabel } from '../wording.ts';
import { CardSection } from './CardSection.tsx';
import type { EntityCardProps } from './EntityCard.tsx';
import { SourceLinks } from './SourceLinks.tsx';
import { SourceList } from './SourceList.tsx';
import { type Fit, Statement } from './Statement.tsx';
import { shortenStatements } from './shorten-statements.ts';
import { ThenAndNow } from './ThenAndNow.tsx';
import { Timeline } from './Timeline.tsx';
import { STEPS, type Tightness } from './tightness.ts';

interface Props extends EntityCardProps {
  bodyRef: RefObject<HTMLDivElement | null>;
  /** How much of it a compact card has room for; absent from a grown one. */
  tightness: Tightness | undefined;
}

/** The part of a card that scrolls: what there is to know. */
export function CardBody({ record, published, today, grown, tightness, bodyRef, ...on }: Props) {
  const { entity, events, related } = record;
  useLayoutEffect(() => {
    if (tightness && bodyRef.current) shortenStatements(bodyRef.current);
  }, [bodyRef, tightness]);
  const at = (room: Tightness['events']) => eventsAround(record, published, room, on.mentioned);
  const shown = tightness ? at(tightness.events) : everything(events, published);
  return (
    // biome-ignore lint/a11y/useSemanticElements: no fieldset, it holds no form
    <div
      class="body"
      ref={bodyRef}
      role="group"
      aria-labelledby="cleartext-card-name"
      // The keyboard scrolls what has the focus.
      tabIndex={grown ? 0 : undefined}
    >
      <ThenAndNow
        facts={thenAndNow(record, published, today)}
        published={published}
        tightness={tightness}
      />
      <Background background={entity.background} tightness={tightness} />
      {grown && <Provisions provisions={entity.provisions} />}
      {grown && <Positions positions={entity.positions} />}
      {events.length > 0 && (
        <CardSection title={say('cardTimeline')}>
          <Timeline
            events={shown}
            published={published}
            fitOf={tightness && eventFits(tightness, at)}
          />
        </CardSection>
      )}
      {grown && <Related related={related} onOpen={on.onOpen} />}
      {grown && (
        <CardSection title={say('cardSources')}>
          <SourceList sources={sourcesOf(record)} />
        </CardSection>
      )}
    </div>
  );
}

const everything = (events: EntityRecord['events'], published: string | undefined) =>
  published === undefined ? { before: [], since: events } : partAt(events, published);

function eventsAround(
  { entity, events }: EntityRecord,
  published: string | undefined,
  room: Tightness['events'],
  mentioned: string[] = [],
): Around {
  const reading = { entity: entity.id, mentioned: new Set(mentioned) };
  return closestEvents(events, published, room, (event) => weighEvent(event, reading));
}

/** How each event stands in a compact card. */
function eventFits(tightness: Tightness, at: (room: Tightness['events']) => Around) {
  const shownAt = STEPS.map(({ events }) => {
    const { before, since } = at(events);
    return new Set([...before, ...since]);
  });
  return (event: DatedEvent): Fit => ({
    part: 'event',
    lines: tightness.event,
    until: shownAt.findLastIndex((shown) => shown.has(event)),
  });
}

type Entity = EntityRecord['entity'];

/** In few lines the first sentence, what an entity is, says the most. */
function Background({
  background,
  tightness,
}: Pick<Entity, 'background'> & Pick<Props, 'tightness'>) {
  const shown = tightness ? background.slice(0, 1) : background;
  const fit: Fit | undefined = tightness && { part: 'background', lines: tightness.background };
  return (
    <div class="background">
      {shown.map(({ text, sources }) => (
        <p key={text}>
          <Statement text={text} sources={sources} fit={fit} />
        </p>
      ))}
    </div>
  );
}

/** What a law lets authorities demand of those who encrypt, or forbids them to. */
function Provisions({ provisions }: Pick<Entity, 'provisions'>) {
  if (provisions.length === 0) return null;
  return (
    <CardSection title={say('cardProvisions')}>
      <dl class="provisions">
        {provisions.map(({ kind, text, sources }) => (
          <Fragment key={text}>
            <dt>{provisionLabel(kind)}</dt>
            <dd>
              <span {...datasetText}>{text}</span>
              <SourceLinks sources={sources} />
            </dd>
          </Fragment>
        ))}
      </dl>
    </CardSection>
  );
}

function Positions({ positions }: Pick<Entity, 'positions'>) {
  if (positions.length === 0) return null;
  return (
    <CardSection title={say('cardPositions')}>
      <ul class="positions">
        {positions.map(({ text, date, sources }) => (
          <li key={text}>
            <time dateTime={date}>{formatDate(date)}</time>
            <Statement text={text} sources={sources} />
          </li>
        ))}
      </ul>
    </CardSection>
  );
}

function Related({
  related,
  onOpen,
}: Pick<EntityRecord, 'related'> & Pick<EntityCardProps, 'onOpen'>) {
  if (related.length === 0) return null;
  return (
    <CardSection title={say('cardRelated')}>
      <div class="chips">
        {related.map(({ id, name }) => (
          <button type="button" class="chip" {...datasetText} key={id} onClick={() => onOpen(id)}>
            {name}
          </button>
        ))}
      </div>
    </CardSection>
  );
}
