import { keepInWindow } from './place-card.ts';

/** Lets the reader drag a pinned card by its heading, within the window. */
export function dragByHeading(place: HTMLElement, signal: AbortSignal): void {
  onDrag(place, '.drag', signal, {
    start: () => place.getBoundingClientRect(),
    move: ({ left, top }, dx, dy) => keepInWindow(place, left + dx, top + dy),
    end: () => {},
  });
}

/** Dragged down by so much, or let go while moving so fast, a sheet is dismissed. CSS pixels, per millisecond. */
const FAR = 96;
const FLUNG = 0.5;

/** Lets the reader push a sheet down off the screen. */
export function dragToDismiss(
  place: HTMLElement,
  onDismiss: () => void,
  signal: AbortSignal,
): void {
  onDrag(place, '.grip, header', signal, {
    start: () => performance.now(),
    move: (_, __, dy) => {
      place.style.transform = `translateY(${Math.max(0, dy)}px)`;
    },
    end: (started, dy) => {
      const flung = dy > 24 && dy / (performance.now() - started) > FLUNG;
      if (dy > FAR || flung) onDismiss();
      else place.style.transform = '';
    },
  });
}

interface Drag<Start> {
  start(): Start;
  move(start: Start, dx: number, dy: number): void;
  end(start: Start, dy: number): void;
}

/** Follows a pointer pressed on `handle`, but not on a button or link in it. */
function onDrag<Start>(
  place: HTMLElement,
  handle: string,
  signal: AbortSignal,
  drag: Drag<Start>,
): void {
  let going: { from: PointerEvent; start: Start } | undefined;
  place.addEventListener(
    'pointerdown',
    (event) => {
      const pressed = event.target as Element;
      if (event.button !== 0 || !pressed.closest(handle) || pressed.closest('button, a')) return;
      going = { from: event, start: drag.start() };
      place.setPointerCapture(event.pointerId);
    },
    { signal },
  );
  place.addEventListener(
    'pointermove',
    (event) => {
      if (!going || event.pointerId !== going.from.pointerId) return;
      event.preventDefault();
      drag.move(
        going.start,
        event.clientX - going.from.clientX,
        event.clientY - going.from.clientY,
      );
    },
    { signal },
  );
  const end = (event: PointerEvent) => {
    if (!going || event.pointerId !== going.from.pointerId) return;
    const { start, from } = going;
    going = undefined;
    drag.end(start, event.clientY - from.clientY);
  };
  place.addEventListener('pointerup', end, { signal });
  place.addEventListener('pointercancel', end, { signal });
}
