import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { siteOf } from '../../storage/site-of.ts';
import {
  decideSite,
  type RuleSet,
  readSiteRules,
  ruleChain,
  ruleThatMakes,
  type SiteRules,
  watchSiteRules,
} from '../../storage/site-rules.ts';
import {
  removeSiteRules,
  writeMode,
  writeSiteRule,
  writeSiteRules,
} from '../../storage/write-site-rule.ts';

beforeEach(() => fakeBrowser.reset());

const rulesOf = (chosen: RuleSet, policy: RuleSet = {}): SiteRules => ({
  chosen,
  policy,
  modeLocked: false,
});
const decided = (host: string, chosen: RuleSet, policy?: RuleSet) => {
  const { on, by, rule } = decideSite(rulesOf(chosen, policy), host);
  return `${on ? 'on' : 'off'} by ${by === 'mode' ? 'mode' : `${by} ${rule}`}`;
};

describe('what a host gets', () => {
  test.each<[string, string, RuleSet, string]>([
    ['no rule', 'news.example.co.uk', {}, 'on by mode'],
    ['no rule, only chosen sites', 'example.org', { '*': false }, 'off by mode'],
    ['its own rule', 'example.org', { 'example.org': false }, 'off by rule example.org'],
    [
      'the parent listed, the subdomain not',
      'news.example.co.uk',
      { 'example.co.uk': false },
      'off by rule example.co.uk',
    ],
    [
      'the parent listed, the subdomain toggled',
      'news.example.co.uk',
      { 'example.co.uk': false, 'news.example.co.uk': true },
      'on by rule news.example.co.uk',
    ],
    [
      'the subdomain listed, the parent asked for',
      'example.co.uk',
      { 'news.example.co.uk': false },
      'on by mode',
    ],
    [
      'two ancestors: the nearer decides',
      'a.b.example.org',
      { 'example.org': false, 'b.example.org': true },
      'on by rule b.example.org',
    ],
    [
      'a pattern for subdomains',
      'news.example.org',
      { '*.example.org': false },
      'off by rule *.example.org',
    ],
    ['a pattern leaves the site itself', 'example.org', { '*.example.org': false }, 'on by mode'],
    ['www is the site itself', 'www.example.org', { '*.example.org': false }, 'on by mode'],
    [
      'a pattern is nearer to subdomains than the site’s own rule',
      'news.example.org',
      { 'example.org': true, '*.example.org': false },
      'off by rule *.example.org',
    ],
    [
      'a toggle on the subdomain goes before the pattern',
      'news.example.org',
      { '*.example.org': false, 'news.example.org': true },
      'on by rule news.example.org',
    ],
    [
      'a pattern on a subdomain goes before its grandparent',
      'a.b.example.org',
      { 'example.org': true, '*.b.example.org': false },
      'off by rule *.b.example.org',
    ],
    ['a host that only ends alike', 'homeip.net', { 'ip.net': false }, 'on by mode'],
    ['a name that only ends alike', 'notexample.org', { 'example.org': false }, 'on by mode'],
    ['a shared ending is no ancestor', 'example.org', { org: false }, 'on by mode'],
    ['www', 'www.example.co.uk', { 'example.co.uk': false }, 'off by rule example.co.uk'],
    [
      'capitals and a trailing dot',
      'Example.ORG.',
      { 'example.org': false },
      'off by rule example.org',
    ],
    [
      'www, capitals and a trailing dot',
      'WWW.Example.org.',
      { 'example.org': false },
      'off by rule example.org',
    ],
    [
      'other letters, as browsers write them',
      'news.xn--bcher-kva.example',
      { 'xn--bcher-kva.example': false },
      'off by rule xn--bcher-kva.example',
    ],
    ['an address of a machine', '127.0.0.1', { '127.0.0.1': false }, 'off by rule 127.0.0.1'],
    ['its digits are no ancestors', '10.0.0.1', { '0.0.1': false, '*.0.0.1': false }, 'on by mode'],
    ['a newer address', '[::1]', { '[::1]': false }, 'off by rule [::1]'],
    ['localhost', 'localhost', { localhost: false }, 'off by rule localhost'],
    ['a name on localhost', 'app.localhost', { localhost: false }, 'on by mode'],
    ['www on a shared ending', 'www.gov.uk', { 'www.gov.uk': false }, 'off by rule www.gov.uk'],
    ['the same without www', 'gov.uk', { 'www.gov.uk': false }, 'off by rule www.gov.uk'],
    ['its neighbour', 'ico.gov.uk', { 'www.gov.uk': false }, 'on by mode'],
    ['a name of every object', 'constructor', {}, 'on by mode'],
    ['another', '__proto__.example.org', {}, 'on by mode'],
  ])('%s: %s', (_, host, rules, expected) => expect(decided(host, rules)).toBe(expected));

  test.each<[string, string, RuleSet, RuleSet, string]>([
    [
      'the policy goes before the reader’s nearer rule',
      'a.example.org',
      { 'a.example.org': true },
      { 'example.org': false },
      'off by policy example.org',
    ],
    [
      'the policy says nothing of it',
      'example.net',
      { 'example.net': false },
      { 'example.org': false },
      'off by rule example.net',
    ],
    [
      'nothing but the policy’s sites',
      'example.net',
      { 'example.net': true },
      { '*': false, 'example.org': true },
      'off by policy *',
    ],
    [
      'one of these',
      'a.example.org',
      {},
      { '*': false, 'example.org': true },
      'on by policy example.org',
    ],
  ])('%s', (_, host, chosen, policy, expected) =>
    expect(decided(host, chosen, policy)).toBe(expected),
  );

  test('the rules that could decide, the nearest first', () => {
    expect(ruleChain('a.b.example.org')).toEqual([
      'www.a.b.example.org',
      'a.b.example.org',
      '*.b.example.org',
      'b.example.org',
      '*.example.org',
      'example.org',
      '*',
    ]);
    expect(ruleChain('*.example.org')).toEqual(['*.example.org', 'example.org', '*']);
  });
});

