import { LICENCE } from './licence.ts';
import type { ExportTable } from './tables.ts';

/** What describes one version of the export. */
export interface Release {
  version: string;
  /** Month of the latest check of a source, `2026-11`. */
  date: string;
}

/** The tables described as a Data Package, which R, pandas and frictionless tools read. */
export function toDataPackage(tables: ExportTable[], { version, date }: Release): object {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'cleartext-dataset',
    title: 'Cleartext dataset: the debate about encryption, 1976 to today',
    version,
    created: `${date}-01T00:00:00Z`,
    licenses: [LICENCE],
    resources: tables.map(({ name, meaning, columns, key }) => ({
      name,
      description: meaning,
      path: `csv/${name}.csv`,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      schema: {
        fields: columns.map((column) => ({
          name: column.name,
          type: 'string',
          description: column.meaning,
        })),
        primaryKey: key,
        foreignKeys: columns
          .filter(({ refersTo }) => refersTo)
          .map(({ name, refersTo }) => ({
            fields: [name],
            reference: { resource: refersTo, fields: ['id'] },
          })),
      },
    })),
  };
}
