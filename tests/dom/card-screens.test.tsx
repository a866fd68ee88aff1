import { afterEach, describe, expect, test } from 'vitest';
import { cdp, page } from 'vitest/browser';
import { clear, settled } from './card-rig.tsx';
import { CARD_STATES } from './card-states.tsx';

/** Below Vite's root, where the end-to-end tests put theirs. */
const pathOf = (name: string) => `../../.output/screens/card-${name}.png`;

afterEach(clear);

describe.each(['light', 'dark'] as const)('in %s', (theme) => {
  test.each([320, 420])('every state is drawn within %i CSS pixels', async (width) => {
    await page.viewport(width, 700);
    document.documentElement.style.background = theme === 'dark' ? '#111214' : '#fff';
    for (const [state, draw] of Object.entries(CARD_STATES)) {
      await draw(theme);
      expect.soft(document.documentElement.scrollWidth, state).toBeLessThanOrEqual(width);
      await page.screenshot({ path: pathOf(`${state}-${theme}-${width}`) });
      clear();
    }
  });
});

/** What Vitest's session passes on to Chromium. */
interface Session {
  send(method: 'Emulation.setEmulatedMedia', options: { features: object[] }): Promise<void>;
}

test('every state is drawn in forced colours', async () => {
  const session = cdp() as unknown as Session;
  const emulate = (features: object[]) => session.send('Emulation.setEmulatedMedia', { features });
  await page.viewport(420, 700);
  await emulate([{ name: 'forced-colors', value: 'active' }]);
  expect(matchMedia('(forced-colors: active)').matches).toBe(true);
  for (const [state, draw] of Object.entries(CARD_STATES)) {
    await draw('dark');
    await page.screenshot({ path: pathOf(`${state}-forced-420`) });
    clear();
  }
  await emulate([]);
});

test('text twice its size still reads, without scrolling sideways', async () => {
  await page.viewport(420, 700);
  for (const state of ['compact', 'grown', 'menu', 'which-one', 'notice']) {
    await CARD_STATES[state]?.('light');
    for (const element of document.querySelectorAll<HTMLElement>('[data-theme] *')) {
      element.dataset.size = getComputedStyle(element).fontSize;
    }
    for (const element of document.querySelectorAll<HTMLElement>('[data-size]')) {
      element.style.fontSize = `${2 * Number.parseFloat(element.dataset.size ?? '')}px`;
    }
    await settled();
    expect.soft(document.documentElement.scrollWidth, state).toBeLessThanOrEqual(420);
    await page.screenshot({ path: pathOf(`${state}-large-420`) });
    clear();
  }
});
