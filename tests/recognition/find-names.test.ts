import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileLexicon } from '../../recognition/compile-lexicon.ts';
import { findNames, indexNames } from '../../recognition/find-names.ts';
import { normalize } from '../../recognition/normalize.ts';
import { resolveMentions } from '../../recognition/resolve-mentions.ts';

type Names = Parameters<typeof compileLexicon>[0][number]['names'];

const PEOPLE: Record<string, Names> = {
  apple: [{ text: 'Apple' }],
  'apple-pay': [{ text: 'Apple Pay' }],
  nca: [{ text: 'National Crime Agency' }, { text: 'NCA', near: ['police', 'crime*'] }],
  'priti-patel': [{ text: 'Priti Patel' }, { text: 'Patel', when: 'after-full-name' }],
  'kash-patel': [{ text: 'Kash Patel' }, { text: 'Patel', when: 'after-full-name' }],
  e2ee: [
    { text: 'end-to-end encryption' },
    { text: 'chiffrement de bout en bout', language: 'fr' } as never,
  ],
  interpol: [{ text: 'Interpol', notNear: ['album', 'band'] }],
  doors: [{ text: 'Keys Under Doormats', when: 'on-topic' }],
};

const indexOf = (names: Record<string, Names>) =>
  indexNames(
    compileLexicon(
      Object.entries(names).map(([id, names]) => ({ id, names })),
      'test',
    ),
  );

/** What a reader sees: the entity and the words of each mention. */
const mentionsIn = (text: string, { strong = false } = {}) =>
  resolveMentions(text, indexOf(PEOPLE), { strong }).mentions.map(
    ({ start, end, entity }) => `${entity}: ${text.slice(start, end)}`,
  );

describe('names', () => {
  test('prefers the longer of two names', () => {
    expect(mentionsIn('He opened Apple Pay.')).toEqual(['apple-pay: Apple Pay']);
  });

  test('finds no name inside a word', () => {
    expect(mentionsIn('Pineapple, Apples, AppleScript, Apple_')).toEqual([]);
  });

  test('finds a name before a possessive, straight or curly', () => {
    expect(mentionsIn("Apple's and Apple’s")).toEqual(['apple: Apple', 'apple: Apple']);
  });

  test('reads spaces, hyphens and invisible characters of every kind', () => {
    expect(mentionsIn('Priti\u00a0Patel')).toEqual(['priti-patel: Priti\u00a0Patel']);
    expect(mentionsIn('Priti\u2009Patel')).toEqual(['priti-patel: Priti\u2009Patel']);
    expect(mentionsIn('Priti\n      Patel')).toEqual(['priti-patel: Priti\n      Patel']);
    expect(mentionsIn('Na\u00adtional Crime Agen\u200bcy')).toEqual([
      'nca: Na\u00adtional Crime Agen\u200bcy',
    ]);
    expect(mentionsIn('end\u2011to\u2011end encryption')).toEqual([
      'e2ee: end\u2011to\u2011end encryption',
    ]);
  });

  test('does not join the end of a paragraph to the next', () => {
    expect(mentionsIn('said Priti\n\nPatel was not there')).toEqual([]);
  });

  test('a lower-case name matches in any case, one with capitals only in a headline of capitals', () => {
    expect(mentionsIn('End-to-End Encryption')).toEqual(['e2ee: End-to-End Encryption']);
    expect(mentionsIn('an apple a day')).toEqual([]);
    expect(mentionsIn('PRITI PATEL WARNS\n\nThe text')).toEqual(['priti-patel: PRITI PATEL']);
    expect(mentionsIn('She shouted APPLE at him')).toEqual([]);
  });
});

