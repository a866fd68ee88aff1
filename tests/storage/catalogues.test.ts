import { expect, test } from 'vitest';
import { chooseLanguage } from '../../storage/catalogues.ts';

test.each([
  ['browser', ['de-AT', 'en'], 'de'],
  ['browser', ['fr'], 'fr'],
  ['browser', ['pt-BR', 'es-MX'], 'es'],
  ['browser', ['pt-BR'], 'en'],
  ['browser', [], 'en'],
  ['fr', ['de'], 'fr'],
] as const)('chosen %s in a browser that speaks %o: %s', (chosen, browsers, language) => {
  expect(chooseLanguage(chosen, browsers)).toBe(language);
});
