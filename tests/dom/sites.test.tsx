import { render } from 'preact';
import { afterEach, expect, test, vi } from 'vitest';
import controlsCss from '../../components/controls.css?inline';
import { type SitesProps, SitesSettings } from '../../components/settings/SitesSettings.tsx';
import type { SiteExplanation } from '../../components/settings/SitesWhich.tsx';
import tokensCss from '../../components/tokens.css?inline';
import optionsCss from '../../entrypoints/options/options.css?inline';
import sitesCss from '../../entrypoints/options/sites.css?inline';
import { dress, findings } from './findings.ts';
import { SITES, site } from './sites-shown.ts';

let undress = () => {};
afterEach(() => {
  render(null, document.body);
  undress();
  document.body.style.width = '';
});

const draw = (change: Partial<SitesProps> = {}) =>
  render(
    <main class="options">
      <h1 tabIndex={-1}>Settings</h1>
      <SitesSettings {...SITES} {...change} />
    </main>,
    document.body,
  );
const one = <E extends HTMLElement>(selector: string) => document.querySelector<E>(selector) as E;
const labelled = (label: string) => one<HTMLInputElement>(`[aria-label="${label}"]`);
const type = (field: HTMLInputElement, text: string) => {
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
};
const group = (label: string) =>
  [...document.querySelectorAll<HTMLElement>('.site-group')].find((one) =>
    one.querySelector('h3')?.textContent?.startsWith(label),
  ) as HTMLElement;
const open = async (label: string) => {
  group(label).querySelector<HTMLElement>('h3 button')?.click();
  await expect.poll(() => group(label).querySelectorAll('li').length).toBeGreaterThan(0);
};

const EXPLAINED: SiteExplanation = {
  ...site('sport.example.co.uk', { on: false, allowed: false }),
  by: 'rule',
  decider: 'example.co.uk',
  looked: ['sport.example.co.uk', '*.example.co.uk', 'example.co.uk'],
  known: 'The Example',
};

test.each(['light', 'dark'] as const)('axe finds nothing in %s, all opened', async (theme) => {
  undress = dress(theme, tokensCss, controlsCss, optionsCss, sitesCss);
  draw({ explain: () => EXPLAINED });
  for (const country of ['United Kingdom', 'France', 'Germany']) await open(country);
  expect(await findings()).toEqual([]);
});

test('nothing is wider than a telephone, and every control is large enough for a finger', async () => {
  undress = dress('light', tokensCss, controlsCss, optionsCss, sitesCss);
  document.body.style.width = '360px';
  const long = 'a-very-long-name-of-a-site-that-goes-on-and-on.and-on.example.co.uk';
  draw({
    explain: () => ({ ...EXPLAINED, rule: long, name: long, looked: [long, `*.${long}`] }),
    added: [site(long, { allowed: false })],
  });
  await open('France');
  expect(document.body.scrollWidth).toBeLessThanOrEqual(360);
  const small = [...document.querySelectorAll('button, input, select')]
    .filter((control) => {
      const { height } = (control.closest('label') ?? control).getBoundingClientRect();
      return height < 22;
    })
    .map(({ outerHTML }) => outerHTML);
  expect(small).toEqual([]);
});

test('countries are closed at first, with how many of their sites are on', async () => {
  draw();
  expect(group('United Kingdom').textContent).toBe('United Kingdom 1 of 2 on');
  expect(document.querySelectorAll('.site-group li')).toHaveLength(0);
  expect(
    [...document.querySelectorAll('.site-group h3 span')].map((one) => one.textContent),
  ).toEqual(['France', 'Germany', 'United Kingdom']);
  await open('United Kingdom');
  expect(labelled('example.org.uk').checked).toBe(false);
});

test('a switch of a country is neither on nor off where its sites differ, and switches all on', () => {
  const onSwitch = vi.fn();
  draw({ onSwitch });
  const all = labelled('All sites: United Kingdom');
  expect([all.checked, all.indeterminate]).toEqual([false, true]);
  all.click();
  expect(onSwitch).toHaveBeenCalledExactlyOnceWith(['example.co.uk', 'example.org.uk'], true);
  expect(all.indeterminate).toBe(true);
  expect(labelled('All sites: France').checked).toBe(true);
  labelled('All sites: France').click();
  expect(onSwitch).toHaveBeenLastCalledWith(['example.fr'], false);
  expect(labelled('All sites: Germany').disabled).toBe(true);
});

