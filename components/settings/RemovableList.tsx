import { focusNeighbour } from '../focus-neighbour.ts';

interface Props {
  /** Names the section in its markup. */
  id: string;
  title: string;
  hint: string;
  lines: { id: string; name: string }[];
  /** What the button of each line says. */
  action: string;
  onRemove: (id: string) => void;
}

/** A section of lines to take away again; nothing where there are none. */
export function RemovableList({ id: section, title, hint, lines, action, onRemove }: Props) {
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby={section}>
      <h2 id={section}>{title}</h2>
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
              aria-label={`${action}: ${name}`}
              onClick={(event) => {
                focusNeighbour(event.currentTarget);
                onRemove(id);
              }}
            >
              {action}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
