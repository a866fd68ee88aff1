/**
 * Draws `public/icon.svg` into the PNGs of `public/icon/`, in colour and, for the
 * toolbar in tabs that are not read, in grey: `npm run icons`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { requireBrowser } from './browser/find-browser.ts';
import { PROJECT_FOLDER } from './folders.ts';

/** The sizes browsers ask for. CSS pixels. */
const SIZES = { colour: [16, 32, 48, 96, 128], quiet: [16, 32] };

/** What the colours of the drawing become; a grey that can be seen on light and dark toolbars. */
const QUIET: Record<string, string> = { '#0b6e5f': '#85827a', '#f0a36d': '#fffefb' };

const drawing = readFileSync(join(PROJECT_FOLDER, 'public/icon.svg'), 'utf8');
const quiet = drawing.replace(/#[0-9a-f]{6}/g, (colour) => QUIET[colour] ?? colour);

const browser = await chromium.launch({
  executablePath: requireBrowser('chromium').path,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const page = await browser.newPage();

async function draw(svg: string, size: number, name: string): Promise<void> {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>body { margin: 0 } svg { display: block; width: ${size}px }</style>${svg}`,
  );
  await page.screenshot({
    path: join(PROJECT_FOLDER, 'public/icon', name),
    omitBackground: true,
  });
}

for (const size of SIZES.colour) await draw(drawing, size, `${size}.png`);
for (const size of SIZES.quiet) await draw(quiet, size, `quiet-${size}.png`);
await browser.close();
