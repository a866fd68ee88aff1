import { siteOf } from './site-of.ts';
import { decideSite, EVERY_SITE, RULE_PREFIX, readSiteRules, ruleThatMakes } from './site-rules.ts';
import { writeSynced } from './synced-area.ts';

/** Turns the site of a host, or what a pattern covers, on or off; what a policy decides stays. */
export const writeSiteRule = (host: string, on: boolean): Promise<void> =>
  writeSiteRules([host], on);

/** The same for many at once: browsers let only so many changes a minute be synced. */
export async function writeSiteRules(hosts: string[], on: boolean): Promise<void> {
  const rules = await readSiteRules();
  const changes = hosts
    .map((host) => (host.startsWith('*') ? host : siteOf(host)))
    .filter((site) => decideSite(rules, site).by !== 'policy')
    .map((site) => [site, ruleThatMakes(on, site, rules)]);
  await writeSynced(RULE_PREFIX, Object.fromEntries(changes));
}

/** Takes rules away, so that their ancestors or the mode decide. */
export const removeSiteRules = (rules: string[]): Promise<void> =>
  writeSynced(RULE_PREFIX, Object.fromEntries(rules.map((rule) => [rule, undefined])));

/** Makes Cleartext read all sites that no rule is for, or none of them. */
export const writeMode = (everywhere: boolean): Promise<void> =>
  writeSynced(RULE_PREFIX, { [EVERY_SITE]: everywhere ? undefined : false });
