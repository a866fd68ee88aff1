import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { page } from 'vitest/browser';
import cardCss from '../../components/card/entity-card.css?inline';
import controlsCss from '../../components/controls.css?inline';
import listCss from '../../components/entity-list.css?inline';
import { NewsPage } from '../../components/news/NewsPage.tsx';
import { RELEASES } from '../../components/news/releases.ts';
import { SidePanel } from '../../components/sidepanel/SidePanel.tsx';
import { TimelinePage } from '../../components/timeline/TimelinePage.tsx';
import tokensCss from '../../components/tokens.css?inline';
import { WelcomePage } from '../../components/welcome/WelcomePage.tsx';
import { jurisdictionLabel } from '../../components/wording.ts';
import { sourcesOf } from '../../context/sources-of.ts';
import { timelineRows } from '../../context/timeline-rows.ts';
import { WHOLE_TIMELINE } from '../../context/timeline-view.ts';
import type { Source } from '../../data/schema/source.ts';
import panelCss from '../../entrypoints/sidepanel/sidepanel.css?inline';
import timelineCss from '../../entrypoints/timeline/timeline.css?inline';
import welcomeCss from '../../entrypoints/welcome/welcome.css?inline';
import newsCss from '../../entrypoints/whats-new/whats-new.css?inline';
import { say, speak } from '../../language/say.ts';
import { createCardSurface } from '../../page/card/card-surface.ts';
import english from '../../public/_locales/en/messages.json' with { type: 'json' };
import { clear, REPORT_PAGE, recordOf, settled } from './card-rig.tsx';
import { CARD_STATES } from './card-states.tsx';
import { dress } from './findings.ts';
import { overflowing, speakOtherLanguage, unsaid } from './other-language.ts';
import { dressPopup } from './popup-rig.tsx';
import { POPUP_STATES } from './popup-states.ts';
import { drawSettings, dressSettings, HIDDEN } from './settings-rig.tsx';
import { SITES } from './sites-shown.ts';

/** The narrowest screen looked at, in CSS pixels. */
const NARROW = 360;
const pathOf = (name: string) => `../../.output/screens/other-language-${name}.png`;

let undress = () => {};
beforeEach(async () => {
  speakOtherLanguage();
  await page.viewport(NARROW, 760);
});
afterEach(() => {
  render(null, document.body);
  clear();
  undress();
  undress = () => {};
  speak({ language: 'en', messages: english });
  document.documentElement.lang = 'en';
});

const records = () => inject('realRecords');

/** Names of places and units come from the browser, of pages and publishers from their makers, words from articles. */
const allowed = () => [
  ...new Set([
    ...records().flatMap(({ entity, events }) => [entity, ...events].flatMap(placesOf)),
    ...records().flatMap(sourcesOf).flatMap(namesIn),
    'Attorney General',
    ...['Alt', 'Shift', 'U', 'Ofcom', 'Deutsch', 'Sekunden', 'Sekunde'],
    ...[...SITES.added, ...SITES.others].flatMap(({ rule, name }) => [rule, name]),
    ...['example.org', 'example.net'],
  ]),
];
const namesIn = ({ publisher, title, url }: Source) => [
  publisher,
  ...(title ? [title] : []),
  new URL(url).hostname.replace('www.', ''),
];
const placesOf = ({ jurisdictions }: { jurisdictions: string[] }) =>
  jurisdictions.filter((code) => code !== 'INT').map(jurisdictionLabel);

async function expectSaidAndFitting(name: string, width = NARROW): Promise<void> {
  await page.screenshot({ path: pathOf(name) });
  expect.soft(unsaid(document.body, allowed()), name).toEqual([]);
  expect.soft(overflowing(document.body), name).toEqual([]);
  expect.soft(document.documentElement.scrollWidth, name).toBeLessThanOrEqual(width);
}

describe.each([NARROW, 420])('%i pixels wide', (width) => {
  test.each(Object.keys(CARD_STATES))('the card %s', async (state) => {
    await page.viewport(width, 760);
    await CARD_STATES[state]?.('light');
    expect(document.body.textContent).toContain('⟦');
    await expectSaidAndFitting(`card-${state}-${width}`, width);
    const bottomOf = (selector: string) =>
      document.querySelector(`.card:not(.grown) ${selector}`)?.getBoundingClientRect().bottom ?? 0;
    expect(bottomOf('li:last-child .statement')).toBeLessThanOrEqual(bottomOf('.body'));
  });
});

