import type { Kind } from '../data/schema/entity.ts';
import { datasetText } from '../language/dataset-text.ts';
import { formatNumber } from '../language/format.ts';
import { say, sayCount } from '../language/say.ts';
import { Icon } from './Icon.tsx';
import { Tool } from './Tool.tsx';

/** One entity of a list. */
export interface EntityLine {
  id: string;
  name: string;
  kind: Kind;
  /** The first sentence of its background. */
  line: string;
  /** How often the article mentions it. */
  count?: number;
}

interface Props {
  entities: EntityLine[];
  onOpen: (id: string) => void;
  /** Another way to open each, as a small button beside it. */
  beside?: { label: (name: string) => string; onOpen: (id: string) => void };
}

/** Entities to choose from; arrow keys move between them. */
export function EntityList({ entities, onOpen, beside }: Props) {
  return (
    <ul class="list" onKeyDown={moveFocus}>
      {entities.map(({ id, name, kind, line, count }) => (
        <li key={id}>
          <button type="button" class="row" onClick={() => onOpen(id)}>
            <Icon name={kind} />
            <b {...datasetText}>{name}</b>
            {count !== undefined && (
              <em title={sayCount('listMentions', count)}>
                {say('listTimes', formatNumber(count))}
              </em>
            )}
            <small {...datasetText}>{line}</small>
          </button>
          {beside && (
            <Tool icon="card" label={beside.label(name)} onClick={() => beside.onOpen(id)} />
          )}
        </li>
      ))}
    </ul>
  );
}

/** Up and down from line to line, to the side between what a line holds. */
function moveFocus(event: KeyboardEvent): void {
  const list = event.currentTarget as Element;
  const line = (event.target as Element).closest('li');
  const lines = [...list.children];
  const at = line ? lines.indexOf(line) : 0;
  const to = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: lines.length - 1,
  }[event.key];
  const aside = { ArrowRight: '.tool', ArrowLeft: '.row' }[event.key];
  if (to === undefined && aside === undefined) return;
  event.preventDefault();
  const next = to === undefined ? line : lines[Math.min(Math.max(to, 0), lines.length - 1)];
  next?.querySelector<HTMLElement>(aside ?? '.row')?.focus();
}
