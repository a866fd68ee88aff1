import { join } from 'node:path';
import { launchChromium } from '../../tools/browser/chromium.ts';
import { requireBrowser } from '../../tools/browser/find-browser.ts';
import { launchFirefox } from '../../tools/browser/firefox.ts';
import type { DrivenBrowser, LaunchOptions } from '../../tools/browser/session.ts';
import { OUTPUT_FOLDER } from '../../tools/folders.ts';
import type { NewsServer } from './server.ts';

export const ENGINES = ['chromium', 'firefox'] as const;

/** Starts the engine's browser with the built extension; every host leads to `server`. */
export function launch(
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
  return engine === 'chromium' ? launchChromium(options) : launchFirefox(options);
}
