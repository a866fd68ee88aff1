import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { speak } from '../language/say.ts';
import type { CardScope } from '../page/card/card-scope.ts';
import { createCards } from '../page/card/cards.tsx';

/**
 * The cards, put into an article page only when its reader first rests on a
 * mention: until then a page pays for no component, style or placement.
 */
export default defineUnlistedScript(() => {
  (globalThis as CardScope).cleartextCards = (document, catalogue, signal) => {
    speak(catalogue);
    return createCards(document, signal);
  };
});
