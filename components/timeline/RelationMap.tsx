import type { RelatedEntity } from '../../context/entity-record.ts';
import { writeTimelineAddress } from '../../context/timeline-address.ts';
import type { TimelineView } from '../../context/timeline-view.ts';
import { datasetText } from '../../language/dataset-text.ts';
import { say } from '../../language/say.ts';
import { kindLabel } from '../wording.ts';
import { breakName } from './break-name.ts';

interface Props {
  name: string;
  related: RelatedEntity[];
  view: TimelineView;
  onEntity: (id: string) => void;
}

interface Point {
  x: number;
  y: number;
}

const WIDTH = 348;
const HEIGHT = 392;
/** The ellipse the related entities stand on. */
const REACH = { x: 116, y: 140 };
const MIDDLE = { x: WIDTH / 2, y: HEIGHT / 2 };
const LINE = 13;

/** The entity in the middle and around it those it has to do with, each a link to its events. */
export function RelationMap({ name, related, view, onEntity }: Props) {
  const places = related.map((entity, i) => ({ entity, at: placeOf(i, related.length) }));
  return (
    <nav class="relations" aria-labelledby="relations-title">
      <h3 id="relations-title">{say('timelineRelated')}</h3>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
        <g class="ties">
          {places.map(({ entity, at }) => (
            <line key={entity.id} x1={MIDDLE.x} y1={MIDDLE.y} x2={at.x} y2={at.y} />
          ))}
        </g>
        <g class="middle">
          <circle cx={MIDDLE.x} cy={MIDDLE.y} r="9" />
          <Label name={name} x={MIDDLE.x} y={MIDDLE.y + 24} />
        </g>
        {places.map(({ entity, at }) => (
          <a
            key={entity.id}
            href={`#${writeTimelineAddress({ ...view, entity: entity.id })}`}
            aria-label={say('timelineRelatedOne', entity.name, kindLabel(entity.kind))}
            onClick={(event) => {
              if (event.ctrlKey || event.metaKey || event.shiftKey) return;
              event.preventDefault();
              onEntity(entity.id);
            }}
          >
            <rect
              class="reach"
              x={at.x - 56}
              y={isAbove(at) ? at.y - 52 : at.y - 12}
              width="112"
              height="64"
              rx="8"
            />
            <circle cx={at.x} cy={at.y} r="6" />
            <Label name={entity.name} x={at.x} y={at.y + 20} above={isAbove(at)} />
          </a>
        ))}
      </svg>
    </nav>
  );
}

interface LabelProps extends Point {
  name: string;
  /** Whether it stands above its point rather than below, away from the lines. */
  above?: boolean;
}

function Label({ name, x, y, above = false }: LabelProps) {
  const lines = breakName(name);
  const top = above ? y - 32 - (lines.length - 1) * LINE : y;
  return (
    <text text-anchor="middle" lang={datasetText.lang}>
      {lines.map((line, i) => (
        <tspan key={line} x={x} y={top + i * LINE}>
          {`${line} `}
        </tspan>
      ))}
    </text>
  );
}

const isAbove = ({ y }: Point): boolean => y < MIDDLE.y - 20;

/** Evenly on the ellipse, the first at the top. */
function placeOf(index: number, count: number): Point {
  const angle = (index / count) * 2 * Math.PI - Math.PI / 2;
  return {
    x: MIDDLE.x + REACH.x * Math.cos(angle),
    y: MIDDLE.y + REACH.y * Math.sin(angle),
  };
}
