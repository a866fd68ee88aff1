import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileLexicon } from '../../recognition/compile-lexicon.ts';
import { findNames } from '../../recognition/find-names.ts';
import { finish } from '../../recognition/finish.ts';
import { plainText } from '../../recognition/letters.ts';
import type { Lexicon } from '../../recognition/lexicon.ts';
import { openLexicon } from '../../recognition/lexicon-package.ts';
import { resolveMentions } from '../../recognition/resolve-mentions.ts';

type Names = Parameters<typeof compileLexicon>[0][number]['names'];

const PEOPLE: Record<string, Names> = {
  apple: [{ text: 'Apple' }],
  'apple-pay': [{ text: 'Apple Pay' }],
  nca: [{ text: 'National Crime Agency' }, { text: 'NCA', near: ['police', 'crime*'] }],
  'priti-patel': [{ text: 'Priti Patel' }, { text: 'Patel', when: 'after-full-name' }],
  'kash-patel': [{ text: 'Kash Patel' }, { text: 'Patel', when: 'after-full-name' }],
  'katherine-adams': [
    { text: 'Katherine Adams', near: ['apple'] },
    { text: 'Adams', when: 'after-full-name' },
  ],
  e2ee: [
    { text: 'end-to-end encryption' },
    { text: 'chiffrement de bout en bout', language: 'fr' } as never,
  ],
  interpol: [{ text: 'Interpol', notNear: ['album', 'band'] }],
  doors: [{ text: 'Keys Under Doormats', when: 'on-topic' }],
};

const lexiconOf = (names: Record<string, Names>) =>
  openLexicon(
    compileLexicon(
      Object.entries(names).map(([id, names]) => ({ id, names })),
      'test',
    ),
  );

