import type { TestProject } from 'vitest/node';
import { composeRecords, type EntityRecord } from '../../context/entity-record.ts';
import { compileDataset } from '../../data/compile-dataset.ts';
import { DATA_FOLDER } from '../../tools/folders.ts';

/** The entities the card is tried with: all kinds, short and long. */
const TRIED = [
  'priti-patel',
  'messenger',
  'national-crime-agency',
  'apple',
  'end-to-end-encryption',
  'home-secretary',
  'whatsapp',
  'investigatory-powers-act',
  'us-attorney-general',
  'attorney-general-australia',
  'assistance-and-access-act',
  'apple-v-home-office',
  'open-letter-to-facebook-2019',
  'encrochat',
  'europol',
  'csa-regulation',
];

declare module 'vitest' {
  interface ProvidedContext {
    realRecords: EntityRecord[];
  }
}

/** Composes records from the project's own dataset for tests in a browser, which reads no YAML. */
export default function setup(project: TestProject): void {
  const records = composeRecords(compileDataset(DATA_FOLDER, '2026-11-25'));
  project.provide(
    'realRecords',
    TRIED.map((id) => {
      const record = records.get(id);
      if (!record) throw new Error(`the dataset has no ${id}: name another entity in TRIED`);
      return record;
    }),
  );
}
