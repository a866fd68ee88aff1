import { browser } from 'wxt/browser';
import type { SiteChoice } from '../../components/settings/SiteLine.tsx';
import type { SitesProps } from '../../components/settings/SitesSettings.tsx';
import type { Site } from '../../data/schema/site.ts';
import { say } from '../../language/say.ts';
import {
  addSites,
  isAllowed,
  patternOf,
  readAddedSites,
  readAllowedPatterns,
  removeAddedSite,
  watchAddedSites,
} from '../../storage/added-sites.ts';
import { shownHost } from '../../storage/shown-host.ts';
import {
  decideSite,
  EVERY_SITE,
  readSiteRules,
  type SiteRules,
  watchSiteRules,
} from '../../storage/site-rules.ts';
import { readTypedRule } from '../../storage/typed-host.ts';
import {
  removeSiteRules,
  writeMode,
  writeSiteRule,
  writeSiteRules,
} from '../../storage/write-site-rule.ts';
import { explainProblem, explainSite } from './explain-site.ts';

/** The section of sites: what it shows, read anew at each call; `onChange` is told of changes. */
export function createSitesSection(
  sites: Site[],
  onChange: () => void,
  signal: AbortSignal,
): () => Promise<SitesProps> {
  const names = new Map(sites.map(({ host, name }) => [host, name]));
  let problem: string | undefined;

  const allow = async (rule: string) => {
    problem = undefined;
    try {
      // The question must be the first thing after the click, or Firefox refuses it.
      const granted = await browser.permissions.request({ origins: [patternOf(rule)] });
      if (granted) await addSite(rule);
      else problem = say('sitesRefused', shownHost(rule));
    } catch (error) {
      problem = say('sitesFailed', shownHost(rule), (error as Error).message);
    }
    onChange();
  };
  const add = (typed: string) => {
    const read = readTypedRule(typed);
    if ('rule' in read) return void allow(read.rule);
    problem = explainProblem(read, typed);
    onChange();
  };

  watchSiteRules(onChange, signal);
  watchAddedSites(onChange, signal);
  return async () => {
    const [rules, added, patterns] = await Promise.all([
      readSiteRules(),
      readAddedSites(),
      readAllowedPatterns(),
    ]);
    const choice = (rule: string): SiteChoice => {
      const { on, by } = decideSite(rules, rule);
      const name = names.get(rule) ?? shownHost(rule);
      return { rule, name, on, locked: by === 'policy', allowed: isAllowed(patterns, rule) };
    };
    return {
      everywhere: decideSite(rules, EVERY_SITE).on,
      modeLocked: rules.modeLocked,
      mayAdd: !(EVERY_SITE in rules.policy),
      known: sites.map(({ host, country, kind }) => ({ ...choice(host), country, kind })),
      added: added.map(choice),
      others: otherRules(rules, [...names.keys(), ...added]).map(choice),
      problem,
      explain: (typed) => explainSite(typed, { rules, patterns, names }),
      onMode: (everywhere) => void writeMode(everywhere),
      onSwitch: (hosts, on) => void writeSiteRules(hosts, on),
      onAllow: (rule) => void allow(rule),
      onForget: (rule) => void removeSiteRules([rule]),
      onAdd: add,
      onRemove: (rule) => void remove(rule),
    };
  };
}

/** The reader's rules for none of these. */
function otherRules({ chosen }: SiteRules, listed: string[]): string[] {
  const known = new Set([...listed, EVERY_SITE]);
  return Object.keys(chosen)
    .filter((rule) => !known.has(rule))
    .sort();
}

async function addSite(rule: string): Promise<void> {
  await addSites([rule]);
  await writeSiteRule(rule, true);
}

/** The rule stays off: it is what open tabs obey, and they may not notice a lost permission. */
async function remove(rule: string): Promise<void> {
  await writeSiteRule(rule, false);
  await removeAddedSite(rule);
}
