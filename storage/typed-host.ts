import { parse } from 'tldts';
import { isShared, siteOf } from './site-of.ts';

/** Why no rule can be meant; `host` is an ending that many sites share. */
export type TypedProblem = { problem: 'nothing' | 'no-site' } | { problem: 'shared'; host: string };

/**
 * Reads what a reader typed or pasted: an address, a host, or `*.example.org` for
 * the subdomains of one. Other letters than a to z come back as browsers write them,
 * `bücher.example` as `xn--bcher-kva.example`.
 */
export function readTypedRule(typed: string): { rule: string } | TypedProblem {
  const [, scheme = '', rest = ''] = /^(?:([a-z*]+):\/\/)?(.*)$/is.exec(typed.trim()) ?? [];
  if (rest === '') return { problem: 'nothing' };
  const pattern = rest.startsWith('*.');
  const host = hostIn(pattern ? rest.slice(2) : rest);
  if (host === undefined || !/^(https?|\*)?$/i.test(scheme)) return { problem: 'no-site' };
  const written = host.replace(/\.$/, '');
  // An address on a shared ending, as www.gov.uk, is a site; the ending alone is not.
  if (isShared(written)) return { problem: 'shared', host: written };
  if (!pattern) return { rule: siteOf(written) };
  const { domain } = parse(written, { allowPrivateDomains: true });
  return domain ? { rule: `*.${siteOf(written).replace(/^www\./, '')}` } : { problem: 'no-site' };
}

/** A name with a dot, localhost, or the address of a machine. */
function hostIn(address: string): string | undefined {
  const bare = /^[\da-f:]*:[\da-f]*:[\da-f.:]*$/i.test(address) ? `[${address}]` : address;
  const host = URL.parse(`http://${bare}`)?.hostname;
  const isOne = host === 'localhost' || /^\[.*\]$|^([a-z\d_-]+\.)+[a-z\d-]+\.?$/.test(host ?? '');
  return isOne ? host : undefined;
}
