import { expect, test } from 'vitest';
import { explainSite, type SiteStandings } from '../../entrypoints/options/explain-site.ts';

const STANDINGS: SiteStandings = {
  rules: {
    chosen: { 'example.co.uk': false, 'www.gov.uk': false },
    policy: { 'example.edu': false },
    modeLocked: false,
  },
  patterns: ['*://*.example.co.uk/*', '*://127.0.0.1/*'],
  names: new Map([['example.co.uk', 'The Example']]),
};
const explain = (typed: string, rules: Partial<SiteStandings['rules']> = {}) =>
  explainSite(typed, { ...STANDINGS, rules: { ...STANDINGS.rules, ...rules } });

test('nothing is explained by nothing', () => expect(explain(' ')).toBeUndefined());

test('names the rule that decided, those before it, the known site and the access', () => {
  expect(explain('https://www.sport.example.co.uk/cricket')).toEqual({
    rule: 'sport.example.co.uk',
    name: 'sport.example.co.uk',
    on: false,
    by: 'rule',
    locked: false,
    decider: 'example.co.uk',
    looked: ['sport.example.co.uk', '*.example.co.uk', 'example.co.uk'],
    allowed: true,
    known: 'The Example',
  });
});

test('where no rule is, looks at no ending that many sites share', () => {
  expect(explain('news.other.co.uk')).toMatchObject({
    by: 'mode',
    decider: '*',
    looked: ['news.other.co.uk', '*.other.co.uk', 'other.co.uk'],
    allowed: false,
    known: undefined,
  });
  expect(explain('127.0.0.1:8080')).toMatchObject({ looked: ['127.0.0.1'], allowed: true });
});

test('a site on a shared ending is itself', () => {
  expect(explain('https://www.gov.uk/')).toMatchObject({
    rule: 'www.gov.uk',
    on: false,
    decider: 'www.gov.uk',
    looked: ['www.gov.uk'],
  });
});

test('what the organisation set is locked', () => {
  expect(explain('a.example.edu')).toMatchObject({
    by: 'policy',
    locked: true,
    decider: 'example.edu',
  });
  expect(explain('other.org', { policy: { '*': false } })).toMatchObject({
    locked: true,
    decider: '*',
  });
});

test('letters are shown as they are read', () => {
  expect(explain('news.bücher.example')).toMatchObject({
    rule: 'news.xn--bcher-kva.example',
    name: 'news.bücher.example',
    looked: ['news.bücher.example', '*.bücher.example', 'bücher.example'],
  });
});

test.each([
  ['co.uk', 'co.uk is shared by many sites. Choose one of them, such as example.co.uk.'],
  ['not a site', '“not a site” is not the address of a site. Write it like example.org.'],
])('%s is explained', (typed, words) => expect(explain(typed)).toBe(words));
