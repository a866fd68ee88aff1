import { firstDay, lastDay } from '../../context/partial-date.ts';
import type { Problem, WrittenDataset } from '../read-dataset.ts';
import type { Entity } from '../schema/entity.ts';
import type { DatedEvent } from '../schema/event.ts';
import { problem } from './problem.ts';

/** Events in the wrong year, in the future, outside the lifetime of their entities, or told twice. */
export function checkEvents(
  { entities, events, fileOf }: WrittenDataset,
  today: string,
): Problem[] {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  return events.flatMap((event, index) => {
    const file = fileOf.get(`event:${event.id}`) ?? '';
    const complain = (field: string, message: string, severity?: Problem['severity']) =>
      problem(file, [event.id, field].filter(Boolean).join('.'), message, severity);
    const year = /^events\/(\d{4})\.yaml$/.exec(file.replaceAll('\\', '/'))?.[1];
    const problems: Problem[] = [];
    if (year && !event.date.startsWith(year)) {
      const remedy = 'move the event';
      problems.push(
        complain('date', `${event.date} does not belong in the year ${year}: ${remedy}`),
      );
    }
    if (firstDay(event.date) > today) {
      problems.push(complain('date', `${event.date} is in the future: correct it`));
    }
    for (const id of event.entities) {
      const outside = outsideLifetime(event, byId.get(id));
      if (outside) problems.push(complain('entities', outside));
    }
    const twin = twinOf(event, events, index);
    if (twin) {
      problems.push(
        twin.text === event.text
          ? complain('', `repeats the event ${twin.id}: remove one`)
          : complain(
              '',
              `reads like the event ${twin.id}: remove one if it is the same`,
              'warning',
            ),
      );
    }
    return problems;
  });
}

function outsideLifetime({ date }: DatedEvent, entity: Entity | undefined): string | undefined {
  const { from, to } = entity?.lifetime ?? {};
  const remedy = 'correct a date, or take it out of the event';
  if (from && lastDay(date) < firstDay(from)) {
    return `${date} is before ${entity?.id} began (${from}): ${remedy}`;
  }
  if (to && firstDay(date) > lastDay(to)) {
    return `${date} is after ${entity?.id} ended (${to}): ${remedy}`;
  }
  return undefined;
}

/** This much of the words of two events, and they may be one. */
const ALIKE = 0.6;

/** An earlier event of the same time that shares an entity and says the same or nearly so. */
function twinOf(event: DatedEvent, events: DatedEvent[], index: number): DatedEvent | undefined {
  for (let at = index - 1; at >= 0; at--) {
    const other = events[at] as DatedEvent;
    // Events come by date, the less precise first; a month reaches as far back as its year.
    if (other.date.slice(0, 4) < event.date.slice(0, 4)) return undefined;
    if (!sameTime(event, other) || !event.entities.some((id) => other.entities.includes(id))) {
      continue;
    }
    if (likeness(event.text, other.text) >= ALIKE) return other;
  }
  return undefined;
}

const sameTime = (a: DatedEvent, b: DatedEvent) =>
  a.date.startsWith(b.date) || b.date.startsWith(a.date);

/** Share of the longer words that two texts have in common, 0 to 1. */
function likeness(a: string, b: string): number {
  const words = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []);
  const [first, second] = [words(a), words(b)];
  const shared = [...first].filter((word) => second.has(word)).length;
  return shared / Math.max(1, first.size + second.size - shared);
}
