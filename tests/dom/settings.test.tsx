import { render } from 'preact';
import { afterEach, expect, test, vi } from 'vitest';
import controlsCss from '../../components/controls.css?inline';
import type { HoverChoice } from '../../components/settings/HoverSettings.tsx';
import { SettingsPage, type SettingsProps } from '../../components/settings/SettingsPage.tsx';
import tokensCss from '../../components/tokens.css?inline';
import optionsCss from '../../entrypoints/options/options.css?inline';
import sitesCss from '../../entrypoints/options/sites.css?inline';
import { dress, findings } from './findings.ts';
import { KEEP, SITES } from './sites-shown.ts';

let undress = () => {};
afterEach(() => {
  render(null, document.body);
  undress();
});

const DEFAULTS: HoverChoice = { opening: 'hover', askAfter: 150, openAfter: 400, lingerFor: 300 };
const nothing = () => {};

function draw(change: Partial<SettingsProps> = {}) {
  const props: SettingsProps = {
    sites: SITES,
    keep: KEEP,
    locked: [],
    underlineEvery: false,
    hover: DEFAULTS,
    defaults: DEFAULTS,
    hidden: [],
    clickOnly: [],
    onUnderlineEvery: nothing,
    onHover: nothing,
    onShowAgain: nothing,
    onHoverAgain: nothing,
    ...change,
  };
  render(<SettingsPage {...props} />, document.body);
}

const HIDDEN = [
  { id: 'nca', name: 'National Crime Agency' },
  { id: 'fbi', name: 'FBI' },
];
const labelled = <E extends HTMLElement>(words: string) =>
  [...document.querySelectorAll('label')]
    .find(({ textContent }) => textContent.includes(words))
    ?.querySelector<E>('input, select') as E;
const button = (words: string) =>
  [...document.querySelectorAll('button')].find(
    (one) => (one.ariaLabel ?? one.textContent) === words,
  ) as HTMLElement;
const headings = () => [...document.querySelectorAll('h2')].map(({ textContent }) => textContent);

test.each(['light', 'dark'] as const)('axe finds nothing in %s', async (theme) => {
  undress = dress(theme, tokensCss, controlsCss, optionsCss, sitesCss);
  draw({ hidden: HIDDEN, clickOnly: ['example.net'], locked: ['the theme'] });
  expect(await findings()).toEqual([]);
});

test('nothing is wider than a telephone', () => {
  undress = dress('light', tokensCss, controlsCss, optionsCss, sitesCss);
  document.body.style.width = '360px';
  draw({
    hidden: [{ id: 'long', name: 'Supercalifragilisticexpialidociousinvestigationsauthority' }],
    clickOnly: ['a-very-long-name-of-a-site-that-goes-on-and-on.example.co.uk'],
  });
  expect(document.body.scrollWidth).toBeLessThanOrEqual(360);
  document.body.style.width = '';
});

test('says which word means what is chosen, and reports another choice', () => {
  const onHover = vi.fn();
  draw({ onHover, hover: { ...DEFAULTS, opening: 'modifier' } });
  expect(labelled<HTMLInputElement>('Only with Shift').checked).toBe(true);
  labelled('Only on click').click();
  expect(onHover).toHaveBeenCalledExactlyOnceWith({ opening: 'click' });
});

test('names the default of each wait, and what is chosen', () => {
  draw({ hover: { ...DEFAULTS, openAfter: 1000 } });
  const chosen = (words: string) => {
    const { selectedOptions } = labelled<HTMLSelectElement>(words);
    return selectedOptions[0]?.textContent;
  };
  expect(chosen('Opens after')).toBe('1 second');
  expect(chosen('Closes after')).toBe('0.3 seconds (default)');
  expect(chosen('Gets ready after')).toBe('0.15 seconds (default)');
  expect(labelled('Opens after').textContent).toContain('At once');
  expect(labelled('Opens after').textContent).toContain('0.4 seconds (default)');
});

test('offers a wait that another version had stored', () => {
  draw({ hover: { ...DEFAULTS, openAfter: 725 } });
  expect(labelled<HTMLSelectElement>('Opens after').value).toBe('725');
});

test('reports a wait in milliseconds', () => {
  const onHover = vi.fn();
  draw({ onHover });
  const select = labelled<HTMLSelectElement>('Opens after');
  select.value = '800';
  select.dispatchEvent(new Event('change', { bubbles: true }));
  expect(onHover).toHaveBeenCalledExactlyOnceWith({ openAfter: 800 });
});

test('goes back to the defaults, and says so', async () => {
  const onHover = vi.fn();
  draw({ onHover, hover: { ...DEFAULTS, openAfter: 800, opening: 'click' } });
  button('Back to defaults').click();
  expect(onHover).toHaveBeenCalledExactlyOnceWith(DEFAULTS);
  await expect
    .poll(() => document.querySelector('[role=status]')?.textContent)
    .toContain('as they did at first');
});

test('lists what is hidden and clicked only where there is some', () => {
  draw();
  expect(headings()).toEqual([
    'Underlines',
    'Cards',
    'Where Cleartext reads',
    'Your sites',
    'Your other rules',
    'News and policy sites',
    'Keep your settings',
  ]);
  draw({ hidden: HIDDEN, clickOnly: ['example.net'] });
  expect(headings()).toContain('Not underlined');
  expect(headings()).toContain('Cards on click only');
});

test('the focus goes on to the next line, the one before, the heading', () => {
  const hidden = [...HIDDEN];
  const onShowAgain = (id: string) => {
    hidden.splice(
      hidden.findIndex((one) => one.id === id),
      1,
    );
    draw({ hidden: [...hidden], onShowAgain });
  };
  draw({ hidden: [...hidden, { id: 'gchq', name: 'GCHQ' }], onShowAgain });
  hidden.push({ id: 'gchq', name: 'GCHQ' });
  const press = (words: string) => {
    button(words).focus();
    button(words).click();
    return document.activeElement?.ariaLabel ?? document.activeElement?.textContent;
  };
  expect(press('Show again: FBI')).toBe('Show again: GCHQ');
  expect(press('Show again: GCHQ')).toBe('Show again: National Crime Agency');
  expect(press('Show again: National Crime Agency')).toBe('Settings');
});

test('tells what the organisation has set', () => {
  draw({ locked: ['the theme', 'when cards open'] });
  expect(document.querySelector('.policy')?.textContent).toContain(
    'Your organisation has set: the theme, when cards open.',
  );
});
