import { render } from 'preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import controlsCss from '../../components/controls.css?inline';
import { SiteRow, type SiteState } from '../../components/popup/SiteRow.tsx';
import tokensCss from '../../components/tokens.css?inline';
import popupCss from '../../entrypoints/popup/popup.css?inline';
import { dress, findings } from './findings.ts';

let undress = () => {};
afterEach(() => {
  render(null, document.body);
  undress();
  document.body.removeAttribute('style');
});

const ROWS: Record<string, SiteState> = {
  'of a page with entries': {
    host: 'bbc.co.uk',
    on: true,
    status: '12 mentions · 7 entries on this page',
    why: 'On by default',
    offers: [],
  },
  'of a page of the browser': {
    status: 'The browser lets no extension read this page',
    offers: [],
  },
  'of a site never allowed': {
    host: 'a-very-long-name-of-a-site-that-goes-on-and-on.example.co.uk',
    status: 'No access to this site',
    offers: ['allow', 'read-once'],
  },
  'of a page read once that is about something else': {
    host: 'example.org',
    on: false,
    status: 'Not about encryption',
    why: 'Read once, until you leave the page',
    offers: ['annotate-anyway', 'stop-reading'],
  },
};

const draw = (site: SiteState, onOffer = vi.fn()) => {
  render(
    <main>
      <h1 class="hidden">Cleartext</h1>
      <SiteRow site={site} onSwitch={() => {}} onOffer={onOffer} />
    </main>,
    document.body,
  );
  return onOffer;
};
const buttons = () => [...document.querySelectorAll('button')];

describe.each(Object.entries(ROWS))('the row %s', (_, site) => {
  test.each(['light', 'dark'] as const)('has no findings by axe in %s', async (theme) => {
    undress = dress(theme, tokensCss, controlsCss, popupCss);
    draw(site);
    expect(await findings()).toEqual([]);
  });

  test('is no wider than a telephone, with buttons to hit', () => {
    undress = dress('light', tokensCss, controlsCss, popupCss);
    document.body.style.width = '360px';
    draw(site);
    expect(document.body.scrollWidth).toBeLessThanOrEqual(360);
    for (const one of buttons()) {
      expect(one.getBoundingClientRect().height).toBeGreaterThanOrEqual(24);
    }
  });
});

test('a page of the browser has nothing to switch', () => {
  draw(ROWS['of a page of the browser'] as SiteState);
  expect(document.querySelector('[role=switch]')).toBeNull();
});

test('each button reports what it offers', () => {
  const onOffer = draw(ROWS['of a site never allowed'] as SiteState);
  for (const one of buttons()) one.click();
  expect(onOffer.mock.calls.flat()).toEqual(['allow', 'read-once']);
});

test('the focus stays on a button that becomes its own undoing', () => {
  const page = { host: 'example.org', on: true, status: '' };
  draw({ ...page, offers: ['annotate-anyway'] });
  const [button] = buttons();
  button?.focus();
  draw({ ...page, offers: ['stop-annotating'] });
  expect(document.activeElement).toBe(button);
  expect(button?.textContent).toBe('Stop annotating');
});

test('what is new is told to those who listen', () => {
  const live = () => document.querySelector('[aria-live=polite]');
  draw({ host: 'example.org', on: true, status: 'Reading the page…', offers: [] });
  const before = live();
  draw({ host: 'example.org', on: true, status: 'No article on this page', offers: [] });
  expect(live()).toBe(before);
  expect(live()?.textContent).toBe('No article on this page');
});
