import { describe, expect, test } from 'vitest';
import { compileTopic, expandWords } from '../../recognition/compile-topic.ts';
import { finish } from '../../recognition/finish.ts';
import { hintsAtTopic as hints } from '../../recognition/hints-at-topic.ts';
import { judgeTopic } from '../../recognition/judge-topic.ts';
import { openLexicon } from '../../recognition/lexicon-package.ts';
import { TOPIC_CUES } from '../../recognition/topic-cues.ts';

const cues = openLexicon(compileTopic());
const hintsAtTopic = (text: string) => finish(hints(text));
const judge = (text: string) => finish(judgeTopic(text, cues));

describe('the topic', () => {
  test('is a subject and a debate about it', () => {
    expect(
      judge('Police and ministers asked WhatsApp for a way into end-to-end encrypted messages.')
        .onTopic,
    ).toBe(true);
  });

  test('is not a subject without a debate: a tutorial', () => {
    expect(
      judge('This tutorial encrypts a file: pick a cipher, derive a key, and decrypt it again.')
        .onTopic,
    ).toBe(false);
  });

  test('is not a debate without the subject: a crime story', () => {
    expect(
      judge('Police and prosecutors told the court that the judge had signed the warrant.').onTopic,
    ).toBe(false);
  });

  test('may be surveillance law without a word of encryption', () => {
    const text =
      'The Senate renewed Section 702. Senators said the surveillance law lets the FBI search communications without a warrant; civil liberties groups objected to mass surveillance.';
    expect(judge(text)).toMatchObject({ onTopic: true });
  });

  test('is not what shares its words: ransomware', () => {
    const text =
      'The ransomware encrypted files of the hospital. The police said the gang asked for a ransom; a decryptor did not help.';
    expect(judge(text).onTopic).toBe(false);
  });

  test('is not decided by one word, however often it is said', () => {
    expect(judge('The police and the government. '.concat('encryption '.repeat(500))).subject).toBe(
      6,
    );
  });

  test('is explained cue by cue', () => {
    const { evidence } = judge('The police want lawful access; police say so.');
    expect(evidence.sort((a, b) => b.points - a.points)).toEqual([
      { cue: 'lawful access', side: 'subject', count: 1, points: 6 },
      { cue: 'law enforcement', side: 'debate', count: 2, points: 4.5 },
    ]);
  });
});

describe('the hint', () => {
  /** This cue alone, at its most, makes no subject. */
  const WEAK = 'secure messaging';

  const words = TOPIC_CUES.filter(({ side, name }) => side === 'subject' && name !== WEAK).flatMap(
    ({ words }) => words.flatMap(expandWords),
  );

  test.each<[string, (word: string) => string]>([
    ['written', (word) => word],
    ['broken into lines', (word) => word.replace(/[ -]/g, '\n')],
    ['widely spaced', (word) => word.replace(/ /g, ' \u00a0\t')],
    ['hyphenated', (word) => word.replace(/ /g, '\u2011')],
    ['shouted', (word) => word.toUpperCase()],
    ['written with accents of their own', (word) => word.normalize('NFD')],
    ['written without accents', (word) => word.normalize('NFD').replace(/\p{M}/gu, '')],
  ])('is in every word of the cues that can make a subject, %s', (_, write) => {
    expect(words.filter((word) => !hintsAtTopic(`On ${write(word)}.`))).toEqual([]);
  });

  test('is taken for given where words are broken by what is not seen', () => {
    expect(hintsAtTopic('Ver\u00adschlüs\u00adse\u00adlung')).toBe(true);
  });

  test('is found wherever it stands in a long text', () => {
    const prose = 'The coach blamed the rain again. '.repeat(5000);
    for (const at of [0, 65_530, 65_536, 131_060]) {
      expect(hintsAtTopic(`${prose.slice(0, at)} Vorratsdatenspeicherung ${prose}`)).toBe(true);
    }
    expect(hintsAtTopic(prose)).toBe(false);
  });

  test('is not in everyday prose', () => {
    for (const prose of [
      'The match ended without a goal, and the coach blamed the rain.',
      'Despite insomnia the sponsor blocked turkeys, monkeys and vehicles.',
      'I ❤️ it 👩🏽‍💻',
    ]) {
      expect(hintsAtTopic(prose)).toBe(false);
    }
  });
});

test('words are written short: endings and choices', () => {
  expect(expandWords('encrypt/s/ed')).toEqual(['encrypt', 'encrypts', 'encrypted']);
  expect(expandWords('(a|b) key/s')).toEqual(['a key', 'a keys', 'b key', 'b keys']);
});
