import { render } from 'preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { searchDataset } from '../../storage/search/search-dataset.ts';
import { findings } from './findings.ts';
import {
  active,
  card,
  drawPopup,
  dressPopup,
  FILES,
  field,
  headings,
  mentionedEntities,
  options,
  press,
  settled,
} from './popup-rig.tsx';
import { POPUP_STATES } from './popup-states.ts';

let undress = () => {};
afterEach(() => {
  render(null, document.body);
  undress();
  undress = () => {};
});

describe.each(['light', 'dark'] as const)('in %s', (theme) => {
  test.each([320, 360, 420])(
    'every state is drawn within %i CSS pixels, axe finds nothing',
    async (width) => {
      await page.viewport(width, 640);
      undress = dressPopup(theme);
      for (const [state, draw] of Object.entries(POPUP_STATES)) {
        await draw();
        await settled();
        expect.soft(document.documentElement.scrollWidth, state).toBeLessThanOrEqual(width);
        expect.soft(await findings(), state).toEqual([]);
        await page.screenshot({
          path: `../../.output/screens/popup-${state}-${theme}-${width}.png`,
        });
        render(null, document.body);
      }
    },
  );
});

describe('the search field', () => {
  test('has the cursor, and takes what is typed anywhere', async () => {
    drawPopup();
    expect(document.activeElement).toBe(field());
    document.querySelector<HTMLElement>('[role=switch]')?.focus();
    await press('pat');
    expect(field().value).toBe('pat');
    expect(document.activeElement).toBe(field());
  });

  test('arrows, Page and End keys go through all groups as one list, and round', async () => {
    undress = dressPopup('light');
    drawPopup();
    await press('apple');
    expect(active()).toBeNull();
    await press('{ArrowDown}');
    expect(active()).toBe(options()[0]);
    expect(active()?.ariaSelected).toBe('true');
    await press('{End}');
    expect(active()).toBe(options().at(-1));
    await press('{ArrowDown}');
    expect(active()).toBe(options()[0]);
    await press('{ArrowUp}{ArrowUp}');
    expect(active()).toBe(options().at(-2));
    await press('{Home}{PageDown}');
    expect(active()).toBe(options()[6]);
    expect(document.activeElement).toBe(field());
  });

  test('what the keyboard is on lies in sight', async () => {
    undress = dressPopup('light');
    await page.viewport(376, 600);
    drawPopup();
    await press('e{ArrowUp}');
    const list = document.querySelector('.hits')?.getBoundingClientRect();
    const line = active()?.getBoundingClientRect();
    expect(line?.bottom).toBeLessThanOrEqual((list?.bottom ?? 0) + 1);
    expect(line?.top).toBeGreaterThanOrEqual(list?.top ?? 0);
  });

  test('Home and End move the cursor in the text until a reader is in the list', async () => {
    drawPopup();
    await press('apple{Home}');
    expect(field().selectionStart).toBe(0);
    expect(active()).toBeNull();
  });

  test('Escape clears it first, and is then left to the browser', async () => {
    drawPopup();
    const left = vi.fn((event: KeyboardEvent) => event.defaultPrevented);
    document.addEventListener('keydown', left);
    await press('apple{Escape}');
    expect(field().value).toBe('');
    expect(left).toHaveLastReturnedWith(true);
    await press('{Escape}');
    expect(left).toHaveLastReturnedWith(false);
    document.removeEventListener('keydown', left);
  });

  test('says how many were found, politely', async () => {
    drawPopup();
    const { total } = searchDataset('apple', FILES);
    await press('apple');
    expect(document.querySelector('[role=status]')?.textContent).toBe(`${total} results`);
  });

  test('asks again when more can be searched', async () => {
    drawPopup({ search: () => undefined });
    await press('apple');
    expect(options()).toEqual([]);
    drawPopup({
      search: (query, expanded) =>
        searchDataset(query, { ...FILES, texts: undefined }, { expanded }),
    });
    await settled();
    expect(options().length).toBeGreaterThan(0);
    const before = headings();
    drawPopup();
    await settled();
    expect(headings().slice(0, before.length)).toEqual(before);
    expect(headings()).toContain('Events');
  });
});

