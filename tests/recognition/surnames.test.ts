import { describe, expect, test } from 'vitest';
import { type Names, readerOf } from './read-mentions.ts';

const person = (name: string, ...surnames: string[]): Names => [
  { text: name },
  ...surnames.map((text) => ({ text, when: 'after-full-name' as const })),
];

const read = readerOf({
  apple: [{ text: 'Apple' }],
  'tim-cook': person('Tim Cook', 'Cook'),
  'ron-wyden': person('Ron Wyden', 'Wyden'),
  'rand-paul': person('Rand Paul', 'Paul'),
  'nancy-faeser': person('Nancy Faeser', 'Faeser'),
  'emmanuel-macron': person('Emmanuel Macron', 'Macron'),
  'ursula-von-der-leyen': person('Ursula von der Leyen', 'von der Leyen'),
  'mark-dreyfus': person('Mark Dreyfus', 'Mr Dreyfus'),
  'lindsey-graham': person('Lindsey Graham', 'Graham'),
  'graham-norton': person('Graham Norton', 'Norton'),
  'gabriel-attal': person('Gabriel Attal', 'Attal'),
  'bill-barr': person('Bill Barr', 'Barr'),
  'european-commission': person('European Commission', 'the Commission'),
});

/** The mentions after the first, which gives the full name. */
const later = (text: string) => read(text).slice(1);

describe('a surname is still hers', () => {
  test.each([
    ['Tim Cook spoke. “Apple’s Cook said no.”', 'tim-cook: Cook'],
    ['Tim Cook spoke. Despite Cook, all went.', 'tim-cook: Cook'],
    ['Ron Wyden spoke. Democrat Wyden left.', 'ron-wyden: Wyden'],
    ['Ron Wyden spoke. Senators Wyden and Smith left.', 'ron-wyden: Wyden'],
    ['Nancy Faeser sprach. Bundesinnenministerin Faeser ging.', 'nancy-faeser: Faeser'],
    ['Nancy Faeser sprach. Die SPD-Politikerin Faeser ging.', 'nancy-faeser: Faeser'],
    ['Emmanuel Macron parle. Selon Macron, non.', 'emmanuel-macron: Macron'],
    [
      'Ursula von der Leyen sprach. Präsidentin von der Leyen ging.',
      'ursula-von-der-leyen: von der Leyen',
    ],
    ['Tim Cook spoke. Co-founder Cook left.', 'tim-cook: Cook'],
    ['Tim Cook spoke. Tim D. Cook left.', 'tim-cook: Cook'],
  ])('%s', (text, mention) => {
    expect(later(text)).toContain(mention);
  });

  test('after the heading before the paragraph ended in a name', () => {
    expect(later('Tim Cook left.\n\nA letter from Jane\n\nCook spoke.')).toEqual([
      'tim-cook: Cook',
    ]);
  });

  test('after a short name that bears its own title or article, whatever stands before', () => {
    expect(later('Mark Dreyfus spoke. In Canberra Mr Dreyfus left.')).toEqual([
      'mark-dreyfus: Mr Dreyfus',
    ]);
    expect(later('The European Commission met. In June the Commission said so.')).toEqual([
      'european-commission: the Commission',
    ]);
  });
});

describe('somebody else of the surname', () => {
  test.each(['Jane Cook', 'Jane  Cook', 'Alastair\n  Cook', 'Mary J. Cook', 'Mary J Cook'])(
    '%s is not taken for her, nor are later surnames',
    (other) => {
      expect(later(`Tim Cook spoke. Then ${other} spoke. Cook left.`)).toEqual([]);
    },
  );

  test('is known by a first name that others have, though the word is common', () => {
    expect(later('Tim Cook spoke of a bill. Bill Cook left. Cook slept.')).toEqual([]);
  });

  test('is not believed in where the word may be no name: in a heading, or common nearby', () => {
    expect(later('Tim Cook left.\n\nJudge Orders Cook to Testify\n\nCook spoke.')).toEqual([
      'tim-cook: Cook',
    ]);
    expect(later('Tim Cook left among others. Others Cook would not name. Cook spoke.')).toEqual([
      'tim-cook: Cook',
    ]);
  });
});

describe('a surname within another name', () => {
  test.each(['Mary Ann-Cook', 'Ann-Cook', 'O’Cook', 'D’Cook', 'Cook Islands', 'Cook County'])(
    'is not hers: %s',
    (other) => {
      expect(later(`Tim Cook spoke. The ${other} spoke. Cook left.`)).toEqual(['tim-cook: Cook']);
    },
  );

  test('is the first name of somebody else', () => {
    expect(later('Lindsey Graham spoke. Then Graham Smith spoke. Graham left.')).toEqual([
      'lindsey-graham: Graham',
    ]);
    expect(later('Lindsey Graham left.\n\nGraham Warns of Apple\n\nHe left.')).toContain(
      'lindsey-graham: Graham',
    );
  });

  test.each([
    ['Ron Wyden spoke. The Paul-Wyden bill fell.', 'ron-wyden: Wyden'],
    ['Ron Wyden spoke. The Wyden-Paul bill fell.', 'ron-wyden: Wyden'],
    ['Ron Wyden spoke. An Anti-Wyden bill fell.', 'ron-wyden: Wyden'],
    ['Nancy Faeser sprach. Der Faeser-Entwurf fiel.', 'nancy-faeser: Faeser'],
    ['Gabriel Attal parle. D’Attal, rien.', 'gabriel-attal: Attal'],
  ])('is hers: %s', (text, mention) => {
    expect(later(text)).toContain(mention);
  });
});
