import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { addSites } from '../../storage/added-sites.ts';
import { changePreferences, type Preferences } from '../../storage/preferences.ts';
import {
  compareSettings,
  type ReaderSettings,
  readReaderSettings,
  replaceReaderSettings,
} from '../../storage/reader-settings.ts';
import { readSettingsFile, writeSettingsFile } from '../../storage/settings-file.ts';
import { siteOf } from '../../storage/site-of.ts';
import { writeMode, writeSiteRule } from '../../storage/write-site-rule.ts';
import { breakSync } from './narrow-sync.ts';

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({} as never);
});

const TODAY = '2026-11-25';
const SETTINGS: ReaderSettings = {
  preferences: { openAfter: 800, hiddenEntities: ['nca'] },
  rules: { 'example.org': false, '*.example.net': true, 'www.gov.uk': false, '*': false },
  addedSites: ['news.example.org', 'xn--bcher-kva.example'],
};

const host = fc
  .array(fc.constantFrom('a', 'b', 'news', 'xn--bcher-kva'), { minLength: 1, maxLength: 3 })
  .chain((labels) =>
    fc.constantFrom('org', 'co.uk', 'gov.uk', 'github.io').map((end) => [...labels, end].join('.')),
  )
  .map(siteOf);
const settings: fc.Arbitrary<ReaderSettings> = fc.record({
  preferences: fc.record(
    {
      language: fc.constantFrom<Preferences['language']>('browser', 'de'),
      underlineEvery: fc.boolean(),
      opening: fc.constantFrom<Preferences['opening']>('hover', 'modifier', 'click'),
      askAfter: fc.integer({ min: 0, max: 5000 }),
      hiddenEntities: fc.array(fc.string(), { maxLength: 4 }),
      clickOnlySites: fc.array(host, { maxLength: 4 }),
    },
    { requiredKeys: [] },
  ),
  rules: fc
    .tuple(
      fc.dictionary(
        fc
          .oneof(
            host,
            host.map((one) => `*.${one.replace(/^www\./, '')}`),
          )
          .filter((one) => !/^\*\.(gov\.uk|co\.uk|github\.io)$/.test(one)),
        fc.boolean(),
        { maxKeys: 6 },
      ),
      fc.boolean(),
    )
    .map(([rules, everywhere]) => (everywhere ? rules : { ...rules, '*': false })),
  addedSites: fc.uniqueArray(host, { maxLength: 4 }).map((sites) => sites.sort()),
});

const change = (edit: (file: Record<string, unknown>) => void) => {
  const file = JSON.parse(writeSettingsFile(SETTINGS, TODAY));
  edit(file);
  return JSON.stringify(file);
};

