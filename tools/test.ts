import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { requireBrowser } from './browser/find-browser.ts';
import { PROJECT_FOLDER } from './folders.ts';

/**
 * `npm test`: everything that must hold, ending with `N passed, N failed`.
 * Browsers that are missing are installed where that is possible.
 */
const bin = (path: string) => join(PROJECT_FOLDER, 'node_modules', path);
const CHECKS: [name: string, program: string, ...args: string[]][] = [
  ['generated types', bin('wxt/bin/wxt.mjs'), 'prepare', '--level', 'warn'],
  ['types', bin('typescript/bin/tsc'), '--noEmit'],
  ['lint and format', bin('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings'],
  ['dataset', join(import.meta.dirname, 'dataset-check.ts')],
];

let passed = 0;
let failed = 0;
try {
  requireBrowser('chromium');
  requireBrowser('firefox');
  for (const [name, ...command] of CHECKS) {
    const ok = run(command);
    console.log(`${ok ? '✓' : '✗'} ${name}`);
    if (ok) passed++;
    else failed++;
  }
  runVitest();
} catch (error) {
  console.error((error as Error).message);
  failed++;
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

function run(args: string[]): boolean {
  return spawnSync(process.execPath, args, { cwd: PROJECT_FOLDER, stdio: 'inherit' }).status === 0;
}

/** Unit, DOM and end-to-end tests; a run that dies before its report counts as one failure. */
function runVitest(): void {
  const folder = mkdtempSync(join(tmpdir(), 'cleartext-'));
  const report = join(folder, 'report.json');
  const ok = run([
    bin('vitest/vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
    passed += numPassedTests;
    failed += numFailedTests;
    if (!ok && numFailedTests === 0) failed++;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
