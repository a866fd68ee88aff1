import type { RefObject } from 'preact';
import type { EntityRecord } from '../../context/entity-record.ts';
import { roleSpans } from '../../context/role-spans.ts';
import type { TimelineView } from '../../context/timeline-view.ts';
import { datasetText } from '../../language/dataset-text.ts';
import { SourceLinks } from '../card/SourceLinks.tsx';
import { Icon } from '../Icon.tsx';
import { jurisdictionsLabel, kindLabel } from '../wording.ts';
import { RelationMap } from './RelationMap.tsx';
import { RoleBars } from './RoleBars.tsx';

interface Props {
  record: EntityRecord;
  view: TimelineView;
  /** ISO day. */
  today: string;
  headingRef: RefObject<HTMLHeadingElement>;
  onEntity: (id: string) => void;
}

/** Who or what the entity chosen is: background, roles over time, whom it has to do with. */
export function EntityPanel({ record, view, today, headingRef, onEntity }: Props) {
  const { entity, related } = record;
  const spans = roleSpans(record, today);
  return (
    <section class="entity" aria-labelledby="entity-name">
      <p class="eyebrow">
        <Icon name={entity.kind} />
        {kindLabel(entity.kind)} · {jurisdictionsLabel(entity.jurisdictions)}
      </p>
      <h2 id="entity-name" tabIndex={-1} {...datasetText} ref={headingRef}>
        {entity.name}
      </h2>
      {entity.background.map(({ text, sources }) => (
        <p key={text} class="background">
          <span {...datasetText}>{text}</span>{' '}
          <span class="sources">
            <SourceLinks sources={sources} />
          </span>
        </p>
      ))}
      {spans.length > 0 && <RoleBars spans={spans} kind={entity.kind} today={today} />}
      {related.length > 0 && (
        <RelationMap name={entity.name} related={related} view={view} onEntity={onEntity} />
      )}
    </section>
  );
}
