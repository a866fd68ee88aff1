import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { driveTab, launchChromium, welcomeTab } from './browser/chromium.ts';
import { findBrowser, type InstalledBrowser, requireBrowser } from './browser/find-browser.ts';
import { launchFirefox } from './browser/firefox.ts';
import { type DrivenBrowser, type DrivenTab, until } from './browser/session.ts';
import { OUTPUT_FOLDER, PROJECT_FOLDER } from './folders.ts';
import { loadDataset } from './load-dataset.ts';
import { hoverAt, leave, placeOf, placeOfUnderline, underlinedWords } from './look.ts';

/**
 * `npm start`: builds the extension and opens it in an installed browser with
 * a fresh profile. Without a display it reads the welcome page headless and
 * prints what a reader would see.
 */
try {
  await start();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

async function start(): Promise<void> {
  const browser = findBrowser(['chromium', 'firefox']) ?? requireBrowser('chromium');
  const target = browser.engine === 'firefox' ? 'firefox' : 'chrome';
  console.log(`Building for ${target} …`);
  const wxt = join(PROJECT_FOLDER, 'node_modules/wxt/bin/wxt.mjs');
  execFileSync(process.execPath, [wxt, 'build', '-b', target, '--level', 'warn'], {
    cwd: PROJECT_FOLDER,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const extension = join(OUTPUT_FOLDER, `${target}-mv3`);
  if (hasDisplay()) await show(browser, extension);
  else await describe(browser, extension);
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Opens a window and waits until it is closed, or for Ctrl-C. */
async function show({ path, engine }: InstalledBrowser, extension: string): Promise<void> {
  const options = { path, extension, headless: false };
  console.log('Cleartext is open in a fresh profile. Ctrl-C here closes it.');
  const ended = new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  if (engine === 'firefox') {
    const driven = await launchFirefox(options);
    await ended;
    await driven.close();
    return;
  }
  const driven = await launchChromium(options);
  await (await welcomeTab(driven.context)).bringToFront();
  await Promise.race([ended, driven.context.waitForEvent('close', { timeout: 0 })]);
  await driven.close();
}

/** Prints what a reader would see, and takes pictures of it. */
async function describe({ path, engine }: InstalledBrowser, extension: string): Promise<void> {
  const folder = join(OUTPUT_FOLDER, 'demo');
  mkdirSync(folder, { recursive: true });
  const pictures: string[] = [];
  for (const dark of [false, true]) {
    const options = { path, extension, headless: true, dark };
    const driven =
      engine === 'firefox' ? await launchFirefox(options) : await launchChromium(options);
    try {
      const tab = await openWelcome(driven);
      if (!dark) await printMentions(tab);
      const card = await hoverAt(tab, await placeOf(tab, 'Priti Patel'));
      if (!dark) console.log(`\nThe card of “Priti Patel”:\n\n${readable(card)}\n`);
      const picture = join(folder, `welcome-${dark ? 'dark' : 'light'}.png`);
      await new Promise((resolve) => setTimeout(resolve, 250));
      await tab.screenshot(picture);
      pictures.push(picture);
    } finally {
      await driven.close();
    }
  }
  console.log(`Pictures:\n${pictures.map((picture) => `  ${picture}`).join('\n')}`);
}

async function openWelcome(driven: DrivenBrowser): Promise<DrivenTab> {
  const tab =
    'context' in driven
      ? driveTab(await welcomeTab((driven as Awaited<ReturnType<typeof launchChromium>>).context))
      : await driven.newTab();
  if (driven.engine === 'firefox') await tab.goto(driven.extensionUrl('/welcome.html'));
  await until(() => tab.evaluate(() => CSS.highlights.has('cleartext-mention')), 'the underlines');
  return tab;
}

/** Each underlined name with the heading of the card it opens. */
async function printMentions(tab: DrivenTab): Promise<void> {
  console.log('\nUnderlined on the welcome page, and the card each opens:\n');
  const names = entityNames();
  for (const [nth, words] of (await underlinedWords(tab)).entries()) {
    const card = await hoverAt(tab, await placeOfUnderline(tab, nth));
    console.log(`  ${words.padEnd(36)} ${headingOf(card, names)}`);
    await leave(tab);
  }
}

function entityNames(): string[] {
  const { dataset } = loadDataset();
  return dataset.entities.map(({ name }) => name).sort((a, b) => b.length - a.length);
}

/** The entity whose name stands at the head of the card's text. */
function headingOf(card: string, names: string[]): string {
  const head = card.replace(/\s+/g, ' ').slice(0, 160);
  return (
    names
      .filter((name) => head.includes(name))
      .sort((a, b) => head.indexOf(a) - head.indexOf(b))[0] ?? head
  );
}

/** One line per paragraph of the card, wrapped at 88 characters and indented. */
function readable(card: string): string {
  return card
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .map((line) => line.replace(/(.{1,88})(\s|$)/g, '  $1\n').trimEnd())
    .join('\n');
}
