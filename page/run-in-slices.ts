/** How long work may keep the page waiting. Milliseconds. */
const SLICE = 2.5;

/**
 * Runs work that pauses, leaving the page free every {@link SLICE} milliseconds.
 *
 * @returns its result, or nothing when `signal` aborted meanwhile
 */
export async function runInSlices<Result>(
  work: Generator<void, Result>,
  signal: AbortSignal,
): Promise<Result | undefined> {
  let end = performance.now() + SLICE;
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() < end) continue;
    await leaveFree();
    if (signal.aborted) return undefined;
    end = performance.now() + SLICE;
  }
}

/**
 * Lets the page go on first. `scheduler.yield` would come back ahead of the
 * page's own timers and starve them; a task takes its turn.
 */
function leaveFree(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  return scheduler?.postTask(() => {}) ?? new Promise((resolve) => setTimeout(resolve));
}

interface Scheduler {
  postTask(task: () => void): Promise<void>;
}
