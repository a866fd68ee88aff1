import type { Problem, WrittenDataset } from '../read-dataset.ts';
import { problem } from './problem.ts';

/** Words that judge; a statement with one of them is not neutral. */
const LOADED =
  /\b(slam(s|med)?|blast(s|ed)?|admit(s|ted)?|claim(s|ed)?|notorious(ly)?|infamous(ly)?|controversial(ly)?|draconian|so-called|disastrous(ly)?|shameful(ly)?|brilliant(ly)?|outrageous(ly)?|reckless(ly)?|orwellian|scandalous(ly)?)\b/i;

/** Words that are true only while they are written. */
const FLEETING =
  /\b(recently|currently|nowadays|today|yesterday|at present|(last|this|next) (week|month|year)|earlier this (month|year))\b/i;

/** Words that judge, and words whose truth passes. */
export function checkWords({ entities, events, fileOf }: WrittenDataset): Problem[] {
  const texts = [
    ...entities.flatMap(({ id, background, periods, positions, provisions }) =>
      [...background, ...periods, ...positions, ...provisions].map(({ text }) => ({
        file: fileOf.get(`entity:${id}`),
        field: 'text',
        text,
      })),
    ),
    ...events.map(({ id, text }) => ({
      file: fileOf.get(`event:${id}`),
      field: `${id}.text`,
      text,
    })),
  ];
  return texts.flatMap(({ file, field, text }) => {
    const loaded = LOADED.exec(text)?.[0];
    const fleeting = FLEETING.exec(text)?.[0];
    return [
      ...(loaded
        ? [problem(file, field, `"${loaded}" judges: say what was said or done in neutral words`)]
        : []),
      ...(fleeting
        ? [problem(file, field, `"${fleeting}" will not stay true: give the date instead`)]
        : []),
    ];
  });
}
