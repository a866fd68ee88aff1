import type { CardSurface } from './card-surface.ts';

/** An announcement is read out within so long. Milliseconds. */
const SPOKEN = 4000;

/** Says things politely to those who listen rather than look. */
export function createAnnouncer(document: Document, surface: CardSurface): (text: string) => void {
  const region = document.createElement('div');
  region.className = 'announcer';
  region.setAttribute('role', 'status');
  const view = document.defaultView as Window;
  let timer = 0;
  return (text: string) => {
    region.textContent = '';
    surface.show(region, null);
    view.clearTimeout(timer);
    // Into a region that was there before: what comes with it is not read out.
    timer = view.setTimeout(() => {
      region.textContent = text;
      timer = view.setTimeout(() => surface.hide(region), SPOKEN);
    }, 100);
  };
}
