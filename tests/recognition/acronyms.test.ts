import { describe, expect, test } from 'vitest';
import { type Names, readerOf } from './read-mentions.ts';

const agency = (acronym: string, ...names: string[]): Names => [
  ...names.map((text) => ({ text })),
  { text: acronym, near: ['crime*'] },
];

const read = readerOf({
  nca: [...agency('NCA', 'National Crime Agency'), { text: 'Association', near: ['crime*'] }],
  rsf: agency('RSF', 'Reporters sans frontières'),
  dcms: agency('DCMS', 'Department for Digital, Culture, Media and Sport'),
  hlg: agency('HLG', 'High-Level Group'),
  'us-nsa': agency('NSA', 'NSA of America'),
});

/** Entities meant by a sentence that names the acronym twice, in a story about crime. */
const meantBy = (sentence: string) =>
  new Set(read(`A crime. ${sentence}`).map((mention) => mention.split(':')[0]));

describe('an acronym is ours where the article explains it as our name', () => {
  test.each([
    ['nca', 'The National Crime Agency (NCA) spoke. The NCA left.'],
    ['nca', 'The National Crime Agency’s (NCA) director spoke. The NCA left.'],
    ['nca', "The National Crime Agency's (NCA) director spoke. The NCA left."],
    ['nca', 'The “National Crime Agency” (the “NCA”) spoke. The NCA left.'],
    ['nca', 'The NCA (National Crime Agency) spoke. The NCA left.'],
    ['rsf', 'La Reporters sans frontières (RSF) parle. RSF parle.'],
    ['dcms', 'The Department for Digital, Culture, Media and Sport (DCMS) spoke. DCMS left.'],
    ['hlg', 'The High-Level Group (HLG) met. The HLG left.'],
  ])('%s: %s', (id, sentence) => {
    expect(meantBy(sentence)).toEqual(new Set([id]));
    expect(read(`A crime. ${sentence}`)).toHaveLength(3);
  });
});

describe('an acronym is not ours where the article explains it as something else', () => {
  test.each([
    'The Natural Care Association (NCA) spoke. The NCA left.',
    'The Natural Care Association’s (NCA) director spoke. The NCA left.',
    'The Natural Care Association (the “NCA”) spoke. The NCA left.',
    'NCA (Natural Care Association) spoke. The NCA left.',
    'The “NCA” (the Natural Care Association) spoke. The NCA left.',
    'Die „NCA“ (Natural Care Association) sprach. Die NCA ging.',
  ])('%s', (sentence) => {
    expect(read(`A crime. ${sentence}`).filter((mention) => mention.endsWith('NCA'))).toEqual([]);
  });

  test('until it is explained again as ours', () => {
    const mentions = read(
      'A crime. The Natural Care Association (NCA) spoke. The National Crime Agency (NCA) left. NCA.',
    );
    expect(mentions.filter((mention) => mention.endsWith('NCA'))).toHaveLength(2);
  });
});