test('sites are found by host, name and country, and are all to be seen', async () => {
  draw();
  type(labelled('Find a site'), 'united k');
  await expect.poll(() => document.querySelectorAll('.site-group li').length).toBe(2);
  type(labelled('Find a site'), ' THE EXAMPLE.FR ');
  await expect.poll(() => document.querySelectorAll('.site-group li').length).toBe(1);
  expect(one('[role=status]').textContent).toBe('1 site · 1 switched on');
  type(labelled('Find a site'), 'nowhere');
  await expect
    .poll(() => one('[role=status]').textContent)
    .toBe('No site of the list has that name. You can add it above.');
});

test('sites are grouped by kind for who wants it', async () => {
  draw();
  const select = one<HTMLSelectElement>('[aria-label=Grouped]');
  select.value = 'kind';
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await expect.poll(() => group('News')?.textContent).toBe('News 2 of 2 on');
});

test('a site the browser does not let be read says so, with the button that asks', async () => {
  const onAllow = vi.fn();
  draw({ onAllow });
  expect(document.body.textContent).toContain('bücher.example xn--bcher-kva.exampleNo access');
  labelled('Allow: bücher.example').click();
  expect(onAllow).toHaveBeenCalledExactlyOnceWith('xn--bcher-kva.example');
  await open('France');
  labelled('Allow: The example.fr').click();
  expect(onAllow).toHaveBeenLastCalledWith('example.fr');
});

test('once a site is allowed the keyboard goes on at its switch', () => {
  draw({ added: [site('example.org', { allowed: false })] });
  labelled('Allow: example.org').focus();
  draw({ added: [site('example.org', { allowed: true })] });
  expect(document.activeElement).toBe(labelled('example.org'));
});

test('what the organisation set is marked and cannot be switched', async () => {
  draw({ modeLocked: true, mayAdd: false });
  await open('Germany');
  expect(group('Germany').textContent).toContain('Set by your organisation');
  expect(labelled('example.de').disabled).toBe(true);
  expect(one<HTMLFieldSetElement>('fieldset').disabled).toBe(true);
  expect(document.querySelector('.add')).toBeNull();
  expect(document.body.textContent).toContain('Your organisation decides which sites are read.');
});

test('the mode is chosen in words', () => {
  const onMode = vi.fn();
  draw({ onMode });
  const [everywhere, chosen] = document.querySelectorAll<HTMLInputElement>('[name=site-mode]');
  expect(everywhere?.checked).toBe(true);
  chosen?.click();
  expect(onMode).toHaveBeenCalledExactlyOnceWith(false);
});

test('a rule is taken away, and the focus goes on', () => {
  const onForget = vi.fn();
  draw({ onForget, others: [site('a.example.net'), site('b.example.net')] });
  labelled('Remove a.example.net').focus();
  labelled('Remove a.example.net').click();
  expect(onForget).toHaveBeenCalledExactlyOnceWith('a.example.net');
  expect(document.activeElement?.ariaLabel).toBe('Remove b.example.net');
});

test.each<[string, Partial<SiteExplanation>]>([
  ['Off: switched off with example.co.uk.', {}],
  ['On: switched on with example.co.uk.', { on: true }],
  [
    'Off: you switched it off.',
    { decider: 'sport.example.co.uk', looked: ['sport.example.co.uk'] },
  ],
  ['Off: your organisation set this for all sites.', { by: 'policy', decider: '*' }],
  ['On: your organisation set this for example.co.uk.', { by: 'policy', on: true }],
  ['Off: no rule is for it, and only sites you switch on are read.', { by: 'mode', decider: '*' }],
])('explains “%s”', async (words, change) => {
  draw({ explain: () => ({ ...EXPLAINED, ...change }) });
  expect(one('.which').textContent).toContain(words);
});

test('the box explains what is typed, with the rules looked at, and switches it', async () => {
  const onSwitch = vi.fn();
  draw({
    onSwitch,
    explain: (typed) => (typed === '' ? undefined : typed === 'uk' ? 'No site.' : EXPLAINED),
  });
  expect(one('.which').querySelector('li')).toBeNull();
  type(one<HTMLInputElement>('.which input'), 'uk');
  await expect.poll(() => one('.which [aria-live]').textContent).toBe('No site.');
  type(one<HTMLInputElement>('.which input'), 'https://sport.example.co.uk/cricket');
  await expect
    .poll(() => [...document.querySelectorAll('.looked li')].map((line) => line.textContent))
    .toEqual(['sport.example.co.uk no rule', '*.example.co.uk no rule', 'example.co.uk decides']);
  expect(one('.which').textContent).toContain('It belongs to The Example');
  expect(one('.which').textContent).toContain('Your browser does not let Cleartext read it.');
  one('.which [role=switch]').click();
  expect(onSwitch).toHaveBeenCalledExactlyOnceWith(['sport.example.co.uk'], true);
});
