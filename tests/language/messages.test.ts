import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROJECT_FOLDER } from '../../tools/folders.ts';

type Messages = Record<string, { message: string; description?: string }>;

const LOCALES = join(PROJECT_FOLDER, 'public/_locales');
const read = (language: string): Messages =>
  JSON.parse(readFileSync(join(LOCALES, language, 'messages.json'), 'utf8'));
const english = read('en');
const languages = globSync('*', { cwd: LOCALES });

/** `$1`, `$2`… in a message, sorted. */
const places = (message: string) => [...message.matchAll(/\$\d/g)].map(String).sort();

/** Keys said in the sources: whole ones, and the beginnings of those put together there. */
function saidInSources(): { whole: Set<string>; beginnings: string[] } {
  const files = globSync('{components,context,entrypoints,language,page,storage}/**/*.{ts,tsx}', {
    cwd: PROJECT_FOLDER,
  });
  const sources = [...files, 'wxt.config.ts'].map((file) =>
    readFileSync(join(PROJECT_FOLDER, file), 'utf8'),
  );
  const all = sources.join('\n');
  return {
    whole: new Set(
      [/['"](\w+)['"]/g, /__MSG_(\w+?)__/g].flatMap((pattern) =>
        [...all.matchAll(pattern)].map(([, key]) => key as string),
      ),
    ),
    beginnings: [...all.matchAll(/`(\w+)\$\{/g)].map(([, beginning]) => beginning as string),
  };
}

test('every message is said somewhere', () => {
  const { whole, beginnings } = saidInSources();
  const unused = Object.keys(english).filter((key) => {
    const stem = key.replace(/_(zero|one|two|few|many|other)$/, '');
    return ![key, stem].some(
      (one) => whole.has(one) || beginnings.some((beginning) => one.startsWith(beginning)),
    );
  });
  expect(unused).toEqual([]);
});

test('a message with places for values describes them to translators', () => {
  const bare = Object.entries(english)
    .filter(([, { message, description }]) => places(message).length > 0 && !description)
    .map(([key]) => key);
  expect(bare).toEqual([]);
});

describe.each(languages)('%s', (language) => {
  const messages = read(language);

  test('has every message and no other', () => {
    const forms = /_(zero|one|two|few|many)$/;
    const kept = (keys: string[]) => keys.filter((key) => !forms.test(key)).sort();
    expect(kept(Object.keys(messages))).toEqual(kept(Object.keys(english)));
  });

  test('has the number forms of its grammar', () => {
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    const stems = Object.keys(english)
      .filter((key) => key.endsWith('_other'))
      .map((key) => key.slice(0, -'_other'.length));
    // Millions take a form of their own in French and Spanish; no count here comes near.
    const wanted = pluralCategories.filter((form) => form !== 'many');
    const missing = stems
      .flatMap((stem) => wanted.map((form) => `${stem}_${form}`))
      .filter((key) => !(key in messages));
    expect(missing).toEqual([]);
  });

  test('keeps the places for values', () => {
    const changed = Object.entries(messages).filter(
      ([key, { message }]) =>
        // "One event" needs no number.
        !key.endsWith('_one') &&
        places(message).join() !== places(english[key]?.message ?? '').join(),
    );
    expect(changed.map(([key]) => key)).toEqual([]);
  });

  test('is in the order of the alphabet, so that two changes rarely meet', () => {
    expect(Object.keys(messages)).toEqual(Object.keys(messages).toSorted());
  });

  test('describes itself in the 132 characters a store shows', () => {
    expect(messages.extensionDescription?.message.length).toBeLessThanOrEqual(132);
  });
});
