import { execFileSync } from 'node:child_process';
import { PROJECT_FOLDER } from '../../tools/folders.ts';

/** Builds the extension for both browsers before the end-to-end tests. */
export default function build(): void {
  for (const target of ['chrome', 'firefox']) {
    execFileSync(
      process.execPath,
      ['node_modules/wxt/bin/wxt.mjs', 'build', '-b', target, '--level', 'warn'],
      {
        cwd: PROJECT_FOLDER,
        stdio: ['ignore', 'ignore', 'inherit'],
      },
    );
  }
}
