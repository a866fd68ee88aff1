import { makeNames, makeText } from '../material.ts';
import { interleave } from './measure.ts';
import { floorClones, lexiconOf, longest, OURS, PEERS, scanWords } from './peers.ts';

/** Milliseconds of each candidate, and which of them found something else than we did. */
export interface WarmResult {
  times: Record<string, number>;
  /** Peers whose result differs, with how many they found against ours. */
  wrong: Record<string, string>;
  length: number;
  found: number;
}

/** Warm search of one text by all peers, and the floors. */
export function measureWarm(
  sentences: string[],
  count: number,
  { length, rounds }: { length: number; rounds: number },
): WarmResult {
  const names = makeNames(count);
  const text = makeText(sentences, length, { names, every: 90 });
  const finders = [OURS, ...PEERS].map(({ name, prepare, countsOnly }) => ({
    name,
    find: prepare(names),
    countsOnly,
  }));
  const ours = finders[0]?.find(text) ?? [];
  const wrong: Record<string, string> = {};
  for (const { name, find, countsOnly } of finders) {
    const spans = find(text);
    const same = countsOnly ? spans.length === ours.length : String(spans) === String(ours);
    if (!same) wrong[name] = `${spans.length / 2} found, ${ours.length / 2} right`;
  }
  const clones = floorClones();
  const times = interleave(
    [
      ...finders.map(({ name, find }) => ({ name, run: () => find(text) })),
      ...clones.map((clone, i) => ({ name: `floor ${i}`, run: () => clone(text) })),
      { name: 'word scan + hash', run: () => scanWords(text) },
    ],
    rounds,
  );
  const floors = clones.map((_, i) => times[`floor ${i}`] as number);
  for (const i of clones.keys()) delete times[`floor ${i}`];
  times['charCodeAt floor'] = Math.min(...floors);
  return { times, wrong, length: text.length, found: ours.length / 2 };
}

/** Milliseconds for 100,000 units of text with lists of names of each length. */
export function measureGrowth(
  sentences: string[],
  counts: number[],
  rounds: number,
): Record<string, number> {
  const candidates = counts.map((count) => {
    const names = makeNames(count);
    const lexicon = lexiconOf(names);
    const text = makeText(sentences, 100_000, { names, every: 90 });
    return { name: String(count), run: () => longest(text, lexicon) };
  });
  return interleave(candidates, rounds);
}
