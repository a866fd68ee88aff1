import { render } from 'preact';
import { inject } from 'vitest';
import { userEvent } from 'vitest/browser';
import cardContentCss from '../../components/card/card-content.css?inline';
import cardCss from '../../components/card/entity-card.css?inline';
import controlsCss from '../../components/controls.css?inline';
import listCss from '../../components/entity-list.css?inline';
import { Popup, type PopupProps } from '../../components/popup/Popup.tsx';
import tokensCss from '../../components/tokens.css?inline';
import popupCss from '../../entrypoints/popup/popup.css?inline';
import { say, sayCount } from '../../language/say.ts';
import { compileSearch } from '../../storage/search/compile-search.ts';
import { searchDataset } from '../../storage/search/search-dataset.ts';
import { dress } from './findings.ts';

const RECORDS = inject('realRecords');
const byId = new Map(RECORDS.map((record) => [record.entity.id, record]));
const events = new Map(
  RECORDS.flatMap((record) => record.events).map((event) => [event.id, event]),
);
export const FILES = compileSearch({
  version: '1',
  date: '2026-11',
  sites: [],
  entities: RECORDS.map(({ entity }) => entity),
  events: [...events.values()].sort((a, b) => (a.date < b.date ? -1 : 1)),
});

/** The article's entities, so many of them. */
export const mentionedEntities = (count: number) =>
  Array.from({ length: count }, (_, i) => {
    const { entity } = RECORDS[i % RECORDS.length] as (typeof RECORDS)[number];
    const { name, kind, background } = entity;
    const id = i < RECORDS.length ? entity.id : `${entity.id}-${i}`;
    return { id, name, kind, line: background[0]?.text ?? '', count: Math.max(1, 9 - i) };
  });

const nothing = () => {};

/** Draws the popup as over an article of the real dataset's entities. */
export function drawPopup(change: Partial<PopupProps> = {}): void {
  const props: PopupProps = {
    site: {
      host: 'example.org',
      on: true,
      status: sayCount('siteRowMentions', 21),
      why: say('siteRowOnByDefault'),
      offers: [],
    },
    mentioned: mentionedEntities(3),
    published: undefined,
    today: '2026-11-25',
    reportPage: 'https://example.org/issues/new',
    dataset: { date: '2026-11', entities: RECORDS.length },
    search: (query, expanded) => searchDataset(query, FILES, { expanded }),
    getEntity: async (id) => byId.get(id),
    onSwitch: nothing,
    onOffer: nothing,
    onShow: nothing,
    onSettings: nothing,
    onTimeline: nothing,
    onPanel: nothing,
    ...change,
  };
  render(<Popup {...props} />, document.body);
}

export const dressPopup = (theme: 'light' | 'dark') =>
  dress(theme, tokensCss, cardCss, cardContentCss, listCss, controlsCss, popupCss);

export const field = () => document.querySelector('input[role=combobox]') as HTMLInputElement;
export const options = () => [...document.querySelectorAll<HTMLElement>('[role=option]')];
export const headings = () =>
  [...document.querySelectorAll('.hits h2')].map(({ textContent }) => textContent);
/** What a screen reader is told the keyboard is on. */
export const active = () =>
  document.getElementById(field().getAttribute('aria-activedescendant') ?? 'none');
export const card = () => document.querySelector('.card h2')?.textContent;
export const settled = () => new Promise((resolve) => setTimeout(resolve, 60));

/** Presses keys as a reader does, such as `{ArrowDown}`, and waits for what comes of them. */
export async function press(keys: string): Promise<void> {
  await userEvent.keyboard(keys);
  await settled();
}
