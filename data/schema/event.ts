import * as v from 'valibot';
import { id, jurisdictions, oneOf, partialDate, text } from './fields.ts';
import { sourced } from './source.ts';

export const EVENT_KINDS = [
  'law',
  'court',
  'policy',
  'statement',
  'report',
  'product',
  'investigation',
  'incident',
  'hearing',
  'appointment',
  'organisation',
] as const;

const event = sourced({
  id,
  date: partialDate,
  kind: oneOf(EVENT_KINDS),
  jurisdictions,
  text: text(200),
  entities: v.pipe(v.array(id), v.minLength(1, 'is empty: name at least one entity')),
});

/** Something dated that happened to one or more entities, as published. */
export const publishedEvent = event.published;

export type DatedEvent = v.InferOutput<typeof publishedEvent>;

/** One year of events, as written. */
export const eventsFile = v.array(event.written, 'must be a list of events');
