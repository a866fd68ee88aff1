import { browser } from 'wxt/browser';
import type { ImportState, KeepProps } from '../../components/settings/KeepSettings.tsx';
import { isoDay } from '../../context/partial-date.ts';
import { say } from '../../language/say.ts';
import { isAllowed, patternOf, readAllowedPatterns } from '../../storage/added-sites.ts';
import {
  compareSettings,
  type ReaderSettings,
  readReaderSettings,
  replaceReaderSettings,
} from '../../storage/reader-settings.ts';
import {
  type FileProblem,
  readSettingsFile,
  SETTINGS_FILE,
  writeSettingsFile,
} from '../../storage/settings-file.ts';
import { shownHost } from '../../storage/shown-host.ts';
import { readUnsynced } from '../../storage/synced-area.ts';
import { saveFile } from '../own-pages/save-file.ts';

/** More than all settings together can be; a film chosen by mistake is not read. Bytes. */
const LARGEST_FILE = 5_000_000;

/** The section of the settings' file: what it shows, read anew at each call; `onChange` is told of changes. */
export function createKeepSection(onChange: () => void): () => Promise<KeepProps> {
  let state: ImportState = { step: 'none' };
  let chosen: ReaderSettings | undefined;
  let toAllow: string[] = [];
  let before: ReaderSettings | undefined;
  const show = (next: ImportState) => {
    state = next;
    onChange();
  };
  const failed = (error: unknown) =>
    show({ step: 'problem', problem: say('keepFailed', (error as Error).message) });

  let latest = 0;
  async function readFile(file: File): Promise<void> {
    const mine = ++latest;
    const read: ReturnType<typeof readSettingsFile> =
      file.size > LARGEST_FILE ? { problem: 'foreign' } : readSettingsFile(await file.text());
    // A file chosen later counts, however long this one took.
    if (mine < latest) return;
    if ('problem' in read) return show({ step: 'problem', problem: explainFile(read) });
    const [now, patterns] = await Promise.all([readReaderSettings(), readAllowedPatterns()]);
    if (mine < latest) return;
    chosen = read.settings;
    toAllow = chosen.addedSites.filter((site) => !isAllowed(patterns, site));
    const plan = { ...compareSettings(now, chosen), toAllow: toAllow.map(shownHost) };
    show({ step: 'plan', plan });
  }

  async function importChosen(): Promise<void> {
    const settings = chosen;
    if (!settings) return;
    // A second click would take what the first has imported for what was there before.
    chosen = undefined;
    // The question must be the first thing after the click, or Firefox refuses it.
    const granted = toAllow.length === 0 || (await askFor(toAllow));
    before = await replaceReaderSettings(settings);
    show({ step: 'done', refused: granted ? 0 : toAllow.length });
  }

  async function undo(): Promise<void> {
    if (before) await replaceReaderSettings(before);
    show({ step: 'undone' });
  }

  return async () => ({
    state,
    unsynced: (await readUnsynced('')).length,
    onExport: () =>
      void readReaderSettings()
        .then((settings) => {
          const text = writeSettingsFile(settings, isoDay(new Date()));
          saveFile(SETTINGS_FILE, new Blob([text], { type: 'application/json' }));
        })
        .catch(failed),
    onFile: (file) => void readFile(file).catch(failed),
    onImport: () => void importChosen().catch(failed),
    onCancel: () => show({ step: 'none' }),
    onUndo: () => void undo().catch(failed),
  });
}

/** Whether the browser lets all of the sites be read; an address it knows no pattern for is refused. */
async function askFor(sites: string[]): Promise<boolean> {
  try {
    return await browser.permissions.request({ origins: sites.map(patternOf) });
  } catch {
    return false;
  }
}

/** What is wrong with a file, and the remedy. */
function explainFile(file: FileProblem): string {
  switch (file.problem) {
    case 'not-json':
      return say('keepNotJson', file.reason);
    case 'foreign':
      return say('keepForeign', SETTINGS_FILE);
    case 'newer':
      return say('keepNewer', file.version);
    case 'unknown':
      return say('keepUnknown', file.place);
    case 'missing':
      return say('keepMissing', file.place);
    case 'damaged':
      return say('keepDamaged', file.place);
  }
}
