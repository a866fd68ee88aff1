import axe from 'axe-core';
import type { DrivenTab } from '../../tools/browser/session.ts';

/** What axe finds wrong with the page: rule and markup. Targets have 24 CSS pixels, or room around them. */
export async function findingsIn(tab: DrivenTab): Promise<string[]> {
  // The pages' rules allow no foreign script; a driver's own is not subject to them.
  await tab.evaluate(new Function(axe.source) as () => void);
  return tab.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run(document, {
      rules: { region: { enabled: false }, 'target-size': { enabled: true } },
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}

/** How far the page reaches beyond the window to the side, in CSS pixels. */
export const overflowOf = (tab: DrivenTab): Promise<number> =>
  tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