describe('a file of settings', () => {
  test('is readable, and complete', () => {
    expect(JSON.parse(writeSettingsFile(SETTINGS, TODAY))).toEqual({
      format: 'cleartext-settings',
      version: 1,
      exported: '2026-11-25',
      mode: 'chosen',
      preferences: { openAfter: 800, hiddenEntities: ['nca'] },
      rules: { 'example.org': false, '*.example.net': true, 'www.gov.uk': false },
      addedSites: ['news.example.org', 'xn--bcher-kva.example'],
    });
  });

  test('gives back what was written', () => {
    fc.assert(
      fc.property(settings, (settings) => {
        expect(readSettingsFile(writeSettingsFile(settings, TODAY))).toEqual({ settings });
      }),
    );
  });

  test.each<[string, string, object]>([
    ['no JSON', '{ "format": ', { problem: 'not-json' }],
    ['empty', '', { problem: 'not-json' }],
    ['a list', '[]', { problem: 'foreign' }],
    ['nothing', 'null', { problem: 'foreign' }],
    ['another’s', '{ "format": "ublock", "version": 1 }', { problem: 'foreign' }],
    ['newer', change((file) => (file.version = 2)), { problem: 'newer', version: 2 }],
    [
      'of no version',
      change((file) => delete file.version),
      { problem: 'missing', place: 'version' },
    ],
    [
      'of version "1"',
      change((file) => (file.version = '1')),
      { problem: 'damaged', place: 'version' },
    ],
    [
      'of no day',
      change((file) => (file.exported = 'today')),
      { problem: 'damaged', place: 'exported' },
    ],
    ['without rules', change((file) => delete file.rules), { problem: 'missing', place: 'rules' }],
    [
      'of an odd mode',
      change((file) => (file.mode = 'some')),
      { problem: 'damaged', place: 'mode' },
    ],
    [
      'with more than settings',
      change((file) => (file.extra = 1)),
      { problem: 'unknown', place: 'extra' },
    ],
    [
      'with a preference of another version',
      change((file) => (file.preferences = { colour: 'red' })),
      { problem: 'unknown', place: 'preferences.colour' },
    ],
    [
      'with a preference that cannot be',
      change((file) => (file.preferences = { openAfter: 60_000 })),
      { problem: 'damaged', place: 'preferences.openAfter' },
    ],
    [
      'with a rule that is neither on nor off',
      change((file) => (file.rules = { 'example.org': 'off' })),
      { problem: 'damaged', place: 'rules.example.org' },
    ],
    [
      'with a rule for many sites that are not each other’s',
      change((file) => (file.rules = { 'co.uk': false })),
      { problem: 'damaged', place: 'rules.co.uk' },
    ],
    [
      'with a rule not written as rules are',
      change((file) => (file.rules = { 'www.example.org': false })),
      { problem: 'damaged', place: 'rules.www.example.org' },
    ],
    [
      'with an added site that is none',
      change((file) => (file.addedSites = ['example.org', '<all_urls>'])),
      { problem: 'damaged', place: 'addedSites.1' },
    ],
  ])('that is %s is refused with the place', (_, text, problem) => {
    expect(readSettingsFile(text)).toMatchObject(problem);
  });

  test('with a mark of its byte order is read', () => {
    expect(readSettingsFile(`\uFEFF${writeSettingsFile(SETTINGS, TODAY)}`)).toHaveProperty(
      'settings',
    );
  });

  test('that was damaged anywhere is refused, or is whole', () => {
    const text = writeSettingsFile(SETTINGS, TODAY);
    fc.assert(
      fc.property(
        fc.nat(text.length - 1),
        fc.string({ maxLength: 3 }),
        fc.nat(30),
        (at, put, cut) => {
          const read = readSettingsFile(text.slice(0, at) + put + text.slice(at + cut));
          if ('problem' in read) return;
          expect(readSettingsFile(writeSettingsFile(read.settings, TODAY))).toEqual(read);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('settings put in the place of others', () => {
  const stored = () => browser.storage.sync.get(null);
  const choose = async () => {
    await changePreferences({ opening: 'click', openAfter: 100 });
    await writeSiteRule('example.com', false);
    await writeSiteRule('example.org', false);
    await addSites(['example.com']);
  };

  test('are all there, and nothing else is', async () => {
    await choose();
    await replaceReaderSettings(SETTINGS);
    expect(await readReaderSettings()).toEqual(SETTINGS);
    expect(Object.keys(await stored())).toHaveLength(8);
  });

  test('whatever they were and are, and back', async () => {
    await fc.assert(
      fc.asyncProperty(settings, settings, async (first, second) => {
        fakeBrowser.reset();
        await replaceReaderSettings(first);
        const before = await stored();
        const undo = await replaceReaderSettings(second);
        expect(await readReaderSettings()).toEqual(second);
        await replaceReaderSettings(undo);
        expect(await stored()).toEqual(before);
      }),
    );
  });

  test('leave all as it was when they cannot be stored', async () => {
    await choose();
    const before = await stored();
    const local = vi.spyOn(browser.storage.local, 'set').mockRejectedValue(new Error('disk full'));
    await expect(replaceReaderSettings(SETTINGS)).rejects.toThrow('disk full');
    local.mockRestore();
    expect(await stored()).toEqual(before);
  });

  test('are there where sync takes nothing too', async () => {
    await choose();
    const mend = breakSync(['set', 'remove']);
    await replaceReaderSettings(SETTINGS);
    expect(await readReaderSettings()).toEqual(SETTINGS);
    mend();
    expect(await readReaderSettings()).toEqual(SETTINGS);
  });

  test('are counted before', async () => {
    await choose();
    await writeMode(true);
    expect(compareSettings(await readReaderSettings(), SETTINGS)).toEqual({
      preferences: 3,
      rules: 3,
      sites: 3,
      mode: true,
    });
    expect(compareSettings(SETTINGS, SETTINGS)).toEqual({
      preferences: 0,
      rules: 0,
      sites: 0,
      mode: false,
    });
  });
});
