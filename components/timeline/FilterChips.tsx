import type { ComponentChildren } from 'preact';

interface Props<Id extends string> {
  label: string;
  /** With a rank they carry the colour of that rank in the chart. */
  options: { id: Id; label: string; rank?: number }[];
  chosen: Id[];
  onChange: (chosen: Id[]) => void;
  children?: ComponentChildren;
}

/** Choices beside each other, any number of which may be on. */
export function FilterChips<Id extends string>(props: Props<Id>) {
  const { label, options, chosen, onChange, children } = props;
  const toggle = (id: Id) =>
    chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id];
  return (
    <fieldset class="chips">
      <legend class="hidden">{label}</legend>
      {options.map(({ id, label, rank }) => (
        <button
          key={id}
          type="button"
          class="chip"
          aria-pressed={chosen.includes(id)}
          onClick={() => onChange(toggle(id))}
        >
          {rank !== undefined && <i class={`dot rank-${rank}`} />}
          {label}
        </button>
      ))}
      {children}
    </fieldset>
  );
}
