import { firstDay, lastDay } from '../../context/partial-date.ts';
import type { Problem, WrittenDataset } from '../read-dataset.ts';
import type { Entity, Period } from '../schema/entity.ts';
import { problem } from './problem.ts';

/** Roles and statuses that are reversed, overlap, lie in the future or have not been looked at for long. */
export function checkPeriods(written: WrittenDataset, today: string): Problem[] {
  return [
    ...written.entities.flatMap((entity) => periodsOf(entity, written, today)),
    ...checkOffices(written),
  ];
}

function periodsOf(entity: Entity, { fileOf }: WrittenDataset, today: string): Problem[] {
  const { periods, kind, lifetime } = entity;
  const file = fileOf.get(`entity:${entity.id}`);
  const field = (index: number) => `${kind === 'person' ? 'roles' : 'status'}[${index}]`;
  const reversed =
    lifetime?.from && lifetime.to && lastDay(lifetime.to) < firstDay(lifetime.from)
      ? [problem(file, 'lifetime', 'ends before it begins: correct the dates')]
      : [];
  return [
    ...reversed,
    ...periods.flatMap((period, index) => [
      ...mistakesOf(period, today).map((message) => problem(file, field(index), message)),
      ...clashesOf(period, periods.slice(0, index)).map((message) =>
        problem(file, field(index), message),
      ),
      ...(isOutdated(period, today)
        ? [problem(file, field(index), OUTDATED, 'warning' as const)]
        : []),
    ]),
  ];
}

function mistakesOf({ from, to, confirmed }: Period, today: string): string[] {
  const mistakes: string[] = [];
  if (to && lastDay(to) < firstDay(from)) {
    mistakes.push(`ends (${to}) before it begins (${from}): correct the dates`);
  }
  if (confirmed && lastDay(confirmed) < firstDay(from)) {
    mistakes.push(`was confirmed (${confirmed}) before it begins (${from}): correct the dates`);
  }
  for (const [what, date] of Object.entries({ begins: from, 'is confirmed': confirmed })) {
    if (date && firstDay(date) > today) {
      mistakes.push(`${what} on a day in the future (${date}): correct it`);
    }
  }
  return mistakes;
}

/** The same said twice of one time, or two states of one law at once. */
function clashesOf(period: Period, earlier: Period[]): string[] {
  return earlier.flatMap((other) => {
    if (!overlap(period, other)) return [];
    if (period.text === other.text) {
      return [`overlaps "${other.text}" from ${other.from}: make them one or correct the dates`];
    }
    if (period.state && other.state) {
      const states = `${period.state} while it is ${other.state}`;
      return [`says ${states} (from ${other.from}): end one before the other begins`];
    }
    return [];
  });
}

/** Whether two periods surely share more than a day of handing over. */
function overlap(a: Period, b: Period): boolean {
  const end = (period: Period) => (period.to ? firstDay(period.to) : '9999-12-31');
  return lastDay(a.from) < end(b) && lastDay(b.from) < end(a);
}

/** Two people in one office, under the same title, at the same time. */
function checkOffices({ entities, fileOf }: WrittenDataset): Problem[] {
  const holders = new Map<string, { entity: Entity; period: Period }[]>();
  return entities.flatMap((entity) =>
    entity.periods.flatMap((period, index) =>
      (period.leads ?? []).flatMap((office) => {
        const key = `${office}: ${period.text}`;
        const others = holders.get(key) ?? [];
        holders.set(key, [...others, { entity, period }]);
        return others
          .filter((other) => other.entity !== entity && overlap(other.period, period))
          .map((other) =>
            problem(
              fileOf.get(`entity:${entity.id}`),
              `roles[${index}]`,
              `overlaps ${other.entity.name} as ${period.text} of ${office}: correct the dates, or tell the titles apart (acting)`,
            ),
          );
      }),
    ),
  );
}

const OUTDATED =
  'is said of today, but none of its sources was checked in the last 12 months: look again';

function isOutdated({ to, sources }: Period, today: string): boolean {
  const yearAgo = `${Number(today.slice(0, 4)) - 1}${today.slice(4, 7)}`;
  return to === undefined && sources.every(({ checked }) => checked < yearAgo);
}
