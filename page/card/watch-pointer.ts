import { isInside } from '../box.ts';
import type { MentionMap } from '../mentions/mention-map.ts';
import { type PlacedMention, rectsOf } from '../mentions/placed-mention.ts';
import type { CardControl } from './card-control.ts';
import type { PointerSpeed } from './pointer-speed.ts';
import { isOnTheWay } from './safe-corridor.ts';

/** What opens a card: resting on a word, the same with the Shift key held, or a click. */
export type Opening = 'hover' | 'modifier' | 'click';

/** Milliseconds between two looks at what is under a moving pointer: about a frame. */
const LOOK_EVERY = 16;

/** Opens and closes cards by mouse or pen, until `signal` aborts. */
export function watchPointer(
  document: Document,
  options: {
    control: CardControl;
    mentions: () => MentionMap | undefined;
    opening: Opening;
    speed: PointerSpeed;
  },
  signal: AbortSignal,
): void {
  const { control, mentions, opening, speed } = options;
  const view = document.defaultView as Window;
  let pointer: { x: number; y: number; shift: boolean; pressed: boolean } | undefined;
  let looking = 0;
  let looked = -LOOK_EVERY;

  // Timed rather than by animation frame: those pause in a window that is covered.
  const look = () => {
    looking = 0;
    looked = performance.now();
    if (!pointer || signal.aborted) return;
    const { x, y } = pointer;
    const found = mentions()?.at(x, y);
    const { open } = control;
    if (open && !found && isTowardsCard(x, y, open)) control.onCard();
    else control.over(found && mayOpen(found) ? found : undefined);
  };
  const mayOpen = (mention: PlacedMention) => {
    if (mention === control.open) return true;
    if (pointer?.pressed || opening === 'click') return false;
    return opening === 'hover' || pointer?.shift === true;
  };
  const isTowardsCard = (x: number, y: number, open: PlacedMention) => {
    const card = control.cards?.box();
    const rects = rectsOf(open);
    return card !== undefined && rects.some((word) => isOnTheWay(x, y, word, card));
  };
  const lookSoon = () => {
    if (looking !== 0) return;
    const wait = looked + LOOK_EVERY - performance.now();
    if (wait <= 0) look();
    else looking = view.setTimeout(look, wait);
  };
  const isOnOpenCard = ({ clientX, clientY }: PointerEvent) => {
    const box = control.cards?.box();
    return box !== undefined && isInside(box, clientX, clientY);
  };
  const onMove = (event: PointerEvent) => {
    if (event.pointerType === 'touch') return;
    const { clientX: x, clientY: y, shiftKey: shift, buttons } = event;
    speed.move(x, y, event.timeStamp);
    if (control.cards?.holds(event)) {
      pointer = undefined;
      if (isOnOpenCard(event)) control.onCard();
      else control.over(undefined);
      return;
    }
    pointer = { x, y, shift, pressed: buttons !== 0 };
    lookSoon();
  };
  const onLeave = () => {
    pointer = undefined;
    control.over(undefined);
  };
  const onShift = (event: KeyboardEvent) => {
    if (opening !== 'modifier' || event.key !== 'Shift' || !pointer) return;
    pointer.shift = event.type === 'keydown';
    look();
  };
  const onClick = (event: MouseEvent) => {
    if (event.button !== 0 || control.cards?.holds(event) || isTouch(event)) return;
    const found = mentions()?.at(event.clientX, event.clientY);
    if (!found) {
      if (control.open) control.dismiss();
    } else if (!isInControl(found) && !hasSelection(document)) {
      control.press(found, { form: 'beside', focus: false });
    }
  };

  const listening = { capture: true, passive: true, signal };
  document.addEventListener('pointermove', onMove, listening);
  document.documentElement.addEventListener('pointerleave', onLeave, { passive: true, signal });
  document.addEventListener('keydown', onShift, listening);
  document.addEventListener('keyup', onShift, listening);
  document.addEventListener('click', onClick, listening);
}

/** Clicks are pointer events where browsers say what clicked. */
export const isTouch = (event: MouseEvent) =>
  (event as Partial<PointerEvent>).pointerType === 'touch';

/** Whether a click on the mention does something already: a link is followed, a button pressed. */
export function isInControl({ pieces: [piece] }: PlacedMention): boolean {
  for (let at = piece && around(piece.node); at; at = around(at))
    if (at.matches(CONTROL)) return true;
  return false;
}

const CONTROL =
  'a[href], button, label, summary, input, select, textarea, [role="button"], [role="link"], [role="tab"], [onclick]';

/** The element a node is drawn in: a slot, where its parent has a shadow root. */
const around = (node: Element | Text) =>
  node.assignedSlot ?? node.parentElement ?? (node.parentNode as ShadowRoot | null)?.host;

const hasSelection = (document: Document) => document.getSelection()?.isCollapsed === false;
