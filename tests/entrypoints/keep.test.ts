import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createKeepSection } from '../../entrypoints/options/keep.ts';
import { changePreferences, readPreferences } from '../../storage/preferences.ts';
import { readReaderSettings } from '../../storage/reader-settings.ts';
import { writeSettingsFile } from '../../storage/settings-file.ts';

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(browser.permissions, 'getAll').mockResolvedValue({ origins: [] } as never);
});

const reach = (read: ReturnType<typeof createKeepSection>, step: string) =>
  vi.waitFor(async () => expect((await read()).state.step).toBe(step));

test('an import that is clicked twice can be undone', async () => {
  await changePreferences({ openAfter: 800 });
  const file = writeSettingsFile(await readReaderSettings(), '2026-11-25');
  await changePreferences({ openAfter: 1200 });

  const read = createKeepSection(() => undefined);
  (await read()).onFile(new File([file], 'settings.json'));
  await reach(read, 'plan');
  const { onImport, onUndo } = await read();
  onImport();
  await reach(read, 'done');
  expect((await readPreferences()).openAfter).toBe(800);
  // The page has not been drawn anew yet.
  onImport();
  await new Promise((resolve) => setTimeout(resolve, 20));
  onUndo();
  await reach(read, 'undone');
  expect((await readPreferences()).openAfter).toBe(1200);
});

test('of two files the one chosen last is shown, however long the other takes to read', async () => {
  const settings = await readReaderSettings();
  let give: (text: string) => void = () => undefined;
  const slow = new File([], 'slow.json');
  vi.spyOn(slow, 'text').mockReturnValue(new Promise((resolve) => (give = resolve)));
  const read = createKeepSection(() => undefined);
  const { onFile } = await read();
  onFile(slow);
  onFile(new File([writeSettingsFile(settings, '2026-11-25')], 'settings.json'));
  await reach(read, 'plan');
  give('no settings');
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect((await read()).state.step).toBe('plan');
});
