import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, inject, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Notice } from '../../components/card/Notice.tsx';
import { WhichOne } from '../../components/card/WhichOne.tsx';
import {
  clear,
  drawCard,
  findings,
  placeFor,
  REPORT_PAGE,
  recordOf,
  settled,
} from './card-rig.tsx';
import { CARD_STATES } from './card-states.tsx';

beforeEach(() => page.viewport(1000, 800));
afterEach(clear);

const one = <T extends HTMLElement>(selector: string) => {
  const found = document.querySelector<T>(selector);
  if (!found) throw new Error(`nothing is ${selector}`);
  return found;
};
const named = (name: string) => one<HTMLButtonElement>(`[aria-label="${name}"]`);
const isGrown = () => document.querySelector('.card.grown') !== null;
const words = (selector: string) =>
  [...document.querySelectorAll(selector)].map(({ textContent }) => textContent?.trim());
const draw = (id: string, props?: Parameters<typeof drawCard>[2]) =>
  drawCard(placeFor('light'), id, props);

describe('a compact card', () => {
  test.each(inject('realRecords').map(({ entity }) => entity.id))(
    'of %s is at most 360 pixels high and does not scroll',
    async (id) => {
      for (const published of ['2020-06-11', '2026-11-01', undefined]) {
        await draw(id, { published, onClose: () => {}, onPin: () => {} });
        expect(one('.card').offsetHeight).toBeLessThanOrEqual(360);
        const body = one('.body');
        expect(body.scrollHeight).toBeLessThanOrEqual(body.clientHeight + 1);
        expect(document.querySelectorAll('.timeline li').length).toBeGreaterThanOrEqual(2);
        clear();
      }
    },
  );

  test('says what was true then, what is now, and marks the article in time', async () => {
    await draw('priti-patel');
    expect(one('.then').textContent).toMatch(/Jun 2020.*Home Secretary.*Jul 2019 – Sept 2022/);
    expect(words('.timeline .here')).toEqual(['Jun 2020This article']);
    expect(document.querySelectorAll('.timeline .since').length).toBeGreaterThan(0);
  });

  test('without the article’s date says nothing of then', async () => {
    await draw('messenger', { published: undefined });
    expect(one('.then').textContent).toMatch(/^(Now|Last known)/);
    expect(document.body.textContent).not.toContain('This article');
  });

  test('reads out the whole of what it shortens', async () => {
    await draw('national-crime-agency');
    const { text } = recordOf('national-crime-agency').entity.background[0] ?? { text: '' };
    expect(document.querySelector('.background .rest')).not.toBeNull();
    expect(one('.background .said').textContent).toBe(text);
  });

  test('fits again when it is given another width', async () => {
    const place = placeFor('light');
    await drawCard(place, 'apple');
    place.style.setProperty('--width', '300px');
    await settled();
    expect(one('.card').offsetWidth).toBe(300);
    expect(one('.card').scrollWidth).toBe(298);
  });
});

describe('every statement has a link to who says so, in sight', () => {
  const bare = () =>
    [...document.querySelectorAll<HTMLElement>('.statement, .provisions dd')].filter((said) => {
      const link = said.querySelector('a.source');
      return !link || !said.checkVisibility() || link.getBoundingClientRect().width < 8;
    });

  test.each([false, true])('grown: %s', async (grown) => {
    for (const { entity } of inject('realRecords')) {
      await draw(entity.id, { grown });
      expect(document.querySelectorAll('.statement').length).toBeGreaterThan(2);
      expect(bare().map(({ textContent }) => textContent)).toEqual([]);
      clear();
    }
  });

  test('which opens a new tab and tells it nothing of the page', async () => {
    await draw('csa-regulation', { grown: true });
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a')) {
      expect(link.href).toMatch(/^https:/);
      expect(link.target).toBe('_blank');
      expect(link.relList.contains('noreferrer') && link.relList.contains('noopener')).toBe(true);
      expect(link.referrerPolicy).toBe('no-referrer');
    }
  });
});

describe('growing', () => {
  test('by its button shows everything and brings the focus to the heading', async () => {
    await draw('priti-patel');
    const { events } = recordOf('priti-patel');
    const top = one('h2').getBoundingClientRect().top;
    expect(one('.more').textContent).toBe(`All ${events.length} events`);
    await userEvent.click(one('.more'));
    await settled();
    expect(document.querySelectorAll('.timeline li')).toHaveLength(events.length + 1);
    expect(words('h3')).toEqual(['Positions', 'Timeline', 'Related', 'Sources']);
    expect(document.querySelector('.rest')).toBeNull();
    expect(document.activeElement).toBe(one('h2'));
    expect(one('h2').getBoundingClientRect().top).toBe(top);
    expect(one('.card').offsetHeight).toBeLessThanOrEqual(620);
  });

  test('by Enter on the heading', async () => {
    await draw('priti-patel');
    one('h2').focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(isGrown).toBe(true);
  });

  test('shows what a law provides', async () => {
    await draw('assistance-and-access-act');
    expect(document.querySelector('.provisions')).toBeNull();
    await userEvent.click(one('.more'));
    await expect.poll(() => words('.provisions dt')).toContain('Services must help');
  });

  test('lists every source once, with its date, when it was checked and its archived copy', async () => {
    const record = structuredClone(recordOf('priti-patel'));
    const source = record.entity.background[1]?.sources[0];
    if (source) source.archive = 'https://web.archive.org/web/2020/https://www.gov.uk/';
    await draw('priti-patel', { record, grown: true });
    const links = [...document.querySelectorAll<HTMLAnchorElement>('.sources li > a')];
    expect(new Set(links.map(({ href }) => href)).size).toBe(links.length);
    expect(words('.sources small')).toContain(
      'gov.uk, 4 Oct 2019 · checked Nov 2026 · Archived copy',
    );
  });
});

