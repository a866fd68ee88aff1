import { checkEvents } from './checks/check-events.ts';
import { checkKinds } from './checks/check-kinds.ts';
import { checkNames } from './checks/check-names.ts';
import { checkPeriods } from './checks/check-periods.ts';
import { checkReferences } from './checks/check-references.ts';
import { checkSites } from './checks/check-sites.ts';
import { checkSources } from './checks/check-sources.ts';
import { checkWords } from './checks/check-words.ts';
import type { Problem, WrittenDataset } from './read-dataset.ts';

/**
 * Checks what only shows across fields and files: ids that name nothing, names
 * two entities share, dates that contradict, sources that disagree.
 *
 * @param today ISO day against which dates must not lie in the future
 */
export function checkDataset(written: WrittenDataset, today: string): Problem[] {
  return [
    ...checkReferences(written),
    ...checkKinds(written),
    ...checkNames(written),
    ...checkPeriods(written, today),
    ...checkEvents(written, today),
    ...checkSources(written, today),
    ...checkWords(written),
    ...checkSites(written),
  ];
}
