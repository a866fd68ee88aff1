/** Runs what it is given one after the other; what fails holds up nothing that follows. */
export function createTurns(): <Done>(run: () => Promise<Done>) => Promise<Done> {
  let last: Promise<unknown> = Promise.resolve();
  return (run) => {
    const done = last.then(run);
    last = done.catch(() => undefined);
    return done;
  };
}