/** What a reader sees: the entity and the words of each mention. */
const mentionsIn = (text: string, { strong = false } = {}) =>
  finish(resolveMentions(text, lexiconOf(PEOPLE), { strong })).mentions.map(
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

  test('takes a hyphen or dash for a space and a space for a hyphen', () => {
    expect(mentionsIn('end to end encryption')).toEqual(['e2ee: end to end encryption']);
    expect(mentionsIn('Apple\u2011Pay')).toEqual(['apple-pay: Apple\u2011Pay']);
    expect(mentionsIn('Priti – Patel')).toEqual([]);
  });

  test('reads accents, ligatures and full-width letters as their plain letters', () => {
    expect(mentionsIn('Prìti Pa\u0301tel')).toEqual(['priti-patel: Prìti Pa\u0301tel']);
    expect(mentionsIn('Ａｐｐｌｅ said')).toEqual(['apple: Ａｐｐｌｅ']);
  });

  test('ends a name before a trade mark, a footnote mark or a digit above the line', () => {
    expect(mentionsIn('Apple™ and Apple² and Apple*')).toEqual([
      'apple: Apple',
      'apple: Apple',
      'apple: Apple',
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

  test('a surname counts after a full name that stood near its words', () => {
    expect(mentionsIn('Adams spoke. Katherine Adams of Apple spoke. Adams left.')).toEqual([
      'katherine-adams: Katherine Adams',
      'apple: Apple',
      'katherine-adams: Adams',
    ]);
    expect(mentionsIn('Katherine Adams sang. Adams left.')).toEqual([]);
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

  test('an acronym the article explains as something else is not ours from there on', () => {
    expect(mentionsIn('The NCA fights crime.')).toEqual(['nca: NCA']);
    expect(
      mentionsIn(
        'The National Cricket Association (NCA) met the police. The NCA plays at the crime scene.',
      ),
    ).toEqual([]);
  });

  test('words far away in a very long paragraph are not near', () => {
    expect(mentionsIn(`The NCA ${'and so on '.repeat(300)} crime.`)).toEqual([]);
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
    'apple',
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
    '한국',
  );
  const gap = fc.constantFrom(
    ' ',
    '  ',
    '\u00a0',
    '-',
    '\u2011',
    '’',
    ', ',
    '\n',
    '\n\n',
    '\u00ad',
    '\u0301',
    '™',
    '',
  );
  const text = fc
    .array(fc.tuple(word, gap), { maxLength: 40 })
    .map((parts) => parts.map((part) => part.join('')).join(''));
  const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
  const names = fc.uniqueArray(name, { minLength: 1, maxLength: 12 });
  const lexiconFor = (names: string[]) =>
    lexiconOf(Object.fromEntries(names.map((name, i) => [`e${i}`, [{ text: name }]])));

  /** As a reader compares: without accents, case and kind of gap. */
  const asRead = (text: string) =>
    plainText(text)
      .toLowerCase()
      .replace(/[\s-]+/g, ' ');

  test('mentions are sorted, whole words, do not overlap and read like a name', () => {
    fc.assert(
      fc.property(text, names, (text, names) => {
        const { mentions } = finish(resolveMentions(text, lexiconFor(names), { strong: true }));
        let last = 0;
        for (const { start, end, entity } of mentions) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
          const meant = names[Number(entity.slice(1))] as string;
          expect(asRead(text.slice(start, end))).toBe(asRead(meant));
          const around = plainText(text.slice(0, start)).slice(-1);
          expect(around).not.toMatch(/[\p{L}\p{Nd}_]/u);
          expect(plainText(text.slice(end)).slice(0, 1)).not.toMatch(/[\p{L}\p{Nd}_]/u);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('finds what a slow and obvious search finds, and nothing else', () => {
    fc.assert(
      fc.property(text, names, (text, names) => {
        const lexicon = lexiconFor(names);
        const found = findNames(text, lexicon).map(
          ({ start, end, name }) => `${start}-${end} ${lexicon.nameAt(name)}`,
        );
        expect([...new Set(found)].sort()).toEqual(obviousSearch(text, namesIn(lexicon)).sort());
      }),
      { numRuns: 500 },
    );
  });

  test('finds the same wherever the text is sliced', () => {
    const cuts = fc.array(fc.nat(200), { maxLength: 8 });
    fc.assert(
      fc.property(text, names, cuts, (text, names, cuts) => {
        const lexicon = lexiconFor(names);
        const bounds = [0, ...cuts.filter((cut) => cut < text.length), text.length].sort(
          (a, b) => a - b,
        );
        const sliced = bounds.flatMap((from, i) =>
          findNames(text, lexicon, { from, to: bounds[i + 1] ?? from }),
        );
        expect(sliced).toEqual(findNames(text, lexicon));
      }),
      { numRuns: 500 },
    );
  });

  test('reading a whole text and reading it letter by letter agree', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(plainText(text)).toBe([...text.split('')].map(plainText).join(''));
      }),
    );
  });
});

const namesIn = ({ nameAt, firstWords }: Lexicon) => [...firstWords.order].map(nameAt);

/** Tries every name at every place, letter by letter: slow, but plain to see that it is right. */
function obviousSearch(text: string, names: string[]): string[] {
  const units = text.split('').map((unit, at) => ({ at, read: plainText(unit) }));
  const isLetter = (read: string) => /[\p{L}\p{Nd}_\p{Cs}]/u.test(read);
  const spans: string[] = [];
  for (const name of names) {
    for (const { at: start, read } of units) {
      if (!isLetter(read)) continue;
      const before = units.slice(0, start).findLast((unit) => unit.read !== '');
      if (before && isLetter(before.read)) continue;
      const end = readFrom(start, name);
      if (end === undefined) continue;
      const after = units.slice(end).find((unit) => unit.read !== '');
      if (after && isLetter(after.read)) continue;
      spans.push(`${start}-${after?.at ?? text.length} ${name}`);
    }
  }
  return [...new Set(spans)];

  function readFrom(start: number, name: string): number | undefined {
    let at = start;
    let left = name;
    let written = '';
    while (left !== '') {
      const gap = /^[ -]/.test(left);
      if (gap) {
        const rest = plainText(text.slice(at));
        const parted = /^(-|[ \n]+)/.exec(rest)?.[0];
        if (!parted || (parted.match(/\n/g) ?? []).length > 1) return undefined;
        let taken = 0;
        while (taken < parted.length) taken += (units[at++] as { read: string }).read.length;
        written += left[0];
        left = left.slice(1);
        continue;
      }
      const unit = units[at++];
      if (!unit) return undefined;
      if (!left.toLowerCase().startsWith(unit.read.toLowerCase())) return undefined;
      written += unit.read;
      left = left.slice(unit.read.length);
    }
    if (name === name.toLowerCase() || written === name) return at;
    const before = text.slice(0, start).split('\n\n').at(-1) ?? '';
    const paragraph = before + text.slice(start).split('\n\n')[0];
    const shouted = written === name.toUpperCase() && paragraph === paragraph.toUpperCase();
    return shouted && name.length > 3 ? at : undefined;
  }
}
