import type { Problem, WrittenDataset } from '../read-dataset.ts';
import { problem } from './problem.ts';

/** Fields that belong to another kind of entity. */
export function checkKinds({ entities, fileOf }: WrittenDataset): Problem[] {
  return entities.flatMap(({ id, kind, periods, provisions, lifetime }) => {
    const file = fileOf.get(`entity:${id}`);
    const problems: Problem[] = [];
    if (kind !== 'law' && provisions.length > 0) {
      problems.push(problem(file, 'provisions', 'is for laws: say it in the background'));
    }
    if (kind !== 'person' && periods.some(({ leads }) => leads)) {
      problems.push(problem(file, 'leads', 'is for the roles of people: use related'));
    }
    if (kind === 'person' && periods.some(({ state }) => state)) {
      problems.push(problem(file, 'state', 'is for the status of laws and cases: remove it'));
    }
    if (kind === 'person' && lifetime && lifetime.to === undefined) {
      problems.push(problem(file, 'lifetime', 'of the living is private: remove it'));
    }
    return problems;
  });
}
