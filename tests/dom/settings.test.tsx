import { render } from 'preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { findings } from './findings.ts';
import { DEFAULTS, drawSettings as draw, dressSettings, HIDDEN } from './settings-rig.tsx';

let undress = () => {};
afterEach(() => {
  render(null, document.body);
  undress();
  undress = () => {};
  vi.useRealTimers();
});

const labelled = <E extends HTMLElement>(words: string) =>
  [...document.querySelectorAll('label')]
    .find(({ textContent }) => textContent.includes(words))
    ?.querySelector<E>('input, select') as E;
const button = (words: string) =>
  [...document.querySelectorAll('button')].find(
    (one) => (one.ariaLabel ?? one.textContent) === words,
  ) as HTMLElement;
const text = (selector: string) =>
  [...document.querySelectorAll(selector)].map(({ textContent }) => textContent);

test.each(['light', 'dark'] as const)('axe finds nothing in %s', async (theme) => {
  undress = dressSettings(theme);
  draw({ leftAlone: { hidden: HIDDEN, clickOnly: ['example.net'] } });
  button('Show again: FBI').click();
  await expect.poll(() => button('Undo')).toBeTruthy();
  expect(await findings()).toEqual([]);
});

test('nothing is wider than a telephone', async () => {
  undress = dressSettings('light');
  await page.viewport(360, 800);
  draw({
    leftAlone: {
      hidden: [{ id: 'long', name: 'Supercalifragilisticexpialidociousinvestigationsauthority' }],
      clickOnly: ['a-very-long-name-of-a-site-that-goes-on-and-on.example.co.uk'],
    },
  });
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  await page.viewport(1000, 800);
});

test('each section is reached from the list of sections, and the first is the current one', () => {
  draw();
  const links = [...document.querySelectorAll<HTMLAnchorElement>('nav a')];
  for (const { hash } of links) expect(document.querySelector(hash)).not.toBeNull();
  expect(links.map(({ ariaCurrent }) => ariaCurrent).indexOf('true')).toBe(0);
});

test('the list of sections marks the one gone to, the last at the end of the page', async () => {
  undress = dressSettings('light');
  draw();
  /** What is marked there; gone to anew each time, since the sample takes its height late. */
  const markedAt = (section: string) => () => {
    document.getElementById(section)?.scrollIntoView();
    return document.querySelector('nav [aria-current]')?.textContent;
  };
  await expect.poll(markedAt('cards')).toBe('Cards');
  await expect.poll(markedAt('about')).toBe('About');
  await expect.poll(markedAt('reading')).toBe('Reading');
});

describe('appearance', () => {
  test('marks the words of its sample anew when they are to look otherwise, and only then', () => {
    const undo = vi.fn();
    const underlineSample = vi.fn((_: HTMLElement) => undo);
    const look = (underlineStyle: 'dotted' | 'tint', textSize: number) =>
      draw({
        appearance: {
          underlineSample,
          appearance: { underlineStyle, underlineColour: 'green', theme: 'auto', textSize },
        },
      });
    look('dotted', 1);
    expect(underlineSample.mock.lastCall?.[0].textContent).toContain('WhatsApp');
    look('dotted', 1.3);
    expect(underlineSample).toHaveBeenCalledTimes(1);
    look('tint', 1.3);
    expect(underlineSample).toHaveBeenCalledTimes(2);
    expect(undo).toHaveBeenCalledTimes(1);
  });

  test('reports what is chosen', () => {
    const onAppearance = vi.fn();
    draw({ appearance: { onAppearance } });
    for (const words of ['Tinted', 'Violet', 'Dark', '130%']) labelled(words).click();
    expect(onAppearance.mock.calls).toEqual([
      [{ underlineStyle: 'tint' }],
      [{ underlineColour: 'violet' }],
      [{ theme: 'dark' }],
      [{ textSize: 1.3 }],
    ]);
  });

  test('shows a card nobody can get lost in', () => {
    draw();
    expect(document.querySelector('.preview .card h2')?.textContent).toBe('Priti Patel');
    expect(document.querySelector('.preview a, .preview button')?.closest('[inert]')).toBeTruthy();
  });
});

test('a kind that is taken out is reported, with how many it has said beside it', () => {
  const onKind = vi.fn();
  draw({ reading: { onKind } });
  expect(labelled<HTMLInputElement>('Idea').checked).toBe(false);
  labelled('Person').click();
  expect(onKind).toHaveBeenCalledExactlyOnceWith('person', false);
  expect(text('.kinds label')).toEqual(['Person347', 'Idea56']);
});

describe('cards', () => {
  test('say which word means what is chosen, and report another choice', () => {
    const onHover = vi.fn();
    draw({ cards: { onHover, hover: { ...DEFAULTS, opening: 'modifier' } } });
    expect(labelled<HTMLInputElement>('Only with Shift').checked).toBe(true);
    labelled('Only on click').click();
    expect(onHover).toHaveBeenCalledExactlyOnceWith({ opening: 'click' });
  });

  test('name the default of each wait, and what is chosen', () => {
    draw({ cards: { hover: { ...DEFAULTS, openAfter: 1000 } } });
    const chosen = (words: string) =>
      labelled<HTMLSelectElement>(words).selectedOptions[0]?.textContent;
    expect(chosen('Opens after')).toBe('1 second');
    expect(chosen('Closes after')).toBe('0.3 seconds (default)');
    expect(chosen('Gets ready after')).toBe('0.15 seconds (default)');
    expect(labelled('Opens after').textContent).toContain('At once');
    expect(labelled('Opens after').textContent).toContain('0.4 seconds (default)');
  });

  test('offer a wait that another version had stored', () => {
    draw({ cards: { hover: { ...DEFAULTS, openAfter: 725 } } });
    expect(labelled<HTMLSelectElement>('Opens after').value).toBe('725');
  });

  test('report a wait in milliseconds', () => {
    const onHover = vi.fn();
    draw({ cards: { onHover } });
    const select = labelled<HTMLSelectElement>('Opens after');
    select.value = '800';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    expect(onHover).toHaveBeenCalledExactlyOnceWith({ openAfter: 800 });
  });

  test('go back to the defaults, and say so', async () => {
    const onHover = vi.fn();
    draw({ cards: { onHover, hover: { ...DEFAULTS, openAfter: 800, opening: 'click' } } });
    button('Back to defaults').click();
    expect(onHover).toHaveBeenCalledExactlyOnceWith(DEFAULTS);
    await expect
      .poll(() => document.querySelector('#cards [role=status]')?.textContent)
      .toContain('as they did at first');
  });
});

