import { say } from '../../language/say.ts';
import { focusNeighbour } from '../focus-neighbour.ts';
import { Locked } from './Locked.tsx';

interface Props {
  title: string;
  hint: string;
  lines: { id: string; name: string }[];
  /** What the button of each line says. */
  action: string;
  /** Whether the lines are for others to take away. */
  locked: boolean;
  onRemove: (id: string, name: string) => void;
}

/** Lines to take away again; nothing where there are none. */
export function RemovableList({ title, hint, lines, action, locked, onRemove }: Props) {
  if (lines.length === 0) return null;
  return (
    <>
      <h3>
        {title}
        <Locked locked={locked} />
      </h3>
      <p class="hint">{hint}</p>
      <ul class="sites">
        {lines.map(({ id, name }) => (
          <li key={id}>
            <span>
              <b>{name}</b>
            </span>
            <button
              type="button"
              class="button quiet"
              disabled={locked}
              aria-label={say('settingsActionOn', action, name)}
              onClick={(event) => {
                focusNeighbour(event.currentTarget);
                onRemove(id, name);
              }}
            >
              {action}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
