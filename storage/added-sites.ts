import { browser } from 'wxt/browser';

/** The match pattern of a host and its subdomains; an IP address and localhost have none. */
export function patternOf(host: string): string {
  return host === 'localhost' || /^[\d.]+$/.test(host) ? `*://${host}/*` : `*://*.${host}/*`;
}

/** The match patterns beyond the packaged sites that the browser lets Cleartext read. */
export async function readAddedPatterns(): Promise<string[]> {
  const packaged = new Set(browser.runtime.getManifest().host_permissions ?? []);
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((origin) => !packaged.has(origin));
}
