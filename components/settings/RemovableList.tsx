import { say } from '../../language/say.ts';
import { focusNeighbour } from '../focus-neighbour.ts';

interface Props {
  title: string;
  hint: string;
  lines: { id: string; name: string }[];
  /** What the button of each line says. */
  action: string;
  onRemove: (id: string, name: string) => void;
}

/** Lines to take away again; nothing where there are none. */
export function RemovableList({ title, hint, lines, action, onRemove }: Props) {
  if (lines.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
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
