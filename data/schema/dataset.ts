import * as v from 'valibot';
import { publishedEntity } from './entity.ts';
import { publishedEvent } from './event.ts';
import { site } from './site.ts';

/** The whole dataset, as packaged with the extension and as exported. */
export const dataset = v.strictObject({
  /** First 12 hex digits of the SHA-256 of the content. */
  version: v.pipe(v.string(), v.regex(/^[0-9a-f]{12}$/)),
  /** The latest month in which a source was checked, `2026-11`. */
  date: v.string(),
  entities: v.array(publishedEntity),
  /** Oldest first. */
  events: v.array(publishedEvent),
  sites: v.array(site),
});

export type Dataset = v.InferOutput<typeof dataset>;
