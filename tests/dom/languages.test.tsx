import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { type Catalogue, speak } from '../../language/say.ts';
import german from '../../public/_locales/de/messages.json' with { type: 'json' };
import english from '../../public/_locales/en/messages.json' with { type: 'json' };
import spanish from '../../public/_locales/es/messages.json' with { type: 'json' };
import french from '../../public/_locales/fr/messages.json' with { type: 'json' };
import { clear, drawCard, placeFor } from './card-rig.tsx';
import { overflowing } from './other-language.ts';

const CATALOGUES: Catalogue[] = [
  { language: 'de', messages: german },
  { language: 'es', messages: spanish },
  { language: 'fr', messages: french },
];

/** A compact card is at most so high. CSS pixels. */
const HIGHEST = 360;

afterEach(() => {
  clear();
  speak({ language: 'en', messages: english });
});

describe.each(CATALOGUES)('in $language', (catalogue) => {
  test.each([
    'priti-patel',
    'national-crime-agency',
    'end-to-end-encryption',
    'assistance-and-access-act',
    'messenger',
    'us-attorney-general',
  ])('the compact card of %s fits', async (id) => {
    speak(catalogue);
    for (const width of [360, 420]) {
      await page.viewport(width, 760);
      const site = { host: 'silicon.co.uk', onHideEntity() {}, onClickOnly() {}, onTurnOff() {} };
      await drawCard(placeFor('light'), id, { onPin() {}, onClose() {}, site });
      const card = document.querySelector('.card') as HTMLElement;
      const body = document.querySelector('.body') as HTMLElement;
      expect.soft(card.offsetHeight).toBeLessThanOrEqual(HIGHEST);
      expect
        .soft(body.scrollHeight, `nothing to scroll at ${width}`)
        .toBeLessThanOrEqual(body.clientHeight + 1);
      expect.soft(overflowing(card)).toEqual([]);
      clear();
    }
  });
});
