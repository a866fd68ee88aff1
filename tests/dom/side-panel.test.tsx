import { render } from 'preact';
import { afterEach, expect, test, vi } from 'vitest';
import cardCss from '../../components/card/entity-card.css?inline';
import controlsCss from '../../components/controls.css?inline';
import listCss from '../../components/entity-list.css?inline';
import type { Pinned } from '../../components/sidepanel/PinnedList.tsx';
import { SidePanel, type SidePanelProps } from '../../components/sidepanel/SidePanel.tsx';
import tokensCss from '../../components/tokens.css?inline';
import panelCss from '../../entrypoints/sidepanel/sidepanel.css?inline';
import { dress, findings } from './findings.ts';
import { recordOf } from './record.ts';

let undress = () => {};
afterEach(() => {
  render(null, document.body);
  undress();
});

const pinned = (id: string, name: string, published?: string): Pinned => ({
  key: `${id} ${published}`,
  record: recordOf(id, name),
  published,
});
const ADA = pinned('ada', 'Ada Example', '2020-06-11');
const BOB = pinned('bob', 'Bob Example');
const EVE = pinned('eve', 'Eve Example', '2021-03-04');
const LINES = [
  { id: 'nca', name: 'National Crime Agency', kind: 'agency' as const, line: 'It is.', count: 3 },
  { id: 'fbi', name: 'FBI', kind: 'agency' as const, line: 'So is it.', count: 1 },
];

function draw(change: Partial<SidePanelProps> = {}) {
  const props: SidePanelProps = {
    status: '4 mentions · 2 entries on this page',
    mentioned: LINES,
    pinned: [],
    today: '2026-11-25',
    reportPage: 'https://example.org/issues/new',
    getEntity: async () => undefined,
    onShow: () => {},
    onUnpin: () => {},
    ...change,
  };
  render(<SidePanel {...props} />, document.body);
}

/** The cards that are open. */
const cards = () =>
  [...document.querySelectorAll('.card h2')].map(({ textContent }) => textContent);
const settled = () => new Promise((resolve) => setTimeout(resolve, 30));
const button = (words: string) =>
  [...document.querySelectorAll('button')].find(
    (one) => one.ariaLabel === words || one.querySelector('b')?.textContent === words,
  ) as HTMLElement;

test.each(['light', 'dark'] as const)('axe finds nothing in %s', async (theme) => {
  undress = dress(theme, tokensCss, cardCss, listCss, controlsCss, panelCss);
  draw({ pinned: [ADA, BOB] });
  await settled();
  expect(cards()).toEqual(['Ada Example']);
  expect(await findings()).toEqual([]);
  draw({ mentioned: [], status: 'No article on this page' });
  expect(await findings()).toEqual([]);
});

test('choosing an entity of the article shows it in the page, and the focus stays', () => {
  const onShow = vi.fn();
  draw({ onShow });
  button('FBI').focus();
  button('FBI').click();
  expect(onShow).toHaveBeenCalledExactlyOnceWith('fbi');
  draw({ onShow, mentioned: LINES.map((line) => ({ ...line, count: 9 })) });
  expect(document.activeElement).toBe(button('FBI'));
});

test('says why there is nothing to choose', () => {
  draw({ mentioned: [], status: 'Not about encryption' });
  expect(document.querySelector('[role=status]')?.textContent).toBe('Not about encryption');
  expect(document.querySelector('ul')).toBeNull();
});

test('a card says of which day its article was', async () => {
  draw({ pinned: [ADA, BOB] });
  await settled();
  expect(button('Ada Example').textContent).toContain('From an article of 11 Jun 2020');
  expect(button('Bob Example').textContent).toContain('From a page without a date');
  expect(document.querySelector('.card')?.textContent).toContain('This article');
});

test('the card that came last is open, until another is chosen', async () => {
  draw({ pinned: [ADA] });
  await settled();
  expect(cards()).toEqual(['Ada Example']);
  draw({ pinned: [BOB, ADA] });
  await settled();
  expect(cards()).toEqual(['Bob Example']);
  expect(button('Bob Example').ariaExpanded).toBe('true');
  button('Ada Example').click();
  await settled();
  expect(cards()).toEqual(['Ada Example']);
  button('Ada Example').click();
  await settled();
  expect(cards()).toEqual([]);
});

test('a card moved here once more opens again', async () => {
  draw({ pinned: [BOB, ADA] });
  await settled();
  draw({ pinned: [ADA, BOB] });
  await settled();
  expect(cards()).toEqual(['Ada Example']);
});

test('taking a card away opens no other, and the focus goes on', async () => {
  let kept = [EVE, BOB, ADA];
  const onUnpin = vi.fn((key: string) => {
    kept = kept.filter((one) => one.key !== key);
    draw({ pinned: kept, onUnpin });
  });
  draw({ pinned: kept, onUnpin });
  await settled();
  const remove = (name: string) => {
    button(`Remove ${name}`).focus();
    button(`Remove ${name}`).click();
  };
  remove('Eve Example');
  await settled();
  expect(onUnpin).toHaveBeenCalledExactlyOnceWith(EVE.key);
  expect(document.activeElement?.ariaLabel).toBe('Remove Bob Example');
  expect(cards()).toEqual([]);
  button('Ada Example').click();
  await settled();
  remove('Bob Example');
  expect(document.activeElement?.ariaLabel).toBe('Remove Ada Example');
  expect(cards()).toEqual(['Ada Example']);
  remove('Ada Example');
  expect(document.activeElement?.localName).toBe('h1');
});
