import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Box, until } from '../../tools/browser/session.ts';
import { hasCard } from '../../tools/look.ts';
import { ENGINES } from './browsers.ts';
import { leaveAsServed, type OpenedReader, openReader } from './opened-reader.ts';
import {
  boxesOf,
  CARD,
  cardBox,
  cardGone,
  followed,
  openPage,
  pointOn,
  rest,
  sleep,
} from './reader.ts';

const NAME = 'National Crime Agency';

describe.each(ENGINES)('in %s', (engine) => {
  let reader: OpenedReader;
  let tab: OpenedReader['tab'];
  let own: OpenedReader['own'];
  beforeAll(async () => {
    reader = await openReader(engine);
    ({ tab, own } = reader);
  });
  afterAll(() => reader?.close());
  afterEach(() => leaveAsServed(tab));

  /** Notes in the page whether a card opens from now on. */
  const watchForCards = () =>
    tab.evaluate((tag) => {
      const seen = window as never as { cards: number };
      seen.cards = 0;
      new MutationObserver((records) => {
        for (const { addedNodes } of records) {
          for (const { nodeName } of addedNodes) if (nodeName.toLowerCase() === tag) seen.cards++;
        }
      }).observe(document.documentElement, { childList: true });
    }, CARD);
  const cardsSeen = () => tab.evaluate(() => (window as never as { cards: number }).cards);
  const cardName = () =>
    tab.withinShadow(CARD, (root) => root.querySelector('h2')?.textContent?.trim());

  test('a pointer that sweeps over a line opens nothing', async () => {
    await openPage(tab, 'story');
    await watchForCards();
    const { y } = await pointOn(tab, NAME);
    for (const x of [250, 860, 250, 860]) await tab.moveTo({ x, y });
    await tab.moveTo({ x: 3, y: 3 });
    await sleep(800);
    expect(await cardsSeen()).toBe(0);
  });

  test('a pointer that rests opens the card', async () => {
    await openPage(tab, 'story');
    await rest(tab, NAME);
    expect(await cardName()).toBe(NAME);
  });

  test('the time on a word counts when the pointer leaves it for a moment', async () => {
    await openPage(tab, 'story');
    const at = await pointOn(tab, NAME);
    await tab.moveTo(at);
    await sleep(150);
    await tab.moveTo({ x: at.x, y: at.y - 20 });
    await sleep(60);
    expect(await hasCard(tab)).toBe(false);
    await tab.moveTo(at);
    await until(() => hasCard(tab), 'the card');
  });

  test('on the way from the word to the card it stays', async () => {
    await openPage(tab, 'story');
    const card = await rest(tab, NAME);
    const [word] = await boxesOf(tab, NAME, false);
    const { x, y, height } = word as Box;
    // Between the two, longer than a card lingers.
    await tab.moveTo({ x: x + 30, y: (y + height + card.y) / 2 });
    await sleep(900);
    expect(await hasCard(tab)).toBe(true);
    await tab.moveTo({ x: card.x + card.width - 30, y: card.y + 60 });
    await sleep(900);
    expect(await hasCard(tab)).toBe(true);
    await tab.moveTo({ x: 3, y: 3 });
    await cardGone(tab);
  });

  test('near the bottom of the window the card opens above its words', async () => {
    await openPage(tab, 'story', { css: 'body { padding: 700px 0 900px } ' });
    await tab.evaluate(() => {
      const top = document.querySelector('#boss')?.getBoundingClientRect().top ?? 0;
      window.scrollBy(0, top - innerHeight + 60);
    });
    const at = await pointOn(tab, 'Mark Zuckerberg', false);
    await tab.moveTo({ x: at.x - 3, y: at.y });
    await tab.moveTo(at);
    const card = await until(() => cardBox(tab), 'the card');
    const [word] = await boxesOf(tab, 'Mark Zuckerberg', false);
    expect(card.y + card.height).toBeLessThanOrEqual((word as Box).y);
    expect(card.y).toBeGreaterThanOrEqual(0);
  });

  test('the card goes with its words while the page scrolls, and closes when they are gone', async () => {
    await openPage(tab, 'story', { css: 'body { padding: 500px 0 2000px }' });
    const before = await rest(tab, NAME);
    const [word] = await boxesOf(tab, NAME, false);
    await tab.evaluate(() => window.scrollBy({ top: 60, behavior: 'instant' }));
    await sleep(100);
    const after = (await cardBox(tab)) as Box;
    const [moved] = await boxesOf(tab, NAME, false);
    expect((moved as Box).y).toBeCloseTo((word as Box).y - 60, 0);
    expect(after.x).toBeCloseTo(before.x, 0);
    expect(Math.abs(after.y - (moved as Box).y - (moved as Box).height)).toBeLessThan(12);
    await tab.evaluate(() => window.scrollBy({ top: 1200, behavior: 'instant' }));
    await cardGone(tab);
  });

  test('a click on a link that is a mention follows it', async () => {
    await openPage(tab, 'story');
    await tab.click(await pointOn(tab, 'WhatsApp'));
    await followed(tab, '/elsewhere');
    await openPage(tab, 'story');
  });

  test('a click on other words opens the card at once, another one shows all there is', async () => {
    await openPage(tab, 'story');
    await own.prefer({ opening: 'click' });
    await sleep(300);
    await until(() => pointOn(tab, NAME), 'the underlines');
    const at = await pointOn(tab, NAME);
    await tab.click(at);
    const small = await until(() => cardBox(tab), 'the card');
    const words = (await tab.deepText(CARD)).length;
    await tab.click(at);
    await until(async () => (await tab.deepText(CARD)).length > words, 'more in the card');
    expect(small.width).toBeGreaterThan(0);
    await own.prefer({});
    await cardGone(tab);
  });

  test('cards that open on click only do not open by resting', async () => {
    await openPage(tab, 'story');
    await own.prefer({ opening: 'click' });
    await sleep(300);
    const at = await until(() => pointOn(tab, NAME), 'the underlines');
    await tab.moveTo({ x: at.x - 3, y: at.y });
    await tab.moveTo(at);
    await sleep(900);
    expect(await hasCard(tab)).toBe(false);
    await own.prefer({});
    await sleep(200);
  });

  test('with a key to hold, resting opens a card only while Shift is held', async () => {
    await openPage(tab, 'story');
    await own.prefer({ opening: 'modifier' });
    await sleep(300);
    const at = await until(() => pointOn(tab, NAME), 'the underlines');
    await tab.moveTo({ x: at.x - 3, y: at.y });
    await tab.moveTo(at);
    await sleep(900);
    expect(await hasCard(tab)).toBe(false);
    await tab.hold('Shift');
    await until(() => hasCard(tab), 'the card');
    await tab.letGo('Shift');
    await own.prefer({});
    await cardGone(tab);
  });

  test('a card by the pointer leaves the focus, and Escape closes it where the pointer is', async () => {
    await openPage(tab, 'story');
    await tab.evaluate(() => document.querySelector<HTMLElement>('#first')?.focus());
    await rest(tab, NAME);
    const focused = () => tab.evaluate(() => document.activeElement?.id);
    expect(await focused()).toBe('first');
    await tab.press('Escape');
    await cardGone(tab);
    expect(await focused()).toBe('first');
    await sleep(900);
    expect(await hasCard(tab)).toBe(false);
  });
});
