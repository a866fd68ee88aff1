import { parseArgs } from 'node:util';
import { isoDay } from '../context/partial-date.ts';
import { checkDataset } from '../data/check-dataset.ts';
import { describe } from '../data/compile-dataset.ts';
import { readDataset } from '../data/read-dataset.ts';
import { DATA_FOLDER } from './folders.ts';

/** `npm run dataset:check`: every problem of the dataset, one line each. */
const { values } = parseArgs({
  options: {
    data: { type: 'string', default: DATA_FOLDER },
    'extra-events': { type: 'string', multiple: true, default: [] },
  },
});

const written = readDataset(values.data, values['extra-events']);
const today = isoDay(new Date());
const problems = [...written.problems, ...checkDataset(written, today)];
for (const problem of problems) console.log(describe(problem));

const errors = problems.filter(({ severity }) => severity === 'error').length;
console.log(
  `${written.entities.length} entities, ${written.events.length} events: ${errors} errors, ${problems.length - errors} warnings`,
);
process.exitCode = errors > 0 ? 1 : 0;
