import type { Problem, WrittenDataset } from '../read-dataset.ts';
import { problem } from './problem.ts';

/** Ids that name no entity, the entity itself, or one twice. */
export function checkReferences({ entities, events, fileOf }: WrittenDataset): Problem[] {
  const known = new Set(entities.map(({ id }) => id));
  const references = [
    ...entities.flatMap(({ id, related, periods }) => {
      const file = fileOf.get(`entity:${id}`);
      return [
        { file, field: 'related', ids: related, own: id },
        ...periods.map(({ leads = [] }) => ({ file, field: 'roles.leads', ids: leads, own: id })),
      ];
    }),
    ...events.map(({ id, entities: ids }) => ({
      file: fileOf.get(`event:${id}`),
      field: `${id}.entities`,
      ids,
      own: undefined,
    })),
  ];
  return references.flatMap(({ file, field, ids, own }) =>
    ids.flatMap((id, index) => {
      const place = `${field} (${id})`;
      if (!known.has(id)) {
        const remedy = "correct it, or add the entity's file";
        return [problem(file, place, `no entity has the id "${id}": ${remedy}`)];
      }
      if (id === own) return [problem(file, place, 'names the entity itself: remove it')];
      if (ids.indexOf(id) < index) return [problem(file, place, 'names it twice: remove one')];
      return [];
    }),
  );
}