test('a card says which language it speaks and which its dataset', async () => {
  await CARD_STATES.grown?.('light');
  const langOf = (selector: string) =>
    document.querySelector(selector)?.closest('[lang]')?.getAttribute('lang');
  expect(['.card', '.eyebrow', 'h3', '.more, .as-of', 'time'].map(langOf)).toEqual(
    Array(5).fill('de'),
  );
  expect(['h2', '.said', '.chip'].map(langOf)).toEqual(['en', 'en', 'en']);
  const page = new AbortController();
  expect(createCardSurface(document, page.signal).host.lang).toBe('de');
  page.abort();
});

test('the side panel', async () => {
  undress = dress('light', tokensCss, cardCss, listCss, controlsCss, panelCss);
  const lines = ['apple', 'national-crime-agency'].map((id, i) => {
    const { name, kind, background } = recordOf(id).entity;
    return { id, name, kind, line: background[0]?.text ?? '', count: i + 1 };
  });
  render(
    <SidePanel
      status={say('panelOpenArticle')}
      mentioned={lines}
      pinned={[
        { key: 'a', record: recordOf('priti-patel'), published: '2020-06-11' },
        { key: 'b', record: recordOf('europol'), published: undefined },
      ]}
      today="2026-11-25"
      reportPage={REPORT_PAGE}
      getEntity={async (id) => recordOf(id)}
      onShow={() => {}}
      onUnpin={() => {}}
    />,
    document.body,
  );
  await settled();
  await expectSaidAndFitting('panel');
});

test.each(Object.keys(POPUP_STATES))('the popup, %s', async (state) => {
  undress = dressPopup('light');
  await POPUP_STATES[state]?.();
  await settled();
  await expectSaidAndFitting(`popup-${state}`);
});

test('the settings', async () => {
  undress = dressSettings('light');
  await page.viewport(NARROW, 4000);
  const problem = say('sitesNothing');
  drawSettings({ sites: { problem }, leftAlone: { hidden: HIDDEN, clickOnly: ['example.net'] } });
  await settled();
  await expectSaidAndFitting('settings');
});

test.each(['hover', 'touch'] as const)('the welcome page for %s', async (reach) => {
  undress = dress('light', tokensCss, controlsCss, welcomeCss);
  await page.viewport(NARROW, 2400);
  const pin = reach === 'hover' ? ({ pinning: 'firefox', pinned: false } as const) : undefined;
  render(
    <WelcomePage
      reach={reach}
      sites={{ count: 290, countries: 29, examples: [{ country: 'GB', names: ['BBC', 'ITV'] }] }}
      pin={pin}
      nextKeys="Alt+Shift+Period"
    />,
    document.body,
  );
  document.querySelector<HTMLElement>('.pin button')?.click();
  await new Promise(requestAnimationFrame);
  await expectSaidAndFitting(`welcome-${reach}`);
});

test('what is new', async () => {
  undress = dress('light', tokensCss, controlsCss, newsCss);
  render(<NewsPage releases={RELEASES} settingsPage="/options.html#about" />, document.body);
  await expectSaidAndFitting('news');
});

describe('the timeline', () => {
  const names = new Map(
    records().flatMap(({ entity, related }) =>
      [entity, ...related].map(({ id, name }) => [id, name]),
    ),
  );
  const events = new Map(records().flatMap(({ events }) => events.map((one) => [one.id, one])));
  const nameOf = (id: string) => names.get(id) ?? '';
  const rows = timelineRows(
    [...events.values()].toSorted((a, b) => (a.date < b.date ? -1 : 1)),
    nameOf,
  );

  test.each([
    ['whole', {}],
    ['of-an-entity', { entity: 'priti-patel', from: 2015 }],
    ['empty', { text: 'unheard of', from: 2019, to: 2019 }],
  ])('%s', async (name, view) => {
    await page.viewport(NARROW, 2400);
    undress = dress('light', tokensCss, listCss, controlsCss, timelineCss);
    render(
      <TimelinePage
        rows={rows}
        view={{ ...WHOLE_TIMELINE, ...view }}
        today="2026-11-25"
        nameOf={nameOf}
        getEntity={(id) => records().find(({ entity }) => entity.id === id)}
        search={() => []}
        onView={() => {}}
        onSave={() => {}}
      />,
      document.body,
    );
    await settled();
    document.querySelector('details')?.setAttribute('open', '');
    await settled();
    await expectSaidAndFitting(`timeline-${name}`);
  });
});
