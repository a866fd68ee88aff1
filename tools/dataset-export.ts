import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { csvFormat } from 'd3-dsv';
import { isoDay } from '../context/partial-date.ts';
import { compileDataset } from '../data/compile-dataset.ts';
import { toDataPackage } from '../data/export/data-package.ts';
import { exportedJsonSchema, toExportedJson } from '../data/export/json-schema.ts';
import { exportReadme } from '../data/export/readme.ts';
import { toTables } from '../data/export/tables.ts';
import { DATA_FOLDER, PROJECT_FOLDER } from './folders.ts';

/** `npm run dataset:export [-- --out FOLDER]`: the open data, for use without the extension. */
const { values } = parseArgs({
  options: {
    out: { type: 'string', default: join(PROJECT_FOLDER, '.output', 'dataset') },
    data: { type: 'string', default: DATA_FOLDER },
  },
});

const dataset = compileDataset(values.data, isoDay(new Date()));
const tables = toTables(dataset);

// Only what an export writes is replaced; whatever else lies in the folder stays.
rmSync(join(values.out, 'csv'), { recursive: true, force: true });
writeJson('cleartext-dataset.json', toExportedJson(dataset));
writeJson('cleartext-dataset.schema.json', exportedJsonSchema());
writeJson('datapackage.json', toDataPackage(tables, dataset));
write('README.md', exportReadme(tables, dataset));
for (const { name, columns, rows } of tables) {
  const header = columns.map((column) => column.name);
  write(`csv/${name}.csv`, `${csvFormat(rows, header)}\n`);
}
copyFileSync(join(DATA_FOLDER, 'LICENSE'), join(values.out, 'LICENSE'));
console.log(
  `${values.out}: version ${dataset.version}, ${tables.map(({ name, rows }) => `${rows.length} ${name}`).join(', ')}`,
);

function write(path: string, content: string): void {
  const file = join(values.out, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

function writeJson(path: string, content: object): void {
  write(path, `${JSON.stringify(content, null, 2)}\n`);
}
