import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { compileLexicon } from '../../recognition/compile-lexicon.ts';
import { findNames } from '../../recognition/find-names.ts';
import { DamagedLexicon, LEXICON_FORMAT, openLexicon } from '../../recognition/lexicon-package.ts';
import {
  openSealedLexicon,
  type SealedLexicon,
  sealLexicon,
} from '../../storage/sealed-lexicon.ts';

const PACKAGE = compileLexicon(
  [
    {
      id: 'nca',
      names: [{ text: 'National Crime Agency' }, { text: 'NCA', near: ['crime*', 'police'] }],
    },
    {
      id: 'priti-patel',
      names: [{ text: 'Priti Patel' }, { text: 'Patel', when: 'after-full-name' }],
    },
    {
      id: 'meta',
      names: [
        { text: 'Facebook', notNear: ['album'] },
        { text: 'Zoë', when: 'on-topic' },
      ],
    },
  ],
  'v1',
);
const SEALED = await sealLexicon(PACKAGE);

afterEach(() => vi.unstubAllGlobals());

/** A page without https has no SHA-256. */
const withoutHttps = () => vi.stubGlobal('crypto', {});

test('a sealed lexicon reads as the package it was made from', async () => {
  const sealed = await openSealedLexicon(SEALED, 'v1');
  const packed = openLexicon(PACKAGE, 'v1');
  const text = 'Priti Patel and the National Crime Agency on Facebook; the NCA, Patel and Zoe.';
  expect(findNames(text, sealed)).toEqual(findNames(text, packed));
  for (const { name } of findNames(text, packed)) {
    expect(sealed.nameAt(name)).toBe(packed.nameAt(name));
    expect(sealed.conditionOf(name)).toEqual(packed.conditionOf(name));
    expect(sealed.idOf(sealed.entityOf(name))).toBe(packed.idOf(packed.entityOf(name)));
  }
});

test('conditions and ids survive the packing', () => {
  const { nameAt, conditionOf, idOf, entityOf, namesOf } = openLexicon(PACKAGE);
  const all = [0, 1, 2, 3, 4, 5].map((name) => [
    nameAt(name),
    idOf(entityOf(name)),
    conditionOf(name),
  ]);
  expect(all).toEqual([
    ['NCA', 'nca', { near: ['crime*', 'police'] }],
    ['National Crime Agency', 'nca', {}],
    ['Priti Patel', 'priti-patel', {}],
    ['Patel', 'priti-patel', { when: 'after-full-name' }],
    ['Facebook', 'meta', { notNear: ['album'] }],
    ['Zoe', 'meta', { when: 'on-topic' }],
  ]);
  expect(namesOf(2)).toEqual([4, 5]);
});

test.each(['with https', 'without https'])('one changed bit is noticed %s', async (page) => {
  if (page === 'without https') withoutHttps();
  await expect(openSealedLexicon(SEALED, 'v1')).resolves.toBeDefined();
  const place = fc.record({
    part: fc.constantFrom('text', 'index' as const),
    at: fc.nat(),
    bit: fc.nat(6),
  });
  await fc.assert(
    fc.asyncProperty(place, async ({ part, at, bit }) => {
      const units = SEALED[part].split('');
      const index = at % units.length;
      units[index] = String.fromCharCode((units[index] as string).charCodeAt(0) ^ (1 << bit));
      const damaged = { ...SEALED, [part]: units.join('') };
      // Base64 has bits that say nothing: such a change changes nothing.
      if (part === 'index' && sameBytes(damaged.index, SEALED.index)) return;
      await expect(openSealedLexicon(damaged, 'v1')).rejects.toThrow(DamagedLexicon);
    }),
  );
});

function sameBytes(a: string, b: string): boolean {
  try {
    return atob(a) === atob(b);
  } catch {
    return false;
  }
}

test.each<[string, Partial<SealedLexicon> | undefined, string]>([
  ['missing', undefined, 'there is no lexicon'],
  ['without its text', { text: undefined as never }, 'there is no lexicon'],
  ['truncated', { text: SEALED.text.slice(0, 40) }, 'not as it was stored'],
  ['with a truncated index', { index: SEALED.index.slice(0, 40) }, 'not as it was stored'],
  ['of an older format', { format: LEXICON_FORMAT - 1 }, 'has format 3, not 4'],
  ['of another dataset', { version: 'v0' }, 'is of dataset v0, not v1'],
])('a lexicon that is %s is refused', async (_, change, reason) => {
  const stored = change && { ...SEALED, ...change };
  await expect(openSealedLexicon(stored, 'v1')).rejects.toThrow(reason);
});

test('a package that was changed is refused', () => {
  expect(() => openLexicon({ ...PACKAGE, text: `${PACKAGE.text}x` })).toThrow(DamagedLexicon);
  expect(() => openLexicon({ ...PACKAGE, version: 'v2' })).toThrow(DamagedLexicon);
});
