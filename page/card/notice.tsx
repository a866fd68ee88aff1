import { render } from 'preact';
import { PassingNotice } from '../../components/card/PassingNotice.tsx';
import type { CardSurface } from './card-surface.ts';

/** The bar at the bottom of the window that tells what was done. */
export function createNotice(document: Document, surface: CardSurface) {
  const place = document.createElement('div');
  place.className = 'place';
  place.dataset.form = 'notice';
  const hide = () => {
    render(null, place);
    surface.hide(place);
  };
  return {
    /** Puts the focus on the way back. */
    focus: () => place.querySelector<HTMLElement>('.undo')?.focus({ preventScroll: true }),
    show(text: string, onUndo: (() => void) | undefined, theme: 'light' | 'dark') {
      place.dataset.theme = theme;
      // The region is there before its text is, or it would not be read out.
      surface.show(place, null);
      render(<PassingNotice text={text} onUndo={onUndo} onGone={hide} />, place);
    },
  };
}
