import type { Kind } from '../data/schema/entity.ts';
import { datasetText } from '../language/dataset-text.ts';
import { formatNumber } from '../language/format.ts';
import { say, sayCount } from '../language/say.ts';
import { Icon } from './Icon.tsx';

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
}

/** Entities to choose from; arrow keys move between them. */
export function EntityList({ entities, onOpen }: Props) {
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
        </li>
      ))}
    </ul>
  );
}

function moveFocus(event: KeyboardEvent): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const rows = [...(event.currentTarget as Element).querySelectorAll('button')];
  const at = rows.indexOf(event.target as HTMLButtonElement);
  rows[Math.min(Math.max(at + step, 0), rows.length - 1)]?.focus();
}
