import { afterEach, expect, test } from 'vitest';
import {
  formatDate,
  formatList,
  formatMonth,
  formatNumber,
  formatWithoutYear,
  nameRegion,
} from '../../language/format.ts';
import { type MessageKey, say, sayCount, sayWith, speak } from '../../language/say.ts';
import english from '../../public/_locales/en/messages.json' with { type: 'json' };

afterEach(() => speak({ language: 'en', messages: english }));

const speaking = (language: string, messages: Record<string, string>) =>
  speak({
    language,
    messages: Object.fromEntries(
      Object.entries(messages).map(([key, message]) => [key, { message }]),
    ),
  });

test('puts values where the language wants them', () => {
  speaking('de', { between: 'von $2 bis $1' });
  expect(say('between' as MessageKey, 'B', 'A')).toBe('von A bis B');
});

test('takes the form of a number, and writes it as the language does', () => {
  speaking('fr', { events_one: '$1 événement', events_other: '$1 événements' });
  expect(sayCount('events' as never, 0)).toBe('0 événement');
  expect(sayCount('events' as never, 12_000)).toBe('12\u202f000 événements');
});

test('hands views the parts of a message', () => {
  speaking('en', { read: 'Read $1 now' });
  expect(sayWith('read' as MessageKey, { is: 'link' })).toEqual(['Read ', { is: 'link' }, ' now']);
});

test('says a value that looks like a place as it is', () => {
  speaking('en', { name: '“$1”' });
  expect(say('name' as MessageKey, '$1 Bill')).toBe('“$1 Bill”');
});

test.each([
  ['en', '4 Oct 2019', 'Oct 2019', '4 Oct'],
  ['de', '4. Okt. 2019', 'Okt. 2019', '4. Okt.'],
  ['fr', '4 oct. 2019', 'oct. 2019', '4 oct.'],
  ['es', '4 oct 2019', 'oct 2019', '4 oct'],
])('writes dates as %s does', (language, whole, month, withoutYear) => {
  speaking(language, {});
  expect(formatDate('2019-10-04')).toBe(whole);
  expect(formatMonth('2019-10-04')).toBe(month);
  expect(formatWithoutYear('2019-10-04')).toBe(withoutYear);
  expect(formatDate('2019')).toBe('2019');
  expect(formatWithoutYear('2019')).toBe('');
});

test('names regions and numbers in the language', () => {
  speaking('de', {});
  expect(nameRegion('GB')).toBe('Vereinigtes Königreich');
  expect(formatNumber(20_000)).toBe('20.000');
  speaking('es', {});
  expect(formatNumber(20_000)).toBe('20.000');
  expect(nameRegion('GB')).toBe('Reino Unido');
});

test.each([
  ['en', 'France, Spain'],
  ['de', 'France, Spain'],
  ['fr', 'France et Spain'],
])('lists names as %s does', (language, listed) => {
  speaking(language, {});
  expect(formatList(['France', 'Spain'])).toBe(listed);
});
