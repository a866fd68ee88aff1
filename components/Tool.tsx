import { Icon, type IconName } from './Icon.tsx';

interface Props {
  icon: IconName;
  /** Said by screen readers and on hover. */
  label: string;
  /** Whether it is switched on, of those that can be. */
  pressed?: boolean;
  onClick: () => void;
}

/** A small button of a card's heading. */
export function Tool({ icon, label, pressed, onClick }: Props) {
  return (
    <button
      type="button"
      class={pressed ? 'tool pressed' : 'tool'}
      aria-label={label}
      title={label}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}