describe('a stack of cards', () => {
  test('opens a related entity grown like itself, and comes back', async () => {
    await draw('priti-patel', { grown: true });
    const { name } = recordOf('home-secretary').entity;
    [...document.querySelectorAll<HTMLElement>('.chip')]
      .find(({ textContent }) => textContent === name)
      ?.focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => one('h2').textContent).toBe(name);
    expect(isGrown()).toBe(true);
    expect(document.activeElement).toBe(one('h2'));
    await userEvent.click(named('Back'));
    await expect.poll(() => one('h2').textContent).toBe('Priti Patel');
    expect(document.activeElement).toBe(one('h2'));
  });

  test('leaves the focus in the page when it was there', async () => {
    await draw('priti-patel', { grown: true });
    one('.chip').dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await expect.poll(() => one('h2').textContent).not.toBe('Priti Patel');
    expect(document.activeElement).toBe(document.body);
  });
});

describe('the tools', () => {
  test('are those that have something to do', async () => {
    await draw('apple');
    expect(words('.tools button')).toHaveLength(1);
    clear();
    await draw('apple', { onPin: () => {}, onMoveToPanel: () => {}, onClose: () => {} });
    expect(document.querySelector('[aria-label="Move to side panel"]')).toBeNull();
  });

  test('move a pinned card by arrow keys and to a corner without dragging', async () => {
    const onMove = vi.fn();
    const onMoveToCorner = vi.fn();
    const onMoveToPanel = vi.fn();
    await draw('apple', { pinned: true, onPin() {}, onMove, onMoveToCorner, onMoveToPanel });
    expect(one('header').classList.contains('drag')).toBe(true);
    one('.move').focus();
    await userEvent.keyboard('{ArrowLeft}{ArrowDown}');
    expect(onMove.mock.calls).toEqual([
      [-24, 0],
      [0, 24],
    ]);
    await userEvent.click(one('.move'));
    expect(onMoveToCorner).toHaveBeenCalledOnce();
    await userEvent.click(named('Move to side panel'));
    expect(onMoveToPanel).toHaveBeenCalledWith('apple');
  });

  test.each([
    [undefined, 28],
    ['sheet', 44],
  ] as const)('in form %s are at least %i pixels each way', async (form, least) => {
    const onAny = () => {};
    await drawCard(placeFor('light', form), 'apple', { onPin: onAny, onClose: onAny });
    for (const tool of document.querySelectorAll<HTMLElement>('.tool')) {
      expect(Math.min(tool.offsetWidth, tool.offsetHeight)).toBeGreaterThanOrEqual(least);
    }
    for (const other of document.querySelectorAll<HTMLElement>('.more, .report')) {
      expect(other.offsetHeight).toBeGreaterThanOrEqual(form ? 44 : 24);
    }
  });
});

