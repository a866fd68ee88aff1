import type { Dataset } from '../../../data/schema/dataset.ts';
import type { Entity } from '../../../data/schema/entity.ts';
import type { DatedEvent } from '../../../data/schema/event.ts';
import { createRandom, makeNames } from '../material.ts';

/** A name in every so many words of a generated text. */
const NAME_EVERY = 12;
const LAST_DAY = Date.UTC(2026, 10, 1);
const FIRST_DAY = Date.UTC(1976, 0, 1);

/**
 * A dataset of `count` entities with two or three names and two sentences of
 * background each, and as many events for each as the real one has. Its texts
 * are those of `real` with generated names in them; the same every time.
 */
export function makeLargeDataset(real: Dataset, count: number): Dataset {
  const random = createRandom(7);
  const pick = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)] as T;
  const names = makeNames(Math.ceil(count * 2.5), 3);
  const sentences = real.entities.flatMap(({ background }) => background);
  const withNames = (text: string) =>
    text
      .split(' ')
      .map((word) => (random() * NAME_EVERY < 1 ? pick(names) : word))
      .join(' ');
  const id = (number: number) => `generated-${number}`;
  const entities = Array.from({ length: count }, (_, number): Entity => {
    const [name, ...others] = namesOf(names, number);
    return {
      ...pick(real.entities),
      id: id(number),
      name: name as string,
      names: [name as string, ...others].map((text) => ({ text })),
      background: [0, 1].map(() => {
        const { text, sources } = pick(sentences);
        return { text: withNames(text), sources };
      }),
      related: [],
    };
  });
  const perEntity = real.events.length / real.entities.length;
  const events = Array.from({ length: Math.round(count * perEntity) }, (_, number): DatedEvent => {
    const event = pick(real.events);
    return {
      ...event,
      id: `event-${number}`,
      date: new Date(FIRST_DAY + random() * (LAST_DAY - FIRST_DAY)).toISOString().slice(0, 10),
      text: withNames(event.text),
      // Some entities have many events and most have few, as in the real one.
      entities: event.entities.map(() => id(Math.floor(random() ** 3 * count))),
    };
  });
  events.sort((a, b) => (a.date < b.date ? -1 : 1));
  return { ...real, version: 'generated00', entities, events };
}

/** Three names for even numbers, two for odd ones. */
function namesOf(names: string[], number: number): string[] {
  const begin = Math.ceil(number * 2.5);
  return names.slice(begin, Math.ceil((number + 1) * 2.5));
}