describe('what is left alone', () => {
  test('is listed where there is some, and explained where there is none', () => {
    draw();
    expect(text('#left-alone h3')).toEqual([]);
    expect(text('#left-alone .hint')[0]).toContain('A card’s menu');
    draw({ leftAlone: { hidden: HIDDEN, clickOnly: ['example.net'] } });
    expect(text('#left-alone h3')).toEqual(['Not underlined', 'Cards on click only']);
  });

  test('the focus goes on to the next line, the one before, the heading', () => {
    const hidden = [...HIDDEN, { id: 'gchq', name: 'GCHQ' }];
    const onShowAgain = (id: string) => {
      const at = hidden.findIndex((one) => one.id === id);
      hidden.splice(at, 1);
      draw({ leftAlone: { hidden: [...hidden], onShowAgain } });
    };
    draw({ leftAlone: { hidden: [...hidden], onShowAgain } });
    const press = (words: string) => {
      button(words).focus();
      button(words).click();
      return document.activeElement?.ariaLabel ?? document.activeElement?.textContent;
    };
    expect(press('Show again: FBI')).toBe('Show again: GCHQ');
    expect(press('Show again: GCHQ')).toBe('Show again: National Crime Agency');
    expect(press('Show again: National Crime Agency')).toBe('Settings');
  });

  test('what was shown again can be hidden again for a while', async () => {
    const onHideAgain = vi.fn();
    draw({ leftAlone: { hidden: HIDDEN, onHideAgain } });
    button('Show again: FBI').click();
    await expect.poll(() => button('Undo')).toBeTruthy();
    expect(text('.done [role=status]')).toEqual(['FBI is underlined again.']);
    button('Undo').focus();
    button('Undo').click();
    expect(onHideAgain).toHaveBeenCalledExactlyOnceWith('fbi');
    await expect.poll(() => button('Undo')).toBeUndefined();
    expect(document.activeElement?.textContent).toBe('Settings');
  });

  test('so can a site whose cards open by themselves again', async () => {
    const onClickAgain = vi.fn();
    draw({ leftAlone: { clickOnly: ['example.net'], onClickAgain } });
    button('Remove: example.net').click();
    await expect.poll(() => button('Undo')).toBeTruthy();
    button('Undo').click();
    expect(onClickAgain).toHaveBeenCalledExactlyOnceWith('example.net');
  });
});

describe('shortcuts', () => {
  test('are named in the reader’s language, in the order of their use', () => {
    draw();
    expect(text('#shortcuts li')).toEqual([
      'Go to the next underlined wordAltShift.',
      'Open the card of an underlined wordNo keys',
      'Switch this site on or offAltShiftU',
    ]);
  });

  test('are changed on the browser’s own page', () => {
    const onChangeKeys = vi.fn();
    draw({ shortcuts: { onChangeKeys } });
    button('Change keys').click();
    expect(onChangeKeys).toHaveBeenCalledOnce();
  });

  test('have no section where the browser has none', () => {
    draw({ shortcuts: undefined } as never);
    expect(document.getElementById('shortcuts')).toBeNull();
    expect(text('nav a')).not.toContain('Shortcuts');
  });
});

test('each language is called by its own name and marked as such', () => {
  const onLanguage = vi.fn();
  draw({ language: { onLanguage } });
  expect(labelled('Français').closest('label')?.lang).toBe('fr');
  labelled('Deutsch').click();
  expect(onLanguage).toHaveBeenCalledExactlyOnceWith('de');
});

test('says how old the dataset is, and leads to what is new', () => {
  draw();
  expect(document.querySelector('#about')?.textContent).toContain(
    '1,035 entries, 1,604 events · checked up to Nov 2026',
  );
  expect(document.querySelector('#about a')?.getAttribute('href')).toBe('/whats-new.html');
});

test('what an organisation set is shown and cannot be changed', async () => {
  draw({ locked: ['underlineEvery', 'theme', 'openAfter'] });
  const texts = [...document.querySelectorAll('.locked')].map(({ textContent }) => textContent);
  expect(texts).toEqual(Array(3).fill('Set by your organisation'));
  const controls = ':is(#reading, #appearance, #cards) :is(input, select):disabled';
  const locked = [...document.querySelectorAll(controls)];
  expect(locked.map((control) => control.closest('section')?.id)).toEqual([
    'reading',
    ...Array(3).fill('appearance'),
    'cards',
  ]);
  expect(document.querySelector('.policy')?.textContent).toContain(
    'underlining every mention, the theme, when cards open',
  );
  expect(await findings()).toEqual([]);
});
