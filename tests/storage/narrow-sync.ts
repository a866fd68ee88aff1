import { vi } from 'vitest';
import { browser } from 'wxt/browser';

/** What browsers let extensions sync. */
const MOST = { bytes: 102_400, bytesOfKey: 8192, keys: 512 };

const bytes = (key: string, value: unknown) =>
  new TextEncoder().encode(key + JSON.stringify(value)).length;

/** Makes the fake sync as narrow as the real one; returns what takes the limits away. */
export function narrowSync(): () => void {
  const { sync } = browser.storage;
  const set = sync.set.bind(sync);
  const spy = vi.spyOn(sync, 'set').mockImplementation((async (change: Record<string, unknown>) => {
    const after = Object.entries({ ...(await sync.get(null)), ...change });
    const sizes = after.map(([key, value]) => bytes(key, value));
    if (sizes.some((size) => size > MOST.bytesOfKey)) throw new Error('QUOTA_BYTES_PER_ITEM');
    if (sizes.reduce((sum, size) => sum + size, 0) > MOST.bytes) throw new Error('QUOTA_BYTES');
    if (after.length > MOST.keys) throw new Error('MAX_ITEMS');
    await set(change);
  }) as never);
  return () => spy.mockRestore();
}

/** Makes calls to sync fail, as where it is switched off; returns what ends that. */
export function breakSync(
  calls: ('get' | 'set' | 'remove')[] = ['get', 'set', 'remove'],
): () => void {
  const spies = calls.map((name) =>
    vi.spyOn(browser.storage.sync, name).mockRejectedValue(new Error('sync is off') as never),
  );
  return () => {
    for (const spy of spies) spy.mockRestore();
  };
}
