import * as v from 'valibot';
import { expect, test } from 'vitest';
import { writtenName } from '../../data/schema/name.ts';

test('a comma within a word to be near is refused: it would part the word', () => {
  const { issues } = v.safeParse(writtenName, { text: 'CIA', 'not-near': ['one, two'] });
  expect(issues?.map(({ message }) => message)).toEqual([
    '"one, two" has a comma: make two words of it',
  ]);
});
