import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  BADGE,
  iconFor,
  type ShownReport,
  shortNumber,
  showOnIcon,
} from '../../entrypoints/background/icon.ts';
import { PROJECT_FOLDER } from '../../tools/folders.ts';

const report = (found: ShownReport['found'], entries = 0): ShownReport => ({
  found,
  entries,
  host: 'www.bbc.co.uk',
});

test.each([
  [report('mentions', 7), 'reading', '7', 'Cleartext: 7 entries on this page'],
  [report('mentions', 1), 'reading', '1', 'Cleartext: 1 entry on this page'],
  [report('off-topic'), 'reading', '', 'Cleartext: this page is not about encryption'],
  [report('no-article'), 'reading', '', 'Cleartext: no article on this page'],
  [report('off'), 'quiet', '', 'Cleartext: off on bbc.co.uk'],
  [report('no-access'), 'quiet', '', 'Cleartext: no access to bbc.co.uk'],
] as const)('%j', (made, form, badge, title) => {
  expect(iconFor(made)).toEqual({ form, badge, title });
});

test.each([
  [0, '0'],
  [999, '999'],
  [1000, '1k'],
  [1999, '1k'],
  [12_345, '12k'],
])('%d is %s on a badge', (count, text) => expect(shortNumber(count)).toBe(text));

test('the badge has the colours of the tokens, and can be read', () => {
  const tokens = readFileSync(join(PROJECT_FOLDER, 'components/tokens.css'), 'utf8');
  const light = (name: string) => new RegExp(`${name}: light-dark\\((#\\w+)`).exec(tokens)?.[1];
  expect(BADGE).toEqual({ background: light('--now'), ink: light('--paper') });
  expect(contrast(BADGE.background, BADGE.ink)).toBeGreaterThan(4.5);
});

/** As WCAG has it. */
function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const ENGLISH = readFileSync(join(PROJECT_FOLDER, 'public/_locales/en/messages.json'), 'utf8');
beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('fetch', async () => new Response(ENGLISH));
  vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue('en');
});

test('telephones, whose icons have neither badge nor picture, are told the title', async () => {
  const setTitle = vi.fn(async () => undefined);
  vi.spyOn(browser, 'action', 'get').mockReturnValue({ setTitle } as never);
  await showOnIcon(report('mentions', 3), 7);
  expect(setTitle).toHaveBeenCalledExactlyOnceWith({
    tabId: 7,
    title: 'Cleartext: 3 entries on this page',
  });
});

test('a tab that is gone by then is no error', async () => {
  const gone = vi.fn(() => Promise.reject(new Error('No tab with id: 7.')));
  const action = { setTitle: gone, setIcon: gone, setBadgeText: gone };
  vi.spyOn(browser, 'action', 'get').mockReturnValue(action as never);
  await expect(showOnIcon(report('off'), 7)).resolves.toBeUndefined();
  expect(gone).toHaveBeenCalledTimes(3);
});
