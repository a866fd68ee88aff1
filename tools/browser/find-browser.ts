import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export type Engine = 'chromium' | 'firefox';

export interface InstalledBrowser {
  path: string;
  engine: Engine;
}

/** Programs to look for on the PATH, and the places where Mac and Windows keep them. */
const PROGRAMS: Record<Engine, string[]> = {
  chromium: [
    ...['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser'],
    ...['microsoft-edge-stable', 'microsoft-edge', 'brave-browser'],
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '/Applications/Brave Browser.app/Contents/MacOS/Brave Browser',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    'C:\\Program Files\\BraveSoftware\\Brave-Browser\\Application\\brave.exe',
  ],
  firefox: [
    ...['firefox-esr', 'firefox'],
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
};

/** Debian's packages. */
const PACKAGES: Record<Engine, string> = { chromium: 'chromium', firefox: 'firefox-esr' };

/**
 * Finds an installed browser, `CLEARTEXT_BROWSER` before all others.
 *
 * @throws when `CLEARTEXT_BROWSER` names no file
 */
export function findBrowser(engines: Engine[]): InstalledBrowser | undefined {
  const wished = process.env.CLEARTEXT_BROWSER;
  if (wished) {
    if (!existsSync(wished)) {
      throw new Error(
        `CLEARTEXT_BROWSER=${wished} does not exist: name the browser's program file`,
      );
    }
    const engine = /firefox/i.test(wished) ? 'firefox' : 'chromium';
    if (engines.includes(engine)) return { path: wished, engine };
  }
  for (const engine of engines) {
    const path = PROGRAMS[engine].map(locate).find((found) => found !== undefined);
    if (path) return { path, engine };
  }
  return undefined;
}

function locate(program: string): string | undefined {
  if (/[\\/]/.test(program)) return existsSync(program) ? program : undefined;
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, program))
    .find((path) => existsSync(path));
}

/**
 * An installed browser of the engine; on Debian as root it is installed if missing.
 *
 * @throws one line that says what to install, where that cannot be done
 */
export function requireBrowser(engine: Engine): InstalledBrowser {
  const found = findBrowser([engine]);
  if (found) return found;
  const name = PACKAGES[engine];
  const isDebianRoot = process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
  if (!isDebianRoot) {
    const others = engine === 'chromium' ? 'Chrome, Chromium, Edge or Brave' : 'Firefox';
    throw new Error(
      `No ${others} found: install one, or set CLEARTEXT_BROWSER to its program file.`,
    );
  }
  console.log(`Installing ${name} with apt-get …`);
  const quietly = { stdio: ['ignore', 'ignore', 'inherit'] as ['ignore', 'ignore', 'inherit'] };
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  execFileSync('apt-get', ['update', '-qq'], quietly);
  execFileSync('apt-get', ['install', '-y', '-qq', name, 'fonts-liberation'], { ...quietly, env });
  const installed = findBrowser([engine]);
  if (!installed)
    throw new Error(`apt-get installed ${name}, but no program of it is on the PATH.`);
  return installed;
}
