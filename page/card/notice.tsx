import { render } from 'preact';
import { Notice } from '../../components/card/Notice.tsx';
import type { CardSurface } from './card-surface.ts';

/** A notice stays for so long, or for as long as the reader is at it. Milliseconds. */
const NOTICE = 8000;

/** The bar at the bottom of the window that tells what was done. */
export function createNotice(document: Document, surface: CardSurface) {
  const place = document.createElement('div');
  place.className = 'place';
  place.dataset.form = 'notice';
  const view = document.defaultView as Window;
  let timer = 0;
  const hide = () => {
    view.clearTimeout(timer);
    render(null, place);
    surface.hide(place);
  };
  const wait = () => {
    view.clearTimeout(timer);
    timer = view.setTimeout(hide, NOTICE);
  };
  const stay = () => view.clearTimeout(timer);
  for (const type of ['pointerenter', 'focusin']) place.addEventListener(type, stay);
  for (const type of ['pointerleave', 'focusout']) place.addEventListener(type, wait);
  place.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') hide();
  });
  return {
    /** Puts the focus on the way back. */
    focus: () => place.querySelector<HTMLElement>('.undo')?.focus({ preventScroll: true }),
    show(text: string, onUndo: (() => void) | undefined, theme: 'light' | 'dark') {
      place.dataset.theme = theme;
      const undo =
        onUndo &&
        (() => {
          hide();
          onUndo();
        });
      // The region is there before its text is, or it would not be read out.
      surface.show(place, null);
      render(<Notice text={text} onUndo={undo} onClose={hide} />, place);
      wait();
    },
  };
}