describe('the menu', () => {
  const focused = () => document.activeElement?.textContent;
  const site = {
    host: 'silicon.co.uk',
    onHideEntity: vi.fn(),
    onClickOnly: vi.fn(),
    onTurnOff: vi.fn(),
  };
  const openMenu = async (props?: Parameters<typeof drawCard>[2]) => {
    await draw('priti-patel', { site, ...props });
    await userEvent.click(named('More actions'));
    await settled();
  };

  test('opens with the focus on its first choice and moves by arrow keys', async () => {
    await openMenu();
    expect(focused()).toBe('Plain text');
    await userEvent.keyboard('{ArrowDown}');
    expect(focused()).toBe('Markdown');
    await userEvent.keyboard('{End}');
    expect(focused()).toBe('Report a mistake');
    await userEvent.keyboard('{ArrowDown}{ArrowUp}{ArrowUp}');
    expect(focused()).toBe('Turn off on silicon.co.uk');
    await userEvent.keyboard('{Home}');
    expect(focused()).toBe('Plain text');
  });

  test('closes by Escape alone, without the card, and gives the focus back', async () => {
    const onKey = vi.fn();
    document.addEventListener('keydown', onKey);
    await openMenu();
    await userEvent.keyboard('{Escape}');
    document.removeEventListener('keydown', onKey);
    await expect.poll(() => document.querySelector('[role=menu]')).toBeNull();
    expect(onKey).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(named('More actions'));
    expect(named('More actions').getAttribute('aria-expanded')).toBe('false');
  });

  test('closes by Tab and by a press elsewhere', async () => {
    await openMenu({ onClose() {} });
    await userEvent.keyboard('{Tab}');
    await expect.poll(() => document.querySelector('[role=menu]')).toBeNull();
    expect(document.activeElement).toBe(named('Close'));
    await userEvent.click(named('More actions'));
    await expect.poll(() => document.querySelector('[role=menu]')).not.toBeNull();
    await userEvent.click(one('.eyebrow'));
    await expect.poll(() => document.querySelector('[role=menu]')).toBeNull();
  });

  test('is not cut off where the card is small', async () => {
    await openMenu();
    const { x, right, bottom } = one('.menu').getBoundingClientRect();
    const last = one('.menu a');
    expect(one('.card').contains(document.elementFromPoint(x + 20, bottom - 12))).toBe(true);
    expect(document.elementFromPoint((x + right) / 2, bottom - 16)).toBe(last);
  });

  test('copies a citation and says so for a while', async () => {
    const onCopy = vi.fn(async () => {});
    await openMenu({ onCopy });
    await userEvent.keyboard('{End}{Home}{ArrowDown}{ArrowDown}{Enter}');
    await expect.poll(() => words('[role=status]')).toEqual(['Copied']);
    expect(onCopy).toHaveBeenCalledWith(expect.stringMatching(/^@misc\{priti-patel-/));
    expect(document.activeElement).toBe(named('More actions'));
    await expect.poll(() => words('[role=status]'), { timeout: 3000 }).toEqual(['']);
  });

  test('hands the citation over where it may not copy', async () => {
    const onCopy = () => Promise.reject(new Error('not allowed here'));
    await openMenu({ onCopy });
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => words('[role=status]')).toEqual(['Could not copy: not allowed here']);
    const byHand = one<HTMLTextAreaElement>('textarea');
    expect(document.activeElement).toBe(byHand);
    expect(byHand.value.slice(byHand.selectionStart, byHand.selectionEnd)).toMatch(
      /^Priti Patel\n[\s\S]*cited 25 Nov 2026\.$/,
    );
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => document.querySelector('textarea')).toBeNull();
  });

  test('offers what the reader may choose for the site', async () => {
    await openMenu();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
    expect(focused()).toBe('Don’t underline Priti Patel');
    await userEvent.keyboard('{Enter}');
    expect(site.onHideEntity).toHaveBeenCalledWith('priti-patel', 'Priti Patel');
    await userEvent.click(named('More actions'));
    await userEvent.click(page.getByText('Turn off on silicon.co.uk'));
    expect(site.onTurnOff).toHaveBeenCalledOnce();
  });

  test('reports a mistake without the article’s address', async () => {
    await openMenu({ site: undefined });
    expect(words('[role=menuitem]')).toEqual([
      'Plain text',
      'Markdown',
      'BibTeX',
      'Report a mistake',
    ]);
    const { href } = one<HTMLAnchorElement>('.menu a');
    expect(href).toBe(one<HTMLAnchorElement>('.report').href);
    expect(href.startsWith(`${REPORT_PAGE}?title=`)).toBe(true);
    expect(decodeURIComponent(href)).not.toContain(location.host);
  });
});

test('asks which of two is meant and hears the answer', async () => {
  const onChoose = vi.fn();
  const { id, kind, name, jurisdictions } = recordOf('us-attorney-general').entity;
  const candidate = { id, kind, name, jurisdictions, line: 'Head of it.' };
  const candidates = [candidate, { ...candidate, id: 'other', name: 'Other' }];
  render(
    <WhichOne
      words="Attorney General"
      candidates={candidates}
      onChoose={onChoose}
      onClose={() => {}}
    />,
    placeFor('light'),
  );
  expect(one('[role=dialog]').getAttribute('aria-labelledby')).toBe(one('h2').id);
  expect(one('h2').textContent).toBe('Which “Attorney General”?');
  expect(document.body.textContent).toContain('Your choice holds for this page');
  await userEvent.click(page.getByText('Other'));
  expect(onChoose).toHaveBeenCalledWith('other');
});

test('a notice undoes what it tells of', async () => {
  const onUndo = vi.fn();
  render(<Notice text="Gone." onUndo={onUndo} onClose={() => {}} />, placeFor('light'));
  expect(words('[role=status]')).toEqual(['Gone.']);
  await userEvent.click(one('.undo'));
  expect(onUndo).toHaveBeenCalledOnce();
});

describe.each(['light', 'dark'] as const)('in %s, without findings by axe', (theme) => {
  test.each(Object.entries(CARD_STATES))('%s', async (_, drawState) => {
    await drawState(theme);
    document.body.style.background = theme === 'dark' ? '#111' : '#fff';
    expect(await findings()).toEqual([]);
  });
});
