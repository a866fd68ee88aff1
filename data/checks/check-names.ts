import { plainText } from '../../recognition/letters.ts';
import type { Problem, WrittenDataset } from '../read-dataset.ts';
import type { Entity } from '../schema/entity.ts';
import type { EntityName } from '../schema/name.ts';
import { problem } from './problem.ts';

/** Names given twice, two entities share without a condition, or that can never be trusted. */
export function checkNames({ entities, fileOf }: WrittenDataset): Problem[] {
  const owners = new Map<string, Entity>();
  return entities.flatMap((entity) => {
    const complain = (message: string) =>
      problem(fileOf.get(`entity:${entity.id}`), 'names', message);
    const { names } = entity;
    const problems: Problem[] = [];
    if (names.every(({ when }) => when) && names.some(({ when }) => when === 'after-full-name')) {
      problems.push(complain('has a name for after the full name, but no full name: add one'));
    }
    const own = new Set<string>();
    for (const name of names) {
      // As recognition reads: a hyphen and a space part words alike.
      const read = plainText(name.text).replace(/[\s-]+/g, ' ');
      if (!/[\p{L}\p{N}]/u.test(read)) {
        problems.push(complain(`"${name.text}" has no letter: remove it`));
      }
      if (own.has(read)) problems.push(complain(`lists "${name.text}" twice: remove one`));
      own.add(read);
      if (!standsAlone(name)) continue;
      const other = owners.get(read);
      owners.set(read, entity);
      if (other && other !== entity) {
        problems.push(
          complain(`"${name.text}" is also a name of ${other.id}: give one of them a condition`),
        );
      }
    }
    return problems;
  });
}

/** Whether the name means its entity whatever stands around it. */
const standsAlone = ({ when, near }: EntityName) => !when && !near;
