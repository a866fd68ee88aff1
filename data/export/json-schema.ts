import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { type Dataset, dataset } from '../schema/dataset.ts';
import { LICENCE } from './licence.ts';

const TITLE = 'Cleartext dataset';
const SCHEMA_FILE = 'cleartext-dataset.schema.json';

const exported = v.strictObject({
  $schema: v.literal(SCHEMA_FILE),
  title: v.literal(TITLE),
  licence: v.strictObject({ name: v.string(), title: v.string(), path: v.string() }),
  ...dataset.entries,
});

/** The exported JSON: the dataset with its title and licence. */
export function toExportedJson(content: Dataset): v.InferOutput<typeof exported> {
  return { $schema: SCHEMA_FILE, title: TITLE, licence: LICENCE, ...content };
}

/** Its JSON Schema (draft 2020-12), made from the schema the dataset is checked with. */
export function exportedJsonSchema(): object {
  return {
    title: TITLE,
    description:
      'People, laws, products, ideas and events of the debate about encryption, each statement with its sources.',
    ...toJsonSchema(exported, {
      target: 'draft-2020-12',
      typeMode: 'input',
      // Trimming and calendar days are beyond JSON Schema; the compiler has checked them.
      ignoreActions: ['trim', 'check'],
    }),
  };
}