describe('what was found', () => {
  test('is grouped, marked and described', async () => {
    drawPopup();
    await press('2019 apple');
    expect(headings()).toEqual(
      ['Companies', 'Court cases', 'Events'].filter((one) => headings().includes(one)),
    );
    expect(options()[0]?.querySelector('mark')?.textContent).toBe('Apple');
    expect(options()[0]?.textContent).toMatch(/\d events? in 2019/);
    for (const group of document.querySelectorAll('[role=group]')) {
      const id = group.getAttribute('aria-labelledby') ?? '';
      expect(document.getElementById(id)?.textContent).toBeTruthy();
    }
  });

  test('a group shows the rest of itself, by keyboard too', async () => {
    drawPopup();
    await press('encryption');
    const more = options().findIndex(({ textContent }) => /^Show all/.test(textContent ?? ''));
    expect(more).toBeGreaterThan(0);
    const before = options().length;
    await press('{ArrowDown}'.repeat(more + 1));
    await press('{Enter}');
    expect(options().length).toBeGreaterThan(before);
    // The first of those that were not there stands where the offer was.
    expect(active()).toBe(options()[more]);
    expect(active()?.textContent).not.toMatch(/^Show all/);
  });

  test('nothing found offers another way', async () => {
    const onTimeline = vi.fn();
    drawPopup({ onTimeline });
    await press('qqqqzz 2019');
    expect(document.querySelector('.nothing')?.textContent).toContain(
      'Nothing by that name in 2019.',
    );
    document.querySelector<HTMLElement>('.nothing button')?.click();
    expect(onTimeline).toHaveBeenCalledExactlyOnceWith({ from: 2019, to: 2019, text: 'qqqqzz' });
  });

  test('Enter opens the first or the active one; going back leaves all as it was', async () => {
    drawPopup();
    await press('priti{Enter}');
    expect(card()).toBe('Priti Patel');
    expect(document.activeElement).toBe(document.querySelector('.card h2'));
    await press('{Escape}');
    expect(card()).toBeUndefined();
    expect(document.activeElement).toBe(field());
    expect(field().value).toBe('priti');
    await press('{ArrowDown}{Enter}');
    expect(card()).toBe('Priti Patel');
    await press('{Alt>}{ArrowLeft}{/Alt}');
    expect(card()).toBeUndefined();
    expect(active()).toBe(options()[0]);
  });

  test('a related card goes back to the card it was opened from', async () => {
    drawPopup();
    await press('priti{Enter}');
    const related = [...document.querySelectorAll<HTMLElement>('.card .chip')].find(
      ({ textContent }) =>
        textContent === 'Home Secretary (United Kingdom)' || textContent === 'Facebook Messenger',
    );
    related?.click();
    await settled();
    expect(card()).toBe(related?.textContent);
    await press('{Escape}');
    expect(card()).toBe('Priti Patel');
  });

  test('an event opens the card of its entity at the event', async () => {
    undress = dressPopup('light');
    drawPopup();
    await press('2019 patel');
    const event = options().find((one) => one.matches('.event'));
    const said = event?.querySelector('small')?.textContent;
    event?.click();
    await settled();
    const line = document.querySelector('.sought');
    expect(line?.querySelector('.said')?.textContent).toBe(said);
    const box = line?.getBoundingClientRect();
    expect(box?.top).toBeGreaterThan(0);
    expect(box?.bottom).toBeLessThan(innerHeight);
  });
});

describe('on this page', () => {
  const line = (nth: number) =>
    document.querySelectorAll<HTMLElement>('section .row')[nth] as HTMLElement;

  test('choosing one goes to it in the page; its small button opens it here', async () => {
    const onShow = vi.fn();
    drawPopup({ onShow });
    line(1).click();
    expect(onShow).toHaveBeenCalledExactlyOnceWith('messenger');
    const here = document.querySelector<HTMLElement>(
      '[aria-label^="Open the card of Priti Patel"]',
    );
    here?.focus();
    here?.click();
    await settled();
    expect(card()).toBe('Priti Patel');
    await press('{Escape}');
    expect(document.activeElement).toBe(here);
    expect(onShow).toHaveBeenCalledOnce();
  });

  test('the arrow keys go from the field to the lines and to their small buttons', async () => {
    drawPopup();
    await press('{ArrowDown}');
    expect(document.activeElement).toBe(line(0));
    await press('{ArrowDown}');
    expect(document.activeElement).toBe(line(1));
    await press('{ArrowRight}');
    expect(document.activeElement?.ariaLabel).toMatch(/^Open the card of/);
    await press('{ArrowUp}');
    expect(document.activeElement).toBe(line(0));
  });

  test('a long list begins short and goes on where it was', async () => {
    drawPopup({ mentioned: mentionedEntities(60) });
    const rows = () => document.querySelectorAll('section .row').length;
    expect(rows()).toBe(8);
    document.querySelector<HTMLElement>('section > .rest')?.click();
    await settled();
    expect(rows()).toBe(60);
    expect(document.activeElement).toBe(line(8));
  });

  test('the popup drawn anew leaves the keyboard where it is', () => {
    drawPopup();
    const toggle = document.querySelector<HTMLElement>('[role=switch]');
    toggle?.focus();
    drawPopup({ mentioned: mentionedEntities(5) });
    expect(document.activeElement).toBe(toggle);
  });

  test('without an article, examples show what can be asked', async () => {
    drawPopup({ mentioned: [], site: undefined });
    [...document.querySelectorAll<HTMLElement>('.example')]
      .find(({ textContent }) => textContent === '2019 Apple')
      ?.click();
    await settled();
    expect(field().value).toBe('2019 Apple');
    expect(document.activeElement).toBe(field());
    expect(options().length).toBeGreaterThan(0);
  });
});