describe('conditions', () => {
  test('a surname counts only after the full name', () => {
    expect(mentionsIn('Patel spoke. Priti Patel left. Patel spoke.')).toEqual([
      'priti-patel: Priti Patel',
      'priti-patel: Patel',
    ]);
  });

  test('a surname means the one introduced last', () => {
    expect(mentionsIn('Priti Patel met Kash Patel. Patel smiled.')).toEqual([
      'priti-patel: Priti Patel',
      'kash-patel: Kash Patel',
      'kash-patel: Patel',
    ]);
  });

  test('somebody else of that surname is not taken for her, nor are later surnames', () => {
    expect(mentionsIn('Priti Patel left. Sanjay Patel stayed. Patel slept.')).toEqual([
      'priti-patel: Priti Patel',
    ]);
  });

  test('a title or the start of a sentence is no first name', () => {
    expect(
      mentionsIn('Priti Patel. Patel said. Home Secretary Patel left. But Patel stayed.'),
    ).toHaveLength(4);
  });

  test('an acronym needs its words nearby, or the name before it', () => {
    expect(mentionsIn('The NCA has a new logo.')).toEqual([]);
    expect(mentionsIn('The NCA fights organised crime.')).toEqual(['nca: NCA']);
    expect(mentionsIn('The National Crime Agency (NCA) grew.\n\nThe NCA moved.')).toHaveLength(3);
  });

  test('a name is dropped near words of its other meaning', () => {
    expect(mentionsIn('Interpol released an album.')).toEqual([]);
    expect(mentionsIn('Interpol released a statement.')).toEqual(['interpol: Interpol']);
  });

  test('a name for strong articles waits for one', () => {
    expect(mentionsIn('Keys Under Doormats')).toEqual([]);
    expect(mentionsIn('Keys Under Doormats', { strong: true })).toHaveLength(1);
  });
});

describe('for any text and any lexicon', () => {
  const word = fc.constantFrom(
    'Apple',
    'Pay',
    'NCA',
    'end',
    'to',
    'Zoë',
    'straße',
    'X',
    '9',
    'ﬁeld',
    'Москва',
  );
  const gap = fc.constantFrom(' ', '  ', '\u00a0', '-', '’', ', ', '\n', '\n\n', '\u00ad', '');
  const text = fc
    .array(fc.tuple(word, gap), { maxLength: 40 })
    .map((parts) => parts.map((part) => part.join('')).join(''));
  const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
  const lexicon = fc.uniqueArray(name, { minLength: 1, maxLength: 12 });

  test('mentions are sorted, whole words, do not overlap and read like a name', () => {
    fc.assert(
      fc.property(text, lexicon, (text, names) => {
        const index = indexOf(
          Object.fromEntries(names.map((name, i) => [`e${i}`, [{ text: name }]])),
        );
        const { mentions } = resolveMentions(text, index, { strong: true });
        let last = 0;
        for (const { start, end, entity } of mentions) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
          const written = normalize(text.slice(start, end)).text.replace(/\s+/g, ' ').toLowerCase();
          const meant = normalize(names[Number(entity.slice(1))] as string).text.toLowerCase();
          expect(written).toBe(meant);
        }
      }),
    );
  });

  test('finds what a slow and obvious search finds', () => {
    fc.assert(
      fc.property(text, lexicon, (text, names) => {
        const index = indexOf(
          Object.fromEntries(names.map((name, i) => [`e${i}`, [{ text: name }]])),
        );
        const plain = normalize(text).text;
        const found = new Set(findNames(plain, index).map(({ start, end }) => `${start}-${end}`));
        const obvious = new Set<string>();
        for (const { text: name } of index.lexicon.names) {
          const pattern = name
            .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
            .replace(/ /g, '(?: *\\n? *)(?<= |\\n)');
          const flags = name === name.toLowerCase() ? 'giu' : 'gu';
          for (let at = 0; at < plain.length; at++) {
            const here = new RegExp(
              `(?<![\\p{L}\\p{N}\\p{M}_])${pattern}(?![\\p{L}\\p{N}\\p{M}_])`,
              `${flags.replace('g', '')}y`,
            );
            here.lastIndex = at;
            const match = here.exec(plain);
            if (match) obvious.add(`${at}-${at + match[0].length}`);
          }
        }
        for (const span of obvious) expect(found).toContain(span);
      }),
    );
  });

  test('folding keeps the offsets', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const folded = normalize(text);
        expect(folded.toOriginal(folded.text.length)).toBe(text.length);
        for (let at = 1; at <= folded.text.length; at++) {
          expect(folded.toOriginal(at)).toBeGreaterThanOrEqual(folded.toOriginal(at - 1));
        }
      }),
    );
  });
});
