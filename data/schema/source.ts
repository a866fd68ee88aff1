import * as v from 'valibot';
import { httpsUrl, oneOf, partialDate, text } from './fields.ts';

/** The page that says so, read by a person. */
const source = v.strictObject({
  url: httpsUrl,
  title: v.optional(text(250)),
  publisher: text(90),
  kind: oneOf(['primary', 'press', 'analysis']),
  /** The page's own date, or `undated` where it is kept up to date. */
  published: v.union(
    [v.literal('undated'), partialDate],
    (issue) => `${issue.received} is not a date: write 2019, 2019-10, 2019-10-04 or undated`,
  ),
  /** The month in which a person read the page: `2026-11`. */
  checked: v.pipe(
    v.string(),
    v.regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'write the month of the check as 2026-11'),
    v.description('The month in which a person read the page and found that it supports the text'),
  ),
  archive: v.optional(httpsUrl),
});

export type Source = v.InferOutput<typeof source>;

const sources = v.pipe(v.array(source), v.minLength(1, 'is empty: add a source'));

const oneOrMore = v.pipe(
  // Lazy rather than a union, so that an error names the field inside the source.
  v.lazy((input) => (Array.isArray(input) ? sources : source)),
  v.transform((given) => (Array.isArray(given) ? given : [given])),
);

/**
 * A statement made of `fields`, in its two forms: as people write it, with one
 * `source` or a list of them, and as it is published, always with `sources`.
 */
export function sourced<Fields extends v.ObjectEntries>(fields: Fields) {
  return {
    written: v.pipe(
      v.strictObject({ ...fields, source: oneOrMore }),
      v.transform(({ source, ...rest }) => ({ ...rest, sources: source as Source[] })),
    ),
    published: v.strictObject({ ...fields, sources }),
  };
}
