/** Milliseconds one call takes, from as many calls as fill `atLeast` milliseconds. */
export function timeOf(run: () => unknown, atLeast = 20): number {
  let calls = 1;
  for (;;) {
    const start = performance.now();
    for (let i = 0; i < calls; i++) run();
    const took = performance.now() - start;
    if (took >= atLeast) return took / calls;
    calls = Math.max(calls * 2, Math.ceil((calls * atLeast * 1.1) / Math.max(took, 0.01)));
  }
}

export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}

/** Measures all in turn, round after round in another order, so that noise meets each alike. */
export function interleave(
  candidates: { name: string; run: () => unknown }[],
  rounds: number,
): Record<string, number> {
  const times = new Map<string, number[]>(candidates.map(({ name }) => [name, []]));
  for (const { run } of candidates) timeOf(run, 30);
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < candidates.length; i++) {
      const { name, run } = candidates[(i + round) % candidates.length] as (typeof candidates)[0];
      times.get(name)?.push(timeOf(run));
    }
  }
  return Object.fromEntries([...times].map(([name, all]) => [name, median(all)]));
}
