import * as v from 'valibot';
import { oneOf, text } from './fields.ts';

/** A word or phrase; the lexicon parts them by commas. */
const phrase = v.pipe(
  text(60),
  v.regex(/^[^,]*$/, (issue) => `"${issue.input}" has a comma: make two words of it`),
);

const words = (example: string) => v.optional(v.array(phrase, `must be a list such as ${example}`));

const conditions = {
  text: text(160),
  when: v.optional(oneOf(['on-topic', 'after-full-name'])),
  near: words('[Facebook, encrypt*]'),
  language: v.optional(v.pipe(v.string(), v.regex(/^[a-z]{2}$/, 'write two letters such as de'))),
};

/** A way an article may write an entity, and when it may be trusted to mean it. */
export const publishedName = v.strictObject({
  ...conditions,
  notNear: words('[album, band]'),
});

export type EntityName = v.InferOutput<typeof publishedName>;

const withConditions = v.strictObject({ ...conditions, 'not-near': words('[album, band]') });

/** A name as written: the text alone, or with its conditions. */
export const writtenName = v.pipe(
  v.lazy((input) => (typeof input === 'string' ? text(160) : withConditions)),
  v.transform((name): EntityName => {
    if (typeof name === 'string') return { text: name };
    const { 'not-near': notNear, ...rest } = name;
    return notNear ? { ...rest, notNear } : rest;
  }),
);
