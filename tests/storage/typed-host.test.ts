import { expect, test } from 'vitest';
import { shownHost } from '../../storage/shown-host.ts';
import { siteOf } from '../../storage/site-of.ts';
import { readTypedRule } from '../../storage/typed-host.ts';

test.each([
  ['https://www.example.co.uk/a?b#c', 'example.co.uk'],
  ['http://user:secret@news.example.org:8080/', 'news.example.org'],
  [' News.Example.org ', 'news.example.org'],
  ['example.org.', 'example.org'],
  ['example.org:8443', 'example.org'],
  ['*.example.org', '*.example.org'],
  ['*://*.example.org/*', '*.example.org'],
  ['*.www.example.org', '*.example.org'],
  ['www.gov.uk', 'www.gov.uk'],
  ['https://www.nhs.uk/conditions', 'www.nhs.uk'],
  ['me.github.io', 'me.github.io'],
  ['bücher.example', 'xn--bcher-kva.example'],
  ['https://www.bücher.example/', 'xn--bcher-kva.example'],
  ['xn--bcher-kva.example', 'xn--bcher-kva.example'],
  ['faß.de', 'xn--fa-hia.de'],
  ['пример.рф', 'xn--e1afmkfd.xn--p1ai'],
  ['127.0.0.1:8080', '127.0.0.1'],
  ['http://[::1]:3000/', '[::1]'],
  ['::1', '[::1]'],
  ['2001:DB8::1', '[2001:db8::1]'],
  ['localhost:3000', 'localhost'],
])('reads the typed %s', (typed, rule) => expect(readTypedRule(typed)).toEqual({ rule }));

test.each([
  ['', 'nothing'],
  ['   ', 'nothing'],
  ['https://', 'nothing'],
  ['co.uk', 'shared'],
  ['https://gov.uk/', 'shared'],
  ['github.io', 'shared'],
  ['*.co.uk', 'shared'],
  ['*.github.io', 'shared'],
  ['公司.cn', 'shared'],
  ['not a site', 'no-site'],
  ['word', 'no-site'],
  ['org', 'no-site'],
  ['*', 'no-site'],
  ['*.localhost', 'no-site'],
  ['*.127.0.0.1', 'no-site'],
  ['*.*.example.org', 'no-site'],
  ['file:///etc/passwd', 'no-site'],
  ['about:config', 'no-site'],
  ['ex_ample..org', 'no-site'],
])('%o is no site: %s', (typed, problem) => {
  expect(readTypedRule(typed)).toMatchObject({ problem });
});

test('a host read from a page is the site that would be typed', () => {
  expect(siteOf('WWW.Example.org.')).toBe('example.org');
  expect(siteOf('www.gov.uk')).toBe('www.gov.uk');
  expect(siteOf('gov.uk')).toBe('www.gov.uk');
  expect(siteOf('localhost')).toBe('localhost');
  expect(siteOf('[::1]')).toBe('[::1]');
});

test.each([
  ['example.org', 'example.org'],
  ['xn--bcher-kva.example', 'bücher.example'],
  ['*.xn--bcher-kva.example', '*.bücher.example'],
  ['xn--e1afmkfd.xn--p1ai', 'пример.рф'],
  ['xn--fiqs8s.xn--55qx5d', '中国.公司'],
  // аррӏе.com in Cyrillic, and a Latin alpha in the name of a bank.
  ['xn--80ak6aa92e.com', 'xn--80ak6aa92e.com'],
  ['xn--bnk-gsb.example', 'xn--bnk-gsb.example'],
  ['xn--a.example', 'xn--a.example'],
])('%s is shown as %s', (host, shown) => expect(shownHost(host)).toBe(shown));
