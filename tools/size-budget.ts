import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Kilobytes after gzip that parts of the built extension may have: pages wait for them. */
const BUDGET: Record<string, number> = {
  'content-scripts/article.js': 30,
  'card.js': 40,
  'lexicon-names.json': 40,
  'lexicon-topic.json': 12,
};

/** Bytes of a file after gzip. */
export const gzipSize = (file: string): number => gzipSync(readFileSync(file), { level: 9 }).length;

/** @throws when a part of the extension built into `folder` has outgrown its budget */
export function enforceSizeBudget(folder: string): void {
  const over = Object.entries(BUDGET)
    .map(([file, most]) => ({ file, most, kilobytes: gzipSize(join(folder, file)) / 1024 }))
    .filter(({ kilobytes, most }) => kilobytes > most)
    .map(({ file, most, kilobytes }) => `${file} has ${kilobytes.toFixed(1)} KB, of ${most} KB`);
  if (over.length > 0) {
    throw new Error(
      `Too large after gzip: ${over.join('; ')}. Make it smaller, or change the budget in tools/size-budget.ts and say why.`,
    );
  }
}
