import type { Prediction } from './predictions.ts';

/** The labels of one article; offsets are UTF-16 units into its text. */
export interface Gold {
  id: string;
  label: 'positive' | 'negative';
  mentions?: Label[];
  tempting?: { start: number; end: number; acceptable?: boolean }[];
}

interface Label {
  start: number;
  end: number;
  surface: string;
  entity: string;
  /** Neither missed nor wrong. */
  optional?: boolean;
}

interface Span {
  start: number;
  end: number;
}

/**
 * Scores predictions: one is right where it overlaps a required label, wrong
 * where it overlaps none. A negative page is silent without any prediction
 * that is not labelled acceptable.
 *
 * @param names everything an entity is called, in lower case, by id
 */
export function score(
  golds: Gold[],
  predictions: Map<string, Prediction>,
  texts: Map<string, string>,
  names: Map<string, Set<string>>,
) {
  const misses = new Map<string, number>();
  const wrong = new Map<string, number>();
  const loud = new Map<string, number>();
  const count = { right: 0, wrongCount: 0, agreed: 0, found: 0, required: 0, negatives: 0 };
  const shut: string[] = [];
  for (const gold of golds) {
    const mentions = predictions.get(gold.id)?.mentions ?? [];
    const text = texts.get(gold.id) ?? '';
    if (gold.label === 'negative') {
      count.negatives++;
      const acceptable = (gold.tempting ?? []).filter((span) => span.acceptable);
      const bad = mentions.filter((mention) => !acceptable.some((span) => overlap(span, mention)));
      if (bad.length > 0) loud.set(gold.id, bad.length);
      continue;
    }
    if (mentions.length === 0) shut.push(gold.id);
    const labels = gold.mentions ?? [];
    for (const mention of mentions) {
      const met = labels.filter((label) => overlap(label, mention));
      const required = met.filter(({ optional }) => !optional);
      if (required.length > 0) {
        count.right++;
        if (required.some((label) => agrees(label, mention.entity, names))) count.agreed++;
        else
          bump(wrong, `“${mention.surface}” is ${mention.entity}, labelled ${required[0]?.entity}`);
      } else if (met.length === 0) {
        count.wrongCount++;
        bump(wrong, `“${text.slice(mention.start, mention.end)}” in ${gold.id}`);
      }
    }
    for (const label of labels.filter(({ optional }) => !optional)) {
      count.required++;
      if (mentions.some((mention) => overlap(label, mention))) count.found++;
      else bump(misses, `${label.entity}: “${label.surface}”`);
    }
  }
  const { right, wrongCount, agreed, found, required, negatives } = count;
  return {
    right,
    wrongCount,
    found,
    required,
    precision: share(right, right + wrongCount),
    agreement: share(agreed, right),
    recall: share(found, required),
    silent: share(negatives - loud.size, negatives),
    shut,
    misses: ranked(misses),
    wrong: ranked(wrong),
    loud: ranked(loud),
  };
}

const overlap = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

/** Labels name entities in their own words: "Facebook", "2019 open letter to Facebook". */
function agrees({ entity, surface }: Label, id: string, names: Map<string, Set<string>>): boolean {
  const known = names.get(id) ?? new Set();
  const label = entity.toLowerCase();
  return (
    known.has(label) ||
    known.has(surface.toLowerCase()) ||
    [...known].some((name) => name.length > 3 && (label.includes(name) || name.includes(label)))
  );
}

const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);

const bump = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1);

const ranked = (map: Map<string, number>) => [...map].sort((a, b) => b[1] - a[1]);
