import { render } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import controlsCss from '../../components/controls.css?inline';
import listCss from '../../components/entity-list.css?inline';
import { TimelinePage } from '../../components/timeline/TimelinePage.tsx';
import tokensCss from '../../components/tokens.css?inline';
import type { EntityRecord } from '../../context/entity-record.ts';
import { timelineRows } from '../../context/timeline-rows.ts';
import { type TimelineView, WHOLE_TIMELINE } from '../../context/timeline-view.ts';
import type { DatedEvent } from '../../data/schema/event.ts';
import timelineCss from '../../entrypoints/timeline/timeline.css?inline';
import { dress, findings } from './findings.ts';
import { recordOf } from './record.ts';

const { events, ...ADA } = recordOf('ada', 'Ada Example');
const sources = events[0]?.sources ?? [];
const RECORDS: Record<string, EntityRecord> = {
  ada: {
    ...ADA,
    events: [],
    entity: {
      ...ADA.entity,
      periods: [
        { text: 'Home Secretary', from: '2019-07-24', to: '2022-09-06', sources },
        { text: 'Member of Parliament', from: '2010-05', confirmed: '2026-01', sources },
      ],
    },
    related: [{ id: 'act', name: 'Example Powers Act 2016', kind: 'law' }],
  },
  act: { ...recordOf('act', 'Example Powers Act 2016') },
};

/** 300 events of three years, every third of Ada. */
const EVENTS: DatedEvent[] = Array.from({ length: 300 }, (_, i) => ({
  id: `event-${i}`,
  date: `${2018 + Math.floor(i / 100)}-0${1 + Math.floor((i % 100) / 12)}`,
  kind: i % 2 ? 'law' : 'court',
  jurisdictions: [['GB', 'US', 'FR', 'DE'][i % 4] as string],
  text: `Number ${i} happened.`,
  entities: i % 3 ? ['act'] : ['ada', 'act'],
  sources,
}));
const nameOf = (id: string) => RECORDS[id]?.entity.name ?? id;
const ROWS = timelineRows(EVENTS, nameOf);

let undress = () => {};
beforeEach(() => {
  undress = dress('light', tokensCss, listCss, controlsCss, timelineCss);
});
afterEach(() => {
  render(null, document.body);
  undress();
});

/** Draws the page as its entrypoint does; returns the view the page asked for last. */
function open(part: Partial<TimelineView> = {}) {
  const onSave = vi.fn<(name: string, content: Blob) => void>();
  let view = { ...WHOLE_TIMELINE, ...part };
  const draw = () =>
    render(
      <TimelinePage
        rows={ROWS}
        view={view}
        today="2026-11-25"
        nameOf={nameOf}
        getEntity={(id) => RECORDS[id]}
        search={() => [{ id: 'ada', name: 'Ada Example', kind: 'person', line: 'She is.' }]}
        onView={(next) => {
          view = next;
          draw();
        }}
        onSave={onSave}
      />,
      document.body,
    );
  draw();
  return { view: () => view, onSave };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 50));
const find = (selector: string) => document.querySelector(selector) as HTMLElement;
const found = () => find('.found [role=status]').textContent;
const texts = (selector: string) =>
  [...document.querySelectorAll(selector)].map(({ textContent }) => textContent);
const button = (words: string) =>
  [...document.querySelectorAll('button')].find(
    ({ textContent }) => textContent === words,
  ) as HTMLButtonElement;
const slider = (label: string) => find(`[role=slider][aria-label="${label}"]`);
const press = async (element: Element, key: string) => {
  element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  await settled();
};

test.each(['light', 'dark'] as const)('axe finds nothing in %s', async (theme) => {
  document.body.dataset.theme = theme;
  open({ entity: 'ada', places: ['GB'], kinds: ['court'], from: 2018, to: 2019 });
  await settled();
  find('details').setAttribute('open', '');
  await settled();
  expect(find('table')).not.toBeNull();
  expect(await findings()).toEqual([]);
  open();
  await settled();
  expect(await findings()).toEqual([]);
});

test.each([360, 768, 1280])('fits a screen %i pixels wide', async (width) => {
  document.body.style.width = `${width}px`;
  open({ entity: 'ada' });
  await settled();
  expect(document.body.scrollWidth).toBeLessThanOrEqual(width);
  document.body.style.width = '';
});

test('draws only the events near the screen, the newest first', async () => {
  open();
  expect(found()).toBe('300 events');
  expect(texts('.year h2')).toEqual(['2020', '2019', '2018']);
  expect(find('.event p').textContent).toBe('Number 299 happened.');
  await settled();
  const drawn = document.querySelectorAll('.event').length;
  expect(drawn).toBeGreaterThanOrEqual(30);
  expect(drawn).toBeLessThan(120);
  document.querySelector('.year:last-of-type h2')?.scrollIntoView();
  await expect.poll(() => document.querySelectorAll('.event').length).toBeGreaterThan(drawn);
  scrollTo(0, 0);
});

