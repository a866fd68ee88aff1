import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { RELEASES } from '../../components/news/releases.ts';
import { PROJECT_FOLDER } from '../../tools/folders.ts';

test('the newest release is the version of the package', () => {
  const { version } = JSON.parse(readFileSync(join(PROJECT_FOLDER, 'package.json'), 'utf8'));
  expect(RELEASES[0].version).toBe(version);
});

test('releases are dated by day, the newest first', () => {
  const dates = RELEASES.map(({ date }) => date);
  for (const date of dates) expect(date).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(dates).toEqual(dates.toSorted().reverse());
});
