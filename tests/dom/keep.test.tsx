import { render } from 'preact';
import { afterEach, expect, test, vi } from 'vitest';
import controlsCss from '../../components/controls.css?inline';
import {
  type ImportState,
  type KeepProps,
  KeepSettings,
} from '../../components/settings/KeepSettings.tsx';
import tokensCss from '../../components/tokens.css?inline';
import keepCss from '../../entrypoints/options/keep.css?inline';
import optionsCss from '../../entrypoints/options/options.css?inline';
import { dress, findings } from './findings.ts';
import { KEEP } from './sites-shown.ts';

let undress = () => {};
afterEach(() => {
  render(null, document.body);
  undress();
  document.body.style.width = '';
});

const PLAN = { preferences: 2, rules: 1, sites: 3, mode: true, toAllow: ['bücher.example'] };
const STATES: ImportState[] = [
  { step: 'none' },
  { step: 'problem', problem: 'The file is damaged at “rules.example.org”.' },
  { step: 'plan', plan: PLAN },
  { step: 'done', refused: 2 },
  { step: 'undone' },
];
const draw = (change: Partial<KeepProps> = {}) =>
  render(
    <main class="options">
      <KeepSettings {...KEEP} {...change} />
    </main>,
    document.body,
  );
const told = () => document.querySelector('[aria-live]')?.textContent;
const press = (words: string) =>
  [...document.querySelectorAll('button')]
    .find(({ textContent }) => textContent === words)
    ?.click();

test.each(STATES)('axe finds nothing, light, dark and narrow: $step', async (state) => {
  for (const theme of ['light', 'dark'] as const) {
    undress = dress(theme, tokensCss, controlsCss, optionsCss, keepCss);
    document.body.style.width = '360px';
    draw({ state, unsynced: 2 });
    expect(await findings()).toEqual([]);
    expect(document.body.scrollWidth).toBeLessThanOrEqual(360);
    undress();
  }
});

test('says what a file would change before it does', () => {
  const onImport = vi.fn();
  const onCancel = vi.fn();
  draw({ state: { step: 'plan', plan: PLAN }, onImport, onCancel });
  expect([...document.querySelectorAll('.plan li')].map(({ textContent }) => textContent)).toEqual([
    '2 preferences',
    '1 rule for a site',
    'Another choice of where Cleartext reads',
    '3 of your sites',
    'Your browser asks whether these sites may be read: bücher.example',
  ]);
  press('Import');
  expect(document.activeElement?.ariaLive).toBe('polite');
  press('Cancel');
  expect([onImport.mock.calls.length, onCancel.mock.calls.length]).toEqual([1, 1]);
});

test('says that a file changes nothing', () => {
  const plan = { preferences: 0, rules: 0, sites: 0, mode: false, toAllow: [] };
  draw({ state: { step: 'plan', plan } });
  expect(told()).toBe('The file says what is set already. There is nothing to import.');
});

test('takes an import back, and tells of sites that were not allowed', () => {
  const onUndo = vi.fn();
  draw({ state: { step: 'done', refused: 1 }, onUndo });
  expect(told()).toContain('1 site of yours is not allowed yet');
  press('Undo');
  expect(onUndo).toHaveBeenCalledTimes(1);
});

test('gives the chosen file, and the same file again', () => {
  const onFile = vi.fn();
  draw({ onFile });
  const field = document.querySelector<HTMLInputElement>('input[type=file]') as HTMLInputElement;
  for (let time = 0; time < 2; time++) {
    const files = new DataTransfer();
    files.items.add(new File(['{}'], 'cleartext-settings.json'));
    field.files = files.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
    expect(field.files).toHaveLength(0);
  }
  expect(onFile.mock.calls.map(([file]) => (file as File).name)).toEqual([
    'cleartext-settings.json',
    'cleartext-settings.json',
  ]);
});

test('tells of settings that are kept on this machine only', () => {
  draw({ unsynced: 1 });
  expect(document.body.textContent).toContain('1 setting is kept on this machine only');
});
