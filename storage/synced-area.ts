import { browser } from 'wxt/browser';
import { createTurns } from './in-turn.ts';
import { UNSYNCED } from './watch-storage.ts';

/**
 * What follows the reader through the browser's own sync, key by key, so that two
 * machines that change different keys both keep their change.
 *
 * Sync may be missing, refuse, or be full: 100 KB in all, 8 KB and 512 keys,
 * 120 changes a minute (https://developer.chrome.com/docs/extensions/reference/api/storage).
 * What it does not take waits in `storage.local`, and counts before what sync has,
 * until `returnToSync` finds room for it.
 */
type Values = Record<string, unknown>;

/** What waits is one value: two who wrote it at once would each lose the other's part. */
const inTurn = createTurns();

/** Every key that begins with `prefix`, without it. */
export async function readSynced(prefix: string): Promise<Values> {
  const [synced, waiting] = await Promise.all([readSync(), readWaiting()]);
  return Object.fromEntries(
    Object.entries({ ...synced, ...waiting })
      // What waits to be taken away waits as null.
      .filter(([key, value]) => key.startsWith(prefix) && value !== null)
      .map(([key, value]) => [key.slice(prefix.length), value]),
  );
}

/**
 * Writes keys, each with `prefix` before it, and leaves the others; `undefined` takes a key away.
 *
 * @throws when neither area takes them
 */
export function writeSynced(prefix: string, changes: Values): Promise<void> {
  return inTurn(() => write(prefix, changes));
}

async function write(prefix: string, changes: Values): Promise<void> {
  const wanted = Object.fromEntries(
    Object.entries(changes).map(([key, value]) => [prefix + key, value ?? null]),
  );
  const taken = await sync(wanted);
  const waiting = await readWaiting();
  const keys = Object.keys(wanted);
  if (taken && !keys.some((key) => key in waiting)) return;
  await storeWaiting(taken ? without(waiting, keys) : { ...waiting, ...wanted });
}

/** The keys of `prefix`, without it, that are kept on this machine only. */
export async function readUnsynced(prefix: string): Promise<string[]> {
  return Object.keys(await readWaiting())
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length));
}

/**
 * Writes all of the changes or, where it throws, none: in one step that cannot be
 * half done, on the machine, and from there to sync.
 */
export function writeAllSynced(changes: Values): Promise<void> {
  const wanted = Object.entries(changes).map(([key, value]) => [key, value ?? null]);
  return inTurn(async () => {
    await storeWaiting({ ...(await readWaiting()), ...Object.fromEntries(wanted) });
    await giveBack();
  });
}

/** Gives sync what waits; where that is too much at once, as much as it has room for. */
export const returnToSync = (): Promise<void> => inTurn(giveBack);

async function giveBack(): Promise<void> {
  await giveParts(Object.entries(await readWaiting()));
}

/** By halves: every gift is heard by all open pages, so hundreds of single keys take minutes. */
async function giveParts(parts: [string, unknown][]): Promise<void> {
  if (parts.length === 0 || (await giveToSync(Object.fromEntries(parts)))) return;
  if (parts.length === 1) return;
  const middle = Math.ceil(parts.length / 2);
  await giveParts(parts.slice(0, middle));
  await giveParts(parts.slice(middle));
}

async function giveToSync(given: Values): Promise<boolean> {
  if (!(await sync(given))) return false;
  const waiting = await readWaiting();
  // The reader may have chosen otherwise meanwhile.
  const done = Object.keys(given).filter(
    (key) => JSON.stringify(waiting[key]) === JSON.stringify(given[key]),
  );
  await storeWaiting(without(waiting, done));
  return true;
}

async function readSync(): Promise<Values> {
  try {
    return await browser.storage.sync.get(null);
  } catch {
    return {};
  }
}

/** Whether sync took the changes; the first of its two steps is the one that can run out of room. */
async function sync(changes: Values): Promise<boolean> {
  const kept = Object.entries(changes).filter(([, value]) => value !== null);
  const gone = Object.keys(changes).filter((key) => changes[key] === null);
  try {
    if (kept.length > 0) await browser.storage.sync.set(Object.fromEntries(kept));
    if (gone.length > 0) await browser.storage.sync.remove(gone);
    return true;
  } catch {
    return false;
  }
}

async function readWaiting(): Promise<Values> {
  const { [UNSYNCED]: waiting } = await browser.storage.local.get(UNSYNCED);
  return (waiting ?? {}) as Values;
}

const storeWaiting = (waiting: Values) => browser.storage.local.set({ [UNSYNCED]: waiting });

const without = (values: Values, keys: string[]): Values =>
  Object.fromEntries(Object.entries(values).filter(([key]) => !keys.includes(key)));
