import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findNames } from '../../recognition/find-names.ts';
import { finish } from '../../recognition/finish.ts';
import { plainText } from '../../recognition/letters.ts';
import type { Lexicon } from '../../recognition/lexicon.ts';
import { createMentionReader, resolveMentions } from '../../recognition/resolve-mentions.ts';
import { lexiconOf, type Names, readerOf } from './read-mentions.ts';

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

const mentionsIn = readerOf(PEOPLE);

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

  test('reads tabs and line ends of every kind as spaces', () => {
    for (const gap of ['\t', '\v', '\r\n', '\n', ' \r\n\t']) {
      expect(mentionsIn(`Priti${gap}Patel`)).toEqual([`priti-patel: Priti${gap}Patel`]);
    }
  });

  test('begins a name behind an invisible character, also one never met before', () => {
    for (const _ of ['first', 'again']) {
      expect(findNames('x \u2063Apple', lexiconOf(PEOPLE))[0]?.start).toBe(3);
    }
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

  test('reads the vowel signs of India as letters', () => {
    const read = readerOf({ hindi: [{ text: 'हिन्दी' }] });
    expect(read('हिन्दी, हन्द, हिन्दीका')).toEqual(['hindi: हिन्दी']);
  });

  test('ends a name before a trade mark, a footnote mark or a digit above the line', () => {
    expect(mentionsIn('Apple™ and Apple² and Apple*')).toEqual([
      'apple: Apple',
      'apple: Apple',
      'apple: Apple',
    ]);
  });

  test('parts names from emoji and from halves of characters', () => {
    const mentions = mentionsIn('Apple🍎 said 🔒Apple, 👩🏽‍💻Apple🇬🇧 \ud83cApple\ude00 Apple🫠');
    expect(mentions).toEqual(Array(5).fill('apple: Apple'));
    expect(mentionsIn('𠮷Apple Apple𠮷 𐌰Apple')).toEqual([]);
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

describe('an address', () => {
  test.each([
    'https://www.apple.com/Apple',
    'www.example.com?Interpol',
    'example.com/end-to-end-encryption',
    'Apple.com',
    'Interpol.int',
    'tim@Apple.com',
    'Apple@example.com',
    'Apple.support@example.com',
  ])('is no mention: %s', (address) => {
    expect(mentionsIn(`See ${address}, or (${address}).`)).toEqual([]);
  });

  test('ends before the words around it', () => {
    expect(mentionsIn('Apple(https://example.com)Apple and/or Apple. Apple.')).toHaveLength(4);
    expect(mentionsIn('[Apple](https://example.com), “www.example.com” Apple.Then')).toHaveLength(
      2,
    );
    expect(mentionsIn('@Apple, U.S./Apple, Interpol/Apple')).toHaveLength(4);
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

  test('a name that stood near its words once is trusted from there on', () => {
    expect(mentionsIn('The NCA moved.\n\nThe NCA fights crime.\n\nThe NCA grew.')).toEqual([
      'nca: NCA',
      'nca: NCA',
    ]);
  });

  test('a word may go on where its condition allows any ending, and only there', () => {
    expect(mentionsIn('The NCA on criminals.')).toEqual([]);
    expect(mentionsIn('The NCA on crimes.')).toEqual(['nca: NCA']);
    expect(mentionsIn('The NCA on crime-fighting.')).toEqual(['nca: NCA']);
    expect(mentionsIn('The NCA met policemen.')).toEqual([]);
  });

  test('words near a name may be parted by any gap', () => {
    const read = readerOf({ bar: [{ text: 'Bar', near: ['general counsel', 'anti-trust'] }] });
    for (const near of [
      'general   counsel',
      'general\n counsel',
      'general-counsel',
      'anti trust',
    ]) {
      expect(read(`Bar is ${near}.`)).toEqual(['bar: Bar']);
    }
  });

  test('what is near a name does not depend on the names before it', () => {
    const text = (first: string) =>
      `${first} ${'and so on '.repeat(120)} NCA ${'or not '.repeat(180)} police.`;
    expect(mentionsIn(text('The'))).toEqual(['nca: NCA']);
    expect(mentionsIn(text('NCA'))).toEqual(['nca: NCA']);
  });

  test('words far away in a very long paragraph are not near', () => {
    expect(mentionsIn(`The NCA ${'and so on '.repeat(300)} crime.`)).toEqual([]);
  });

  test('a name is dropped near words of its other meaning', () => {
    expect(mentionsIn('Interpol released an album.')).toEqual([]);
    expect(mentionsIn('Interpol released a statement.')).toEqual(['interpol: Interpol']);
  });

  test('a full name for strong articles introduces the surname there', () => {
    const read = readerOf({
      baker: [
        { text: 'James Baker', when: 'on-topic' },
        { text: 'Baker', when: 'after-full-name' },
      ],
    });
    expect(read('James Baker spoke. Baker left.', { strong: true })).toHaveLength(2);
    expect(read('James Baker spoke. Baker left.')).toEqual([]);
  });

  test('a name for strong articles waits for one', () => {
    expect(mentionsIn('Keys Under Doormats')).toEqual([]);
    expect(mentionsIn('Keys Under Doormats', { strong: true })).toHaveLength(1);
  });
});

describe('a name of two entities', () => {
  const entities: Record<string, Names> = {
    'attorney-general-australia': [
      { text: 'Attorney-General of Australia' },
      { text: 'Attorney-General', near: ['Canberra'] },
    ],
    'us-attorney-general': [{ text: 'Attorney-General', near: ['Washington'] }],
    'uk-act': [{ text: 'Online Safety Act' }],
    'australia-act': [{ text: 'Online Safety Act', near: ['Canberra'] }],
  };
  const readerOfOthers = (names: Record<string, Names>) => (text: string) =>
    finish(resolveMentions(text, lexiconOf(names), { strong: true })).mentions.map(
      ({ entity, others = [] }) => [entity, ...others].join(' or '),
    );

  const read = readerOfOthers(entities);

  test('means the one whose words are near', () => {
    expect(read('In Canberra the Attorney-General spoke.')).toEqual(['attorney-general-australia']);
    expect(read('In Washington the Attorney-General spoke.')).toEqual(['us-attorney-general']);
    expect(read('In Canberra the Online Safety Act passed.')).toEqual(['australia-act']);
    expect(read('In London the Online Safety Act passed.')).toEqual(['uk-act']);
  });

  test('could be both where words of both are near', () => {
    expect(read('From Canberra to Washington, the Attorney-General spoke.')).toEqual([
      'attorney-general-australia or us-attorney-general',
    ]);
  });

  test('counts each of them once', () => {
    const both = readerOfOthers({
      one: [{ text: 'Twin', near: ['police'] }],
      two: [
        { text: 'Twin', near: ['police'] },
        { text: 'twin', near: ['police'] },
      ],
    });
    expect(both('The police met Twin.')).toEqual(['one or two']);
  });

  test('remembers nothing of the one that was not meant', () => {
    const met = readerOf({
      uk: [{ text: 'Online Safety Act' }, { text: 'OSA', near: ['London'] }],
      australia: [{ text: 'Online Safety Act', near: ['Canberra'] }],
    });
    expect(met('In Canberra the Online Safety Act passed.\n\nThe OSA.')).toEqual([
      'australia: Online Safety Act',
    ]);
  });

  test('means the one the article has called by its full name', () => {
    expect(
      read(
        'The Attorney-General of Australia flew from Canberra to Washington. There the Attorney-General spoke.',
      ),
    ).toEqual(['attorney-general-australia', 'attorney-general-australia']);
  });
});

describe('an article in parts', () => {
  test('knows in the next part whom the last introduced', () => {
    const read = createMentionReader(lexiconOf(PEOPLE), { strong: false });
    finish(read('Priti Patel wrote a letter.'));
    expect(finish(read('Patel signed it.')).mentions.map(({ entity }) => entity)).toEqual([
      'priti-patel',
    ]);
  });
});

test.each([
  ['letters', 'a'],
  ['unread characters', '\u200b'],
])('a word of a million %s is read in time in proportion', (_, unit) => {
  const lexicon = lexiconOf(PEOPLE);
  const text = `a${unit.repeat(1_000_000)} Apple`;
  const began = performance.now();
  expect(finish(resolveMentions(text, lexicon, { strong: true })).mentions).toHaveLength(1);
  expect(performance.now() - began).toBeLessThan(700);
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
    '𠮷',
    'हिन्दी',
    'हिन्द',
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
    '\t',
    '\r',
    '\r\n',
    '\r\n\r\n',
    ' \u200b',
    '🍎',
    ' 👩🏽‍💻',
    '\ud83c',
    '\ude00',
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
          expect(around).not.toMatch(/[\p{L}\p{Nd}\p{M}_]/u);
          expect(plainText(text.slice(end)).slice(0, 1)).not.toMatch(/[\p{L}\p{Nd}\p{M}_]/u);
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
  // A half of a pair is a letter where the whole is.
  const units = text.split('').map((unit, at) => {
    const whole = [at, at - 1].map((from) => String.fromCodePoint(text.codePointAt(from) ?? 0));
    const char = /[\ud800-\udfff]/.test(unit) ? whole.find(({ length }) => length === 2) : unit;
    const read = plainText(unit);
    return { at, read, isLetter: /[\p{L}\p{Nd}\p{M}_]/u.test(char?.length === 2 ? char : read) };
  });
  const spans: string[] = [];
  for (const name of names) {
    for (const { at: start, isLetter } of units) {
      if (!isLetter) continue;
      const before = units.slice(0, start).findLast((unit) => unit.read !== '');
      if (before?.isLetter) continue;
      const end = readFrom(start, name);
      if (end === undefined) continue;
      const after = units.slice(end).find((unit) => unit.read !== '');
      if (after?.isLetter) continue;
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
