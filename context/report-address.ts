import type { EntityRecord } from './entity-record.ts';

/**
 * The address of a public form, filled in as far as the dataset goes: which
 * entity, which edition of the dataset. Never the article being read.
 *
 * @param reportPage full address of the page that takes `title` and `body`
 * @throws TypeError when `reportPage` is not a full address
 */
export function reportAddress(record: EntityRecord, reportPage: string): string {
  const address = new URL(reportPage);
  address.searchParams.set('title', `Mistake: ${record.entity.name}`);
  address.searchParams.set('body', questions(record));
  return address.href;
}

/** In English, whatever the reader speaks: those who keep the dataset read it. */
const questions = ({ entity, dataset }: EntityRecord): string =>
  `Entry: ${entity.name} (${entity.id})
Dataset: ${dataset.version}, ${dataset.date}

**What does the card say that is wrong?**


**What would be right?**


**Which public source shows it?**

`;
