interface Props {
  /** What it switches: a host, a preference. */
  label: string;
  on: boolean;
  onSwitch: (on: boolean) => void;
}

/** On or off, named after what it switches. */
export function Switch({ label, on, onSwitch }: Props) {
  return (
    <input
      type="checkbox"
      role="switch"
      class="switch"
      aria-label={label}
      checked={on}
      aria-checked={on}
      onChange={(event) => onSwitch(event.currentTarget.checked)}
    />
  );
}
