import { browser } from 'wxt/browser';

/** What a change of an area's keys looks like to those who listen. */
type Changes = Record<string, { oldValue?: unknown; newValue?: unknown }>;

/** Calls `onChange` whenever a key that `isMine` changes, in this or another window, until `signal` aborts. */
export function watchStorage(
  isMine: (key: string, area: string) => boolean,
  onChange: () => void,
  signal: AbortSignal,
): void {
  const listener = (changes: Changes, area: string) => {
    if (changedKeys(changes).some((key) => isMine(key, area))) onChange();
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}

/** Where keys that could not be synced wait; see `synced-area.ts`. */
export const UNSYNCED = 'unsynced';

/** The keys that changed, those inside of what waits to be synced too. */
function changedKeys(changes: Changes): string[] {
  const { [UNSYNCED]: waiting, ...others } = changes;
  const [before, after] = [waiting?.oldValue, waiting?.newValue].map(
    (value) => (value ?? {}) as Record<string, unknown>,
  ) as [Record<string, unknown>, Record<string, unknown>];
  const changed = Object.keys({ ...before, ...after }).filter(
    (key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  );
  return [...Object.keys(others), ...changed];
}
