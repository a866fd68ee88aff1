import { browser } from 'wxt/browser';
import { readSynced, writeSynced } from './synced-area.ts';
import { watchStorage } from './watch-storage.ts';

/** Begins the keys of added sites in the synced area. */
export const ADDED_PREFIX = 'added-site:';

/** A match pattern's host that stands for every site. */
const EVERY_HOST = '*';

/**
 * The match pattern of a site or of `*.example.org`: with subdomains, which the
 * addresses of machines and localhost have none of.
 */
export function patternOf(rule: string): string {
  const host = rule.replace(/^\*\./, '');
  return isMachine(host) ? `*://${host}/*` : `*://*.${host}/*`;
}

const isMachine = (host: string) => !host.includes('.') || /^[\d.]+$|^\[/.test(host);

/** The match patterns beyond the packaged sites that the browser lets Cleartext read. */
export async function readAddedPatterns(): Promise<string[]> {
  const packaged = readPackagedPatterns();
  return (await readAllowedPatterns()).filter((origin) => !packaged.has(origin));
}

const readPackagedPatterns = () => new Set(browser.runtime.getManifest().host_permissions ?? []);

/** The match patterns the browser lets Cleartext read. */
export async function readAllowedPatterns(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins;
}

/** Whether one of the match patterns covers a site, or `*.example.org`, with its subdomains. */
export function isAllowed(patterns: string[], rule: string): boolean {
  const host = rule.replace(/^\*\./, '');
  return patterns.map(hostOf).some((allowed) => {
    if (allowed === EVERY_HOST || allowed === host) return true;
    return allowed.startsWith('*.') && `.${host}`.endsWith(allowed.slice(1));
  });
}

/** The sites the reader added, on this machine or another, and those the browser was told of elsewhere. */
export async function readAddedSites(): Promise<string[]> {
  const [added, patterns] = await Promise.all([readSynced(ADDED_PREFIX), readAddedPatterns()]);
  const told = patterns
    .map((pattern) => hostOf(pattern).replace(/^\*\./, ''))
    .filter((host) => host !== EVERY_HOST && !(`*.${host}` in added));
  return [...new Set([...Object.keys(added), ...told])].sort();
}

/** Keeps sites among the reader's own, so that other machines offer to allow them; packaged ones these know. */
export function addSites(rules: string[]): Promise<void> {
  const packaged = readPackagedPatterns();
  const own = rules.filter((rule) => !packaged.has(patternOf(rule)));
  return writeSynced(ADDED_PREFIX, Object.fromEntries(own.map((rule) => [rule, true])));
}

/** Takes a site from among the reader's own, and from what the browser allows. */
export async function removeAddedSite(rule: string): Promise<void> {
  await writeSynced(ADDED_PREFIX, { [rule]: undefined });
  await browser.permissions.remove({ origins: [patternOf(rule)] });
}

/** Calls `onChange` whenever a site is added, taken away, allowed or no longer allowed, until `signal` aborts. */
export function watchAddedSites(onChange: () => void, signal: AbortSignal): void {
  watchStorage((key) => key.startsWith(ADDED_PREFIX), onChange, signal);
  const { onAdded, onRemoved } = browser.permissions;
  const events = [onAdded, onRemoved];
  for (const event of events) event.addListener(onChange);
  signal.addEventListener('abort', () => {
    for (const event of events) event.removeListener(onChange);
  });
}

const hostOf = (pattern: string): string =>
  pattern === '<all_urls>' ? EVERY_HOST : pattern.replace(/^[^:]+:\/\//, '').replace(/\/.*$/, '');
