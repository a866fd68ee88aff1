import { render } from 'preact';
import { afterEach, expect, test } from 'vitest';
import controlsCss from '../../components/controls.css?inline';
import { NewsPage } from '../../components/news/NewsPage.tsx';
import { RELEASES } from '../../components/news/releases.ts';
import tokensCss from '../../components/tokens.css?inline';
import { WelcomePage, type WelcomeProps } from '../../components/welcome/WelcomePage.tsx';
import welcomeCss from '../../entrypoints/welcome/welcome.css?inline';
import newsCss from '../../entrypoints/whats-new/whats-new.css?inline';
import { dress, findings } from './findings.ts';

let undress = () => {};
afterEach(() => {
  render(null, document.body);
  undress();
  undress = () => {};
});

function draw(change: Partial<WelcomeProps> = {}) {
  const props: WelcomeProps = {
    reach: 'hover',
    sites: {
      count: 290,
      countries: 29,
      examples: [{ country: 'GB', names: ['BBC', 'The Guardian'] }],
    },
    pin: { pinning: 'firefox', pinned: false },
    nextKeys: 'Alt+Shift+Period',
    ...change,
  };
  render(<WelcomePage {...props} />, document.body);
}

const button = () => document.querySelector<HTMLButtonElement>('button');
const says = () => document.body.textContent;

test.each(['light', 'dark'] as const)('axe finds nothing in %s', async (theme) => {
  undress = dress(theme, tokensCss, controlsCss, welcomeCss);
  // What moves for ever is never still.
  document.head.append(Object.assign(document.createElement('style'), { id: 'still' }));
  const still = document.getElementById('still') as HTMLElement;
  still.textContent = '.spot rect { animation: none !important }';
  draw();
  button()?.click();
  await expect.poll(() => button()?.ariaExpanded).toBe('true');
  expect(await findings()).toEqual([]);
  still.remove();
});

test('has one button, which shows how to pin', async () => {
  draw();
  expect(document.querySelectorAll('button').length).toBe(1);
  const steps = document.querySelector<HTMLElement>('#pin-steps');
  expect(steps?.hidden).toBe(true);
  button()?.click();
  await expect.poll(() => steps?.hidden).toBe(false);
  expect([...document.querySelectorAll('.pin li')].map(({ textContent }) => textContent)).toEqual([
    'Choose the puzzle piece at the end of the toolbar.',
    'Choose the gear beside Cleartext.',
    'Choose Pin to Toolbar.',
  ]);
});

test('says so once it is pinned, and shows no more how', () => {
  draw();
  button()?.click();
  draw({ pin: { pinning: 'chrome', pinned: true } });
  expect(document.querySelector('.pin [role=status]')?.textContent).toBe(
    'Cleartext is on your toolbar.',
  );
  expect(button()).toBeNull();
  expect(document.querySelector<HTMLElement>('#pin-steps')?.hidden).toBe(true);
});

test('speaks of tapping and of the menu on a telephone', () => {
  draw({ reach: 'touch', pin: undefined, nextKeys: undefined });
  expect(document.querySelector('h1')?.textContent).toBe('Tap an underlined name');
  expect(says()).toContain('In the browser’s menu');
  expect(says()).not.toMatch(/Rest on|By keyboard|toolbar/);
});

test('marks the sample as English and dates it', () => {
  draw();
  const article = document.querySelector('article');
  expect(article?.lang).toBe('en');
  expect(article?.querySelector('time')?.dateTime).toBe('2020-06-12');
});

test('names sites by country and leads to all of them', () => {
  draw();
  expect(document.querySelector('.places')?.textContent).toBe(
    'United KingdomBBC, The Guardian and others',
  );
  expect(document.querySelector('a')?.getAttribute('href')).toBe('/options.html#sites');
});

test.each(['light', 'dark'] as const)('axe finds nothing in what is new, %s', async (theme) => {
  undress = dress(theme, tokensCss, controlsCss, newsCss);
  render(<NewsPage releases={RELEASES} settingsPage="/options.html#about" />, document.body);
  expect(says()).toContain(`Version ${RELEASES[0].version}`);
  expect(await findings()).toEqual([]);
});