test('draws all of them before printing', async () => {
  open();
  window.dispatchEvent(new Event('beforeprint'));
  await settled();
  expect(document.querySelectorAll('.event').length).toBe(300);
});

test('places and kinds narrow the list and the chart', async () => {
  open();
  button('United Kingdom').click();
  await settled();
  expect(found()).toBe('75 events');
  expect(button('United Kingdom').ariaPressed).toBe('true');
  button('United States').click();
  button('Law').click();
  await settled();
  expect(found()).toBe('75 events');
  button('United Kingdom').click();
  button('Law').click();
  await settled();
  expect(found()).toBe('75 events');
  expect(document.querySelectorAll('.bars rect').length).toBe(3);
});

test('the ends of the span move by keys and stay in order', async () => {
  const { view } = open();
  await settled();
  slider('First year').focus();
  await press(slider('First year'), 'ArrowRight');
  expect(view()).toMatchObject({ from: 2019, to: undefined });
  expect(document.activeElement).toBe(slider('First year'));
  expect(found()).toBe('200 events from 2019');
  await press(slider('Last year'), 'Home');
  expect(view()).toMatchObject({ from: 2019, to: 2019 });
  expect(slider('First year').ariaValueMax).toBe('2019');
  expect(found()).toBe('100 events in 2019');
  await press(slider('First year'), 'PageDown');
  await press(slider('Last year'), 'End');
  expect(view()).toMatchObject({ from: undefined, to: undefined });
});

test('dragging across the chart chooses years', async () => {
  const { view } = open();
  await settled();
  const field = find('.brush .overlay');
  const { left, width, top } = field.getBoundingClientRect();
  const point = (type: string, share: number) =>
    field.dispatchEvent(
      new MouseEvent(type, {
        clientX: left + width * share,
        clientY: top + 20,
        bubbles: true,
        view: window,
      }),
    );
  point('mousedown', 0.9);
  await settled();
  point('mousemove', 0.5);
  await settled();
  expect(find('.brush-label').textContent).toBe('2019–2020');
  point('mouseup', 0.5);
  await settled();
  expect(view()).toMatchObject({ from: 2019, to: undefined });
  button('All years').click();
  await settled();
  expect(found()).toBe('300 events');
});

test('an entity found by name is shown with its roles and relations', async () => {
  const { view } = open();
  const field = find('[aria-label="Person, law, agency…"]') as HTMLInputElement;
  field.value = 'ada';
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await settled();
  await press(field, 'ArrowDown');
  expect(document.activeElement?.textContent).toContain('Ada Example');
  (document.activeElement as HTMLElement).click();
  await settled();
  expect(found()).toBe('100 events');
  expect(find('.entity h2').textContent).toBe('Ada Example');
  expect(texts('.roles li > span')).toEqual(['Member of Parliament', 'Home Secretary']);
  expect(find('.roles small').textContent).toContain('since May 2010, confirmed Jan 2026');
  const link = find('.relations a');
  expect(link.getAttribute('href')).toBe('#entity=act');
  expect(link.ariaLabel).toBe('Example Powers Act 2016, Law');
  link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  await settled();
  expect(view().entity).toBe('act');
  expect(document.activeElement).toBe(find('.entity h2'));
});

test('an entity the dataset does not have is ignored', () => {
  open({ entity: 'nobody' });
  expect(found()).toBe('300 events');
  expect(find('.entity')).toBeNull();
});

test('an entity named in an event becomes the one chosen', async () => {
  const { view } = open();
  button('Ada Example').click();
  await settled();
  expect(view().entity).toBe('ada');
  expect(document.activeElement).toBe(find('.entity h2'));
});

test('words nobody said leave a sentence', async () => {
  open({ text: 'unheard of' });
  expect(find('.nothing').textContent).toBe('No event is like that.');
});

test('what is in view can be saved', async () => {
  const { onSave } = open({ from: 2019, to: 2019, places: ['US'] });
  await settled();
  for (const format of ['CSV', 'JSON', 'Chart as SVG', 'Chart as PNG']) button(format).click();
  // Drawing the picture takes a busy machine its time.
  await expect.poll(() => onSave.mock.calls.length, { timeout: 10_000 }).toBe(4);
  const files = new Map(onSave.mock.calls);
  const text = (name: string) => files.get(name)?.text();
  expect((await text('cleartext-events.csv'))?.trim().split('\r\n')).toHaveLength(26);
  expect(JSON.parse((await text('cleartext-events.json')) ?? '')).toHaveLength(25);
  const svg = await text('cleartext-events-per-year.svg');
  expect(svg).toContain('fill="rgb(');
  expect(svg).not.toContain('slider');
  expect(files.get('cleartext-events-per-year.png')?.size).toBeGreaterThan(1000);
});

test('an address of an entity that is not there says so and shows all events', async () => {
  open({ entity: 'nobody' });
  await settled();
  expect(find('.unknown').textContent).toBe(
    'There is no entry “nobody” in this dataset: all events are shown.',
  );
  expect(found()).toBe('300 events');
});
