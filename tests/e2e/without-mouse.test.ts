import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Box, until } from '../../tools/browser/session.ts';
import { hasCard } from '../../tools/look.ts';
import { ENGINES } from './browsers.ts';
import { leaveAsServed, type OpenedReader, openReader } from './opened-reader.ts';
import {
  boxesOf,
  boxWithin,
  CARD,
  cardBox,
  cardGone,
  escapesHeard,
  followed,
  marked,
  middleOf,
  openPage,
  pointOn,
  sleep,
  underlines,
} from './reader.ts';

const NAME = 'National Crime Agency';

describe.each(ENGINES)('in %s', (engine) => {
  let reader: OpenedReader;
  let server: OpenedReader['server'];
  let tab: OpenedReader['tab'];
  let own: OpenedReader['own'];
  beforeAll(async () => {
    reader = await openReader(engine);
    ({ server, tab, own } = reader);
  });
  afterAll(() => reader?.close());
  afterEach(() => leaveAsServed(tab));

  const next = () => own.command('next-mention', tab);
  const previous = () => own.command('previous-mention', tab);
  const open = () => own.command('open-card', tab);
  const focusInCard = () =>
    tab.withinShadow(CARD, (root) => root.activeElement?.localName ?? 'nothing');
  const focusInPage = () =>
    tab.evaluate(() => document.activeElement?.id || document.activeElement?.localName);
  const hosts = () => tab.evaluate((tag) => document.querySelectorAll(tag).length, CARD);
  const announced = () =>
    until(
      () =>
        tab.withinShadow(CARD, (root) => {
          const region = root.querySelector('[role=status]');
          return region?.textContent;
        }),
      'an announcement',
    );

  describe('by keys', () => {
    test('goes from mention to mention, marks each and says which it is', async () => {
      await openPage(tab, 'story');
      const { accent } = await underlines(tab);
      await next();
      await until(async () => (await marked(tab)) === accent[0], 'the first to be marked');
      expect(await announced()).toMatch(new RegExp(`^Mention 1 of ${accent.length}: .+`));
      await next();
      await next();
      await until(async () => (await marked(tab)) === accent[2], 'the third to be marked');
      await until(
        async () => (await announced()) === `Mention 3 of ${accent.length}: Priti Patel`,
        'the third to be told of',
      );
      await previous();
      await until(async () => (await marked(tab)) === accent[1], 'the second to be marked');
    });

    test('scrolls to the mention, in a paragraph longer than the window too', async () => {
      await openPage(tab, 'story', {
        css: 'article p { line-height: 420px } article { font-size: 30px }',
      });
      const { accent } = await underlines(tab);
      for (const words of accent) {
        await next();
        await until(async () => (await marked(tab)) === words, `${words} to be marked`);
        const boxes = await boxesOf(tab, words, false);
        const { y, height } = boxes[0] as Box;
        expect(y, words).toBeGreaterThanOrEqual(0);
        expect(y + height, words).toBeLessThanOrEqual(800);
      }
    });

    test('opens the card with the focus on its heading and gives the focus back', async () => {
      await openPage(tab, 'story', { css: 'body { padding-bottom: 900px }' });
      await tab.evaluate(() => {
        document.querySelector<HTMLElement>('#first')?.focus();
        window.scrollTo({ top: 40, behavior: 'instant' });
      });
      await open();
      await until(() => cardBox(tab), 'the card');
      expect(await focusInCard()).toBe('h2');
      expect(await hosts()).toBe(1);
      const scrolled = await tab.evaluate(() => scrollY);
      await tab.press('Escape');
      await cardGone(tab);
      expect(await focusInPage()).toBe('first');
      expect(await hosts()).toBe(0);
      expect(await tab.evaluate(() => scrollY)).toBe(scrolled);
    });

    test('the Escape key that closes a card is not heard by the page', async () => {
      await openPage(tab, 'story');
      await open();
      await until(() => cardBox(tab), 'the card');
      await tab.press('Escape');
      await cardGone(tab);
      expect(await escapesHeard(tab)).toBe(0);
      await tab.press('Escape');
      await until(async () => (await escapesHeard(tab)) === 2, 'the page to hear the next');
    });

    test('nor when the focus is in the page', async () => {
      await openPage(tab, 'story');
      const at = await pointOn(tab, NAME);
      await tab.moveTo({ x: at.x - 3, y: at.y });
      await tab.moveTo(at);
      await until(() => cardBox(tab), 'the card');
      await tab.press('Escape');
      await cardGone(tab);
      expect(await escapesHeard(tab)).toBe(0);
      await tab.moveTo({ x: 3, y: 3 });
    });

    test('Tab goes through the card and out of it', async () => {
      await openPage(tab, 'story');
      await open();
      await until(() => cardBox(tab), 'the card');
      const stops = await tab.withinShadow(
        CARD,
        (root) =>
          [
            ...root.querySelectorAll<HTMLElement>('a[href], button, [tabindex="0"], summary'),
          ].filter((stop) => stop.checkVisibility()).length,
      );
      const gone: string[] = [];
      for (let i = 0; i <= stops; i++) {
        await tab.press('Tab');
        gone.push(await focusInCard());
      }
      expect(gone.slice(0, stops)).not.toContain('nothing');
      expect(gone.slice(0, stops)).not.toContain('h2');
      // The last one led out; a card that scrolls may be a stop of its own.
      for (let i = 0; gone.at(-1) !== 'nothing' && i < 2; i++) {
        await tab.press('Tab');
        gone.push(await focusInCard());
      }
      expect(gone.at(-1)).toBe('nothing');
      expect(await hasCard(tab)).toBe(true);
      await tab.press('Escape');
      await cardGone(tab);
    });

    test('the next mention is the one after the open card’s', async () => {
      await openPage(tab, 'story');
      const { accent } = await underlines(tab);
      await next();
      await open();
      await until(() => cardBox(tab), 'the card');
      await next();
      await until(async () => (await marked(tab)) === accent[1], 'the second to be marked');
    });

    test('the card is a labelled dialog that leaves the page usable', async () => {
      await openPage(tab, 'story');
      await open();
      await until(() => cardBox(tab), 'the card');
      const dialog = await tab.withinShadow(CARD, (root) => {
        const found = root.querySelector('[role=dialog]');
        const label = root.getElementById(found?.getAttribute('aria-labelledby') ?? '');
        return {
          label: label?.textContent?.trim(),
          heading: root.querySelector('h2')?.textContent?.trim(),
          modal: found?.getAttribute('aria-modal'),
        };
      });
      expect(dialog.label).toBeTruthy();
      expect(dialog.label).toBe(dialog.heading);
      expect(dialog.modal ?? 'false').toBe('false');
      if (engine === 'chromium') {
        expect(await tab.accessibleNames('dialog')).toEqual([dialog.heading]);
        expect(await tab.accessibleNames('button')).toContain('Listen to this story');
      }
    });

    test('a page without mentions in sight says so', async () => {
      await openPage(tab, 'story', { css: 'article { display: none }' });
      await next();
      expect(await announced()).toBe('No mentions on this page');
    });
  });

  describe('by touch', () => {
    const phone = { width: 390, height: 700 };
    beforeAll(() => tab.resize(phone.width, phone.height, 2));
    afterAll(() => tab.resize(1100, 800));

    const openSheet = async () => {
      await openPage(tab, 'story');
      await tab.tap(await pointOn(tab, NAME));
      return until(() => cardBox(tab), 'the sheet');
    };

    test('a tap on a mention opens a sheet at the bottom', async () => {
      await openSheet();
      const { x, y, width, height } = (await boxWithin(tab, '.place')) as Box;
      // Without the scroll bar, which a window on a desktop has.
      const across = await tab.evaluate(() => document.documentElement.clientWidth);
      expect([x, width]).toEqual([0, across]);
      expect(Math.round(y + height)).toBe(phone.height);
      expect(y).toBeGreaterThan(40);
    });

    test('a tap elsewhere dismisses the sheet', async () => {
      await openSheet();
      // Beside the text: on another mention it would open that one's sheet.
      await tab.tap({ x: 3, y: 60 });
      await cardGone(tab);
    });

    test('a sheet dragged down is dismissed, one dragged a little stays', async () => {
      const { y } = await openSheet();
      const heading = middleOf((await boxWithin(tab, 'h2')) as Box);
      await tab.drag(heading, { x: heading.x, y: heading.y + 30 }, 'touch');
      await sleep(400);
      expect((await cardBox(tab))?.y).toBe(y);
      await tab.drag(heading, { x: heading.x, y: heading.y + 180 }, 'touch');
      await cardGone(tab);
    });

    test('a tap on a link that is a mention follows it', async () => {
      await openPage(tab, 'story');
      await tab.tap(await pointOn(tab, 'WhatsApp'));
      await followed(tab, '/elsewhere');
      await openPage(tab, 'story');
    });

    test('a long press on such a link opens the sheet and does not follow it', async () => {
      await openPage(tab, 'story');
      server.requests.length = 0;
      await tab.longPress(await pointOn(tab, 'WhatsApp'));
      await until(() => cardBox(tab), 'the sheet');
      await sleep(300);
      expect(await hasCard(tab)).toBe(true);
      expect(server.requests).not.toContain('www.silicon.co.uk/elsewhere');
    });

    test('a finger that scrolls over a mention opens nothing', async () => {
      await openPage(tab, 'story', { css: 'body { padding-bottom: 1500px }' });
      const at = await pointOn(tab, NAME);
      await tab.drag(at, { x: at.x, y: at.y - 150 }, 'touch');
      await sleep(700);
      expect(await hasCard(tab)).toBe(false);
    });
  });
});
