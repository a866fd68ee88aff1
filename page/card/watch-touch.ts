import type { MentionMap } from '../mentions/mention-map.ts';
import type { PlacedMention } from '../mentions/placed-mention.ts';
import type { CardControl } from './card-control.ts';
import { isInControl, isTouch } from './watch-pointer.ts';

/** A finger held so long is a long press. Milliseconds. */
const LONG = 500;

/** A finger that has moved so far scrolls. CSS pixels. */
const MOVED = 10;

/**
 * Opens sheets by touch, until `signal` aborts: by a tap on a mention, and by a
 * long press on one that is a link, whose tap still follows it.
 */
export function watchTouch(
  document: Document,
  { control, mentions }: { control: CardControl; mentions: () => MentionMap | undefined },
  signal: AbortSignal,
): void {
  const view = document.defaultView as Window;
  let held: { x: number; y: number; mention: PlacedMention; timer: number } | undefined;
  /** Whether the finger has opened a sheet and its click is still to come. */
  let opened = false;

  const open = (mention: PlacedMention) => control.press(mention, { form: 'sheet', focus: true });
  const letGo = () => {
    if (held) view.clearTimeout(held.timer);
    held = undefined;
  };
  const onDown = (event: PointerEvent) => {
    letGo();
    opened = false;
    if (event.pointerType !== 'touch' || !event.isPrimary || control.cards?.holds(event)) return;
    const { clientX: x, clientY: y } = event;
    const mention = mentions()?.at(x, y);
    if (!mention || !isInControl(mention)) return;
    const timer = view.setTimeout(() => {
      held = undefined;
      opened = true;
      open(mention);
    }, LONG);
    held = { x, y, mention, timer };
  };
  const onMove = (event: PointerEvent) => {
    if (held && Math.hypot(event.clientX - held.x, event.clientY - held.y) > MOVED) letGo();
  };
  const onClick = (event: MouseEvent) => {
    if (!isTouch(event) || control.cards?.holds(event)) return;
    if (opened) {
      // The end of the long press, not a tap on the link.
      opened = false;
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    const mention = mentions()?.at(event.clientX, event.clientY);
    if (!mention) {
      if (control.open) control.dismiss();
    } else if (!isInControl(mention)) open(mention);
  };
  /** The browser's own menu for links would cover the sheet. */
  const onMenu = (event: MouseEvent) => {
    if (opened || (held && isTouch(event))) event.preventDefault();
  };

  document.addEventListener('pointerdown', onDown, { capture: true, passive: true, signal });
  document.addEventListener('pointermove', onMove, { capture: true, passive: true, signal });
  document.addEventListener('pointerup', letGo, { capture: true, passive: true, signal });
  document.addEventListener('pointercancel', letGo, { capture: true, passive: true, signal });
  document.addEventListener('click', onClick, { capture: true, signal });
  document.addEventListener('contextmenu', onMenu, { capture: true, signal });
  signal.addEventListener('abort', letGo, { once: true });
}
