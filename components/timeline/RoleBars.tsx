import { scaleLinear } from 'd3-scale';
import { type RoleSpan, yearsOf } from '../../context/role-spans.ts';
import type { Kind } from '../../data/schema/entity.ts';
import { datasetText } from '../../language/dataset-text.ts';
import { formatDate } from '../../language/format.ts';
import { say } from '../../language/say.ts';
import { SourceLinks } from '../card/SourceLinks.tsx';
import { spanLabel } from '../wording.ts';

interface Props {
  spans: RoleSpan[];
  kind: Kind;
  /** ISO day: where bars without an end stop. */
  today: string;
}

/** Roles or states as bars over one axis of years; in words what the bars show. */
export function RoleBars({ spans, kind, today }: Props) {
  const begin = Math.floor(Math.min(...spans.map(({ start }) => start)));
  const end = Math.max(yearsOf(today), ...spans.map((span) => span.end));
  const percent = scaleLinear([begin, Math.max(end, begin + 1)], [0, 100]);
  return (
    <div class="roles">
      <h3>{say(kind === 'person' ? 'timelineRoles' : 'timelineOverTime')}</h3>
      <ol>
        {spans.map((span) => (
          <li key={`${span.text} ${span.from}`}>
            <span {...datasetText}>{span.text}</span>
            <small>
              {spanLabel(span, formatDate)} <SourceLinks sources={span.sources} most={1} />
            </small>
            <svg class="role-bar" width="100%" height="8" aria-hidden="true">
              <rect class="track" width="100%" height="2" y="3" />
              <rect
                class={span.to === undefined ? 'open' : undefined}
                x={`${percent(span.start)}%`}
                width={`${Math.max(percent(span.end) - percent(span.start), 1)}%`}
                height="8"
                rx="3"
              />
            </svg>
          </li>
        ))}
      </ol>
      <p class="role-axis" aria-hidden="true">
        <span>{begin}</span>
        <span>{Math.round((begin + end) / 2)}</span>
        <span>{say('timelineToday')}</span>
      </p>
    </div>
  );
}
