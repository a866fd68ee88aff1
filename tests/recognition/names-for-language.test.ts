import { expect, test } from 'vitest';
import { languagesOf, namesForLanguage } from '../../recognition/names-for-language.ts';

const ENTITIES = [
  {
    id: 'e2ee',
    names: [
      { text: 'end-to-end encryption' },
      { text: 'chiffrement', language: 'fr', near: ['bout'] },
      { text: 'Verschlüsselung', language: 'de' },
    ],
  },
  { id: 'chat-control', names: [{ text: 'Chatkontrolle', language: 'de' }] },
];

test('an article may use the names of its language and those of none', () => {
  expect(namesForLanguage(ENTITIES, 'fr')).toEqual([
    {
      id: 'e2ee',
      names: [{ text: 'end-to-end encryption' }, { text: 'chiffrement', near: ['bout'] }],
    },
    { id: 'chat-control', names: [] },
  ]);
  expect(namesForLanguage(ENTITIES, undefined).flatMap(({ names }) => names)).toEqual([
    { text: 'end-to-end encryption' },
  ]);
});

test('languages are listed once, in order', () => {
  expect(languagesOf(ENTITIES)).toEqual(['de', 'fr']);
});
