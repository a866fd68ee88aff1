import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { csvParse } from 'd3-dsv';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PROJECT_FOLDER } from '../../tools/folders.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cleartext-'));
  writeFileSync(join(folder, 'mine.txt'), 'kept');
  exportTo(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

function exportTo(out: string): void {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['tools/dataset-export.ts', '--out', out],
    { cwd: PROJECT_FOLDER, encoding: 'utf8' },
  );
  expect(stderr).toBe('');
  expect(status).toBe(0);
}

const read = (path: string, from = folder) => readFileSync(join(from, path), 'utf8');
const readJson = (path: string) => JSON.parse(read(path));
const readTable = (name: string) => csvParse(read(`csv/${name}.csv`));

test('the exported JSON fits the exported JSON Schema, and a damaged one does not', () => {
  const validate = new Ajv2020().compile(readJson('cleartext-dataset.schema.json'));
  const dataset = readJson('cleartext-dataset.json');
  expect(validate(dataset), JSON.stringify(validate.errors)).toBe(true);
  dataset.entities[0].kind = 'planet';
  expect(validate(dataset)).toBe(false);
});

test('the export says its licence, its version and the month of its last check', () => {
  const { licence, version, date } = readJson('cleartext-dataset.json');
  expect(licence.name).toBe('CC-BY-4.0');
  expect(read('README.md')).toContain(`Version \`${version}\`, sources checked up to ${date}`);
  expect(readJson('datapackage.json')).toMatchObject({
    version,
    licenses: [{ name: licence.name }],
  });
  expect(read('LICENSE')).toContain('CC BY 4.0');
});

test('the tables are what the data package says, with unique keys and references that resolve', () => {
  const { resources } = readJson('datapackage.json');
  expect(readdirSync(join(folder, 'csv')).sort()).toEqual(
    resources.map(({ path }: { path: string }) => path.replace('csv/', '')).sort(),
  );
  for (const { name, schema } of resources) {
    const rows = readTable(name);
    expect(rows.length, name).toBeGreaterThan(0);
    expect(rows.columns).toEqual(schema.fields.map((field: { name: string }) => field.name));
    const keys = rows.map((row) => schema.primaryKey.map((key: string) => row[key]).join('\n'));
    expect(keys.length - new Set(keys).size, `keys of ${name} given twice`).toBe(0);
    for (const { fields, reference } of schema.foreignKeys) {
      const known = new Set(readTable(reference.resource).map(({ id }) => id));
      const lost = rows.filter((row) => !known.has(row[fields[0]] as string));
      expect(lost, `${name}.${fields[0]}`).toEqual([]);
    }
  }
});

test('every statement and every event is cited', () => {
  const cited = new Set(readTable('citations').map((row) => row.cited_by));
  const said = [
    ...readTable('statements').map(({ id }) => id),
    ...readTable('events').map(({ id }) => `event/${id}`),
  ];
  expect(said.filter((id) => !cited.has(id as string))).toEqual([]);
});

test('the tables hold what the JSON holds', () => {
  const { entities, events } = readJson('cleartext-dataset.json');
  expect(readTable('entities')).toHaveLength(entities.length);
  expect(readTable('events').map(({ text }) => text)).toEqual(
    events.map(({ text }: { text: string }) => text),
  );
});

test('a second export gives the same files and leaves others alone', () => {
  const before = read('csv/statements.csv') + read('cleartext-dataset.json');
  exportTo(folder);
  expect(read('csv/statements.csv') + read('cleartext-dataset.json')).toBe(before);
  expect(read('mine.txt')).toBe('kept');
});
