import { parse } from 'tldts';
import { ruleHost } from './site-rules.ts';

/** With `github.io`, whose sites are not each other's, as with `co.uk`. */
const SHARED = { allowPrivateDomains: true };

/**
 * Whether many sites that have nothing to do with each other share a host as their
 * ending, as `co.uk`. Names without a dot that are no known ending, such as
 * `localhost`, are sites of a network of one's own.
 */
export function isShared(host: string): boolean {
  const { domain, isIp, isIcann, isPrivate } = parse(host, SHARED);
  return domain === null && !isIp && (isIcann === true || isPrivate === true);
}

/** The site of a host, as its rule is written: without `www.`, unless many sites share the rest. */
export function siteOf(host: string): string {
  const site = ruleHost(host);
  return isShared(site) ? `www.${site}` : site;
}
