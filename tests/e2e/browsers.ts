import { join } from 'node:path';
import { launchChromium } from '../../tools/browser/chromium.ts';
import { requireBrowser } from '../../tools/browser/find-browser.ts';
import { launchFirefox } from '../../tools/browser/firefox.ts';
import { type DrivenBrowser, type LaunchOptions, until } from '../../tools/browser/session.ts';
import { OUTPUT_FOLDER } from '../../tools/folders.ts';
import type { NewsServer } from './server.ts';
import type { Chrome } from './settings-page.ts';

export const ENGINES = ['chromium', 'firefox'] as const;

/**
 * Starts the engine's browser with the built extension, welcome page and all; every
 * host leads to `server`.
 */
export async function launch(
  engine: (typeof ENGINES)[number],
  server: NewsServer,
  more: Partial<LaunchOptions> = {},
): Promise<DrivenBrowser> {
  const { path } = requireBrowser(engine);
  const folder = engine === 'chromium' ? 'chrome-mv3' : 'firefox-mv3';
  const options = {
    path,
    extension: join(OUTPUT_FOLDER, folder),
    headless: true,
    ports: server.ports,
    ...more,
  };
  const browser = await (engine === 'chromium' ? launchChromium(options) : launchFirefox(options));
  await welcomed(browser);
  return browser;
}

/** The welcome page comes to the front by itself: over whatever a test opened before. */
async function welcomed(browser: DrivenBrowser): Promise<void> {
  const own = await browser.newTab();
  await own.goto(browser.extensionUrl('/options.html'));
  const isThere = () =>
    own.evaluate(async () => {
      const { tabs } = (globalThis as never as Chrome).chrome;
      return (await tabs.query({})).some(({ url }) => url?.endsWith('/welcome.html'));
    });
  await until(isThere, 'the welcome page');
  await own.close();
}
