interface Props {
  /** What it switches: a host, a preference. */
  label: string;
  on: boolean;
  /** Whether it is for others to switch. */
  locked?: boolean;
  onSwitch: (on: boolean) => void;
}

/** On or off, named after what it switches. */
export function Switch({ label, on, locked = false, onSwitch }: Props) {
  return (
    <input
      type="checkbox"
      role="switch"
      class="switch"
      aria-label={label}
      checked={on}
      aria-checked={on}
      disabled={locked}
      onChange={(event) => onSwitch(event.currentTarget.checked)}
    />
  );
}
