import { expect } from 'vitest';
import { type DrivenBrowser, type DrivenTab, until } from '../../tools/browser/session.ts';
import { hasCard, highlighted, leave } from '../../tools/look.ts';

/** Where a fixture is read, and where Cleartext does not run. */
const READ = 'https://www.silicon.co.uk';
const UNREAD = 'https://cleartext-does-not-know-this.example';

/** A fixture page that changes by steps, which `window.steps` holds. */
export interface LivePage {
  tab: DrivenTab;
  /** Opens a fixture anew and waits until it is underlined. */
  open(fixture: string): Promise<void>;
  step(name: string): Promise<void>;
  /** The underlined pieces of text. */
  words(): Promise<string[]>;
  /** Waits until these words are underlined, and none of the others. */
  expectWords(present: string[], absent?: string[]): Promise<void>;
  /** The page is what it is where Cleartext does not run, after the same steps. */
  expectUntouched(): Promise<void>;
}

/** Opens two tabs: one for pages that are read, and one for their twins that are not. */
export async function createLivePage(browser: DrivenBrowser): Promise<LivePage> {
  const twin = await browser.newTab();
  const tab = await browser.newTab();
  const words = () => highlighted(tab, ['cleartext-mention', 'cleartext-mention-plain']);
  const step = async (one: DrivenTab, name: string) => {
    await one.evaluate((name) => {
      (globalThis as never as { steps: Record<string, () => void> }).steps[name]?.();
    }, name);
  };
  return {
    tab,
    words,
    async open(fixture) {
      await twin.goto(`${UNREAD}/${fixture}`);
      await tab.activate();
      await tab.goto(`${READ}/${fixture}`);
      await until(async () => (await words()).length > 0, 'the underlines', 20_000);
      await tab.moveTo({ x: 3, y: 3 });
    },
    async step(name) {
      await step(twin, name);
      await step(tab, name);
    },
    async expectWords(present, absent = []) {
      // Both at once: the last article may have had the words that are to be present.
      const asked = async () => {
        const now = await words();
        return [present, absent].map((asked) => asked.filter((word) => now.includes(word)));
      };
      await expect.poll(asked, { timeout: 5000 }).toEqual([present, []]);
    },
    async expectUntouched() {
      if (await hasCard(tab)) await leave(tab);
      expect(relative(await markup(tab))).toBe(relative(await markup(twin)));
    },
  };
}

const markup = (tab: DrivenTab) => tab.evaluate(() => document.documentElement.outerHTML);
const relative = (html: string) => html.replaceAll(READ, '').replaceAll(UNREAD, '');
