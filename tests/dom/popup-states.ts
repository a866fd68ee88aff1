import { sayCount } from '../../language/say.ts';
import { drawPopup, mentionedEntities, press, settled } from './popup-rig.tsx';

/** What a popup can look like. */
export const POPUP_STATES: Record<string, () => Promise<void>> = {
  page: async () => drawPopup({ mentioned: mentionedEntities(15) }),
  long: async () => {
    drawPopup({ mentioned: mentionedEntities(60) });
    [...document.querySelectorAll('button')]
      .find(({ textContent }) => textContent === sayCount('popupShowAll', 60))
      ?.click();
    await settled();
  },
  empty: async () => drawPopup({ mentioned: [], site: undefined }),
  found: async () => {
    drawPopup();
    await press('apple{ArrowDown}{ArrowDown}');
  },
  year: async () => {
    drawPopup();
    await press('2019 apple');
  },
  nothing: async () => {
    drawPopup();
    await press('qqqqzz');
  },
  card: async () => {
    drawPopup();
    await press('priti{Enter}');
  },
};
