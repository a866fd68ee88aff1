import { createHash } from 'node:crypto';
import { checkDataset } from './check-dataset.ts';
import { sourcesOf } from './checks/check-sources.ts';
import { type Problem, readDataset, type WrittenDataset } from './read-dataset.ts';
import type { Dataset } from './schema/dataset.ts';

/**
 * Reads, checks and packs the dataset below `folder`.
 *
 * @throws when anything is wrong, with one line per problem: file, field, remedy
 */
export function compileDataset(folder: string, today: string): Dataset {
  const written = readDataset(folder);
  const problems = [...written.problems, ...checkDataset(written, today)].filter(
    ({ severity }) => severity === 'error',
  );
  if (problems.length > 0) {
    throw new Error(
      [`The dataset has ${problems.length} problem(s):`, ...problems.map(describe)].join('\n'),
    );
  }
  return packDataset(written);
}

/** `people/priti-patel.yaml roles[0].from: what is wrong: the remedy` */
export function describe({ file, field, message, severity }: Problem): string {
  return `${severity === 'warning' ? 'warning: ' : ''}${[file, field].filter(Boolean).join(' ')}: ${message}`;
}

/** The dataset without its files, with a version that names its content. */
export function packDataset(written: WrittenDataset): Dataset {
  const { entities, events, sites } = written;
  const content = { entities, events, sites };
  const version = createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 12);
  const date =
    [...sourcesOf(written)]
      .map(({ source }) => source.checked)
      .sort()
      .at(-1) ?? '';
  return { version, date, ...content };
}
