import { say } from '../../language/say.ts';
import { Icon } from '../Icon.tsx';
import type { EntityCardProps } from './EntityCard.tsx';

/** How far an arrow key moves the card, in CSS pixels. */
const STEP = 24;

const DIRECTIONS: Record<string, [number, number]> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

/** Moves a pinned card by arrow keys or, without any dragging, to the next corner. */
export function MoveButton({
  onMove,
  onMoveToCorner,
}: Pick<EntityCardProps, 'onMove' | 'onMoveToCorner'>) {
  if (!onMove && !onMoveToCorner) return null;
  const onKeyDown = (event: KeyboardEvent) => {
    const direction = DIRECTIONS[event.key];
    if (!direction) return;
    event.preventDefault();
    onMove?.(...direction);
  };
  return (
    <button
      type="button"
      class="tool move"
      aria-label={say('cardMove')}
      title={say('cardMoveHow')}
      onClick={() => onMoveToCorner?.()}
      onKeyDown={onKeyDown}
    >
      <Icon name="move" />
    </button>
  );
}
