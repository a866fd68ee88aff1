import { parse } from 'tldts';
import { ruleHost } from './site-rules.ts';

/**
 * The host a reader typed: an address, a host, with or without `www.`.
 *
 * @throws a sentence for the reader when no site can be meant
 */
export function readTypedHost(typed: string): string {
  const address = typed.trim().replace(/^(\*:\/\/)?\*\./, '');
  if (address === '') throw new Error('Type the address of a site, such as example.org.');
  const { hostname, domain, isIp, publicSuffix } = parse(address);
  if (!hostname || (!isIp && !domain && hostname !== 'localhost')) {
    throw new Error(
      publicSuffix === hostname && hostname
        ? `${hostname} is shared by many sites. Add one of them, such as example.${hostname}.`
        : `“${typed.trim()}” is not the address of a site. Write it like example.org.`,
    );
  }
  return ruleHost(hostname);
}
