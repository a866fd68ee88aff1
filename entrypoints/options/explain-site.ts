import type { SiteExplanation } from '../../components/settings/SitesWhich.tsx';
import { say } from '../../language/say.ts';
import { isAllowed } from '../../storage/added-sites.ts';
import { shownHost } from '../../storage/shown-host.ts';
import { decideSite, ruleChain, type SiteRules } from '../../storage/site-rules.ts';
import { readTypedRule, type TypedProblem } from '../../storage/typed-host.ts';

/** What decides over sites. */
export interface SiteStandings {
  rules: SiteRules;
  /** The match patterns the browser lets Cleartext read. */
  patterns: string[];
  /** The names of the dataset's sites by host. */
  names: Map<string, string>;
}

/** What the site a reader typed gets and why, or what is wrong with the address; nothing for nothing. */
export function explainSite(
  typed: string,
  { rules, patterns, names }: SiteStandings,
): SiteExplanation | string | undefined {
  const read = readTypedRule(typed);
  if ('problem' in read)
    return read.problem === 'nothing' ? undefined : explainProblem(read, typed);
  const { rule: site } = read;
  const { on, by, rule } = decideSite(rules, site);
  const known = ruleChain(site).find((one) => names.has(one));
  return {
    rule: site,
    name: shownHost(site),
    on,
    by,
    locked: by === 'policy',
    decider: shownHost(rule),
    looked: lookedAt(site, rule).map(shownHost),
    allowed: isAllowed(patterns, site),
    known: known && names.get(known),
  };
}

/** Why what was typed is no site, and the remedy. */
export function explainProblem(typed: TypedProblem, words: string): string {
  if (typed.problem === 'shared') return say('sitesShared', shownHost(typed.host));
  return typed.problem === 'nothing' ? say('sitesNothing') : say('sitesNoSite', words.trim());
}

/** Without what no rule is ever for: endings many sites share, most sites with `www.`. */
function lookedAt(site: string, decider: string): string[] {
  const chain = ruleChain(site);
  return chain
    .slice(0, chain.indexOf(decider) + 1)
    .filter((rule) => rule === site || 'rule' in readTypedRule(rule))
    .filter((rule) => rule !== `www.${site}`);
}
