import { flagsOf, readPolicy } from './policy.ts';
import { readSynced } from './synced-area.ts';
import { watchStorage } from './watch-storage.ts';

/**
 * On or off by rule. A rule is `example.org`, for the site and its subdomains,
 * `*.example.org`, for its subdomains only, or `*`, for all that no other decides.
 */
export type RuleSet = Record<string, boolean>;

/** Everything that decides where Cleartext reads. */
export interface SiteRules {
  /** What the reader chose, and of `*` what the reader's organisation did. */
  chosen: RuleSet;
  /** What the reader's organisation set; it goes before all that is chosen. */
  policy: RuleSet;
  /** Whether the organisation set what `*` is. */
  modeLocked: boolean;
}

/** What a host gets, and what decided. */
export interface SiteDecision {
  on: boolean;
  /** `mode`: no rule for the host or an ancestor, so what goes for all others. */
  by: 'policy' | 'rule' | 'mode';
  /** The rule that decided, `*` for the mode. */
  rule: string;
}

/** The rule for all sites that no other rule decides. */
export const EVERY_SITE = '*';

/** Begins the keys of rules in the synced area. */
export const RULE_PREFIX = 'site:';

/** Without `www.` and a trailing dot, in lower case. */
export function ruleHost(host: string): string {
  return host
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/^(www\.)+/, '');
}

/**
 * The rules that could decide for a host, the nearest first.
 *
 * A rule on `www.gov.uk` is for that site alone: without `www.` it would be for
 * all that share the suffix gov.uk. Which names are suffixes only `siteOf` knows;
 * on other sites no rule is written with `www.`. Addresses of machines and names
 * without a dot have no subdomains.
 */
export function ruleChain(host: string): string[] {
  const site = ruleHost(host);
  const chain = [site];
  if (!/^[\d.]+$|^\[/.test(site)) {
    if (!site.startsWith('*.')) chain.unshift(`www.${site}`);
    for (let at = parentOf(site); at.includes('.'); at = parentOf(at)) chain.push(`*.${at}`, at);
  }
  return [...new Set([...chain, EVERY_SITE])];
}

/** The policy decides, else the reader's rule for the host or its nearest ancestor, else the mode. */
export function decideSite({ chosen, policy }: SiteRules, host: string): SiteDecision {
  const chain = ruleChain(host);
  for (const [by, rules] of [['policy', policy] as const, ['rule', chosen] as const]) {
    const rule = chain.find((one) => Object.hasOwn(rules, one));
    if (rule === undefined) continue;
    const on = rules[rule] as boolean;
    return { on, by: by === 'rule' && rule === EVERY_SITE ? 'mode' : by, rule };
  }
  return { on: true, by: 'mode', rule: EVERY_SITE };
}

/**
 * What rule makes a site `on`: its own, or none where its ancestors or the mode
 * say the same without one.
 */
export function ruleThatMakes(on: boolean, site: string, rules: SiteRules): boolean | undefined {
  const { [site]: _, ...others } = rules.chosen;
  return decideSite({ ...rules, chosen: others }, site).on === on ? undefined : on;
}

const parentOf = (host: string) => /^[^.]*\.(.+)$/.exec(host)?.[1] ?? '';

/** Reads every rule. The reader's own follow the reader through the browser's sync. */
export async function readSiteRules(): Promise<SiteRules> {
  const [chosen, { sites, mode }] = await Promise.all([readChosenRules(), readPolicy()]);
  if (mode) chosen[EVERY_SITE] = mode === 'everywhere';
  return { chosen, policy: sites, modeLocked: mode !== undefined || EVERY_SITE in sites };
}

/** Only what the reader chose. */
export async function readChosenRules(): Promise<RuleSet> {
  return flagsOf(await readSynced(RULE_PREFIX));
}

/** Calls `onChange` whenever a rule changes, in this or another window, until `signal` aborts. */
export function watchSiteRules(onChange: () => void, signal: AbortSignal): void {
  const isRule = (key: string, area: string) => area === 'managed' || key.startsWith(RULE_PREFIX);
  watchStorage(isRule, onChange, signal);
}