describe('a switch', () => {
  const label = fc.constantFrom('a', 'b', 'www', 'news');
  const ending = fc.constantFrom('org', 'co.uk', 'gov.uk', 'github.io', 'xn--p1ai');
  const host = fc.oneof(
    {
      weight: 8,
      arbitrary: fc
        .tuple(fc.array(label, { minLength: 0, maxLength: 4 }), ending)
        .map(([labels, end]) => [...labels, end].join('.')),
    },
    { weight: 1, arbitrary: fc.constantFrom('127.0.0.1', '[::1]', 'localhost', 'a.localhost') },
  );
  const rule = fc.oneof(
    host.map(siteOf),
    host.map((one) => `*.${siteOf(one)}`),
    fc.constant('*'),
  );
  const ruleSet = fc.dictionary(rule, fc.boolean(), { maxKeys: 8 });

  test('always changes what the host shown gets, and back', async () => {
    await fc.assert(
      fc.asyncProperty(ruleSet, host, async (chosen, host) => {
        fakeBrowser.reset();
        const stored = Object.entries(chosen).map(([rule, on]) => [`site:${rule}`, on]);
        await browser.storage.sync.set(Object.fromEntries(stored));
        const get = async () => decideSite(await readSiteRules(), host).on;
        const before = await get();
        await writeSiteRule(host, !before);
        expect(await get()).toBe(!before);
        await writeSiteRule(host, before);
        expect(await get()).toBe(before);
      }),
      { numRuns: 300 },
    );
  });

  test('changes hosts beside it and above it not at all', () => {
    fc.assert(
      fc.property(ruleSet, host, host, fc.boolean(), (chosen, host, other, on) => {
        const site = siteOf(host);
        fc.pre(!ruleChain(other).includes(site));
        const own = ruleThatMakes(on, site, rulesOf(chosen));
        const { [site]: _, ...others } = chosen;
        const after = own === undefined ? others : { ...others, [site]: own };
        expect(decided(other, after)).toBe(decided(other, chosen));
      }),
    );
  });

  test('leaves no rule where its ancestor or the mode says the same', () => {
    fc.assert(
      fc.property(ruleSet, host, fc.boolean(), (chosen, host, on) => {
        const site = siteOf(host);
        const { [site]: _, ...others } = chosen;
        const own = ruleThatMakes(on, site, rulesOf(chosen));
        expect(own === undefined).toBe(decideSite(rulesOf(others), site).on === on);
      }),
    );
  });

  test('of a pattern changes what an unnamed subdomain gets', () => {
    fc.assert(
      fc.property(ruleSet, host, fc.boolean(), (chosen, host, on) => {
        const pattern = `*.${siteOf(host)}`;
        fc.pre(!/[\d\]]$|localhost$/.test(pattern));
        const own = ruleThatMakes(on, pattern, rulesOf(chosen));
        const { [pattern]: _, ...others } = chosen;
        const after = own === undefined ? others : { ...others, [pattern]: own };
        expect(decideSite(rulesOf(after), pattern.replace('*', 'unnamed')).on).toBe(on);
      }),
    );
  });
});

describe('stored rules', () => {
  const chosen = async () => (await readSiteRules()).chosen;

  test('are kept by site, without www, and go where the mode says the same', async () => {
    await writeSiteRule('www.example.org', false);
    expect(await chosen()).toEqual({ 'example.org': false });
    await writeSiteRule('example.org', true);
    expect(await chosen()).toEqual({});
  });

  test('of an ending many sites share are for the one site on it', async () => {
    await writeSiteRules(['www.gov.uk', 'github.io', 'me.github.io', 'intranet'], false);
    expect(Object.keys(await chosen()).sort()).toEqual([
      'intranet',
      'me.github.io',
      'www.github.io',
      'www.gov.uk',
    ]);
  });

  test('of many sites are one change to the sync', async () => {
    const set = vi.spyOn(browser.storage.sync, 'set');
    await writeSiteRules(
      Array.from({ length: 85 }, (_, at) => `site-${at}.example`),
      false,
    );
    expect(Object.keys(await chosen())).toHaveLength(85);
    expect(set).toHaveBeenCalledTimes(1);
  });

  test('stay when the mode changes, and decide in both', async () => {
    await writeSiteRule('example.org', false);
    await writeMode(false);
    expect(await chosen()).toEqual({ 'example.org': false, '*': false });
    await writeSiteRule('example.net', true);
    await writeMode(true);
    expect(await chosen()).toEqual({ 'example.org': false, 'example.net': true });
    await removeSiteRules(['example.net']);
    expect(await chosen()).toEqual({ 'example.org': false });
  });

  test('that are damaged do not count', async () => {
    await browser.storage.sync.set({ 'site:example.org': 'off', 'site:example.net': false });
    expect(await chosen()).toEqual({ 'example.net': false });
  });

  test('are watched until the signal aborts', async () => {
    const ended = new AbortController();
    const onChange = vi.fn();
    watchSiteRules(onChange, ended.signal);
    await writeSiteRule('example.org', false);
    await browser.storage.sync.set({ 'preference:openAfter': 800 });
    expect(onChange).toHaveBeenCalledTimes(1);
    ended.abort();
    await writeSiteRule('example.org', true);
    expect(onChange).toHaveBeenCalledTimes(1);
  });
});
