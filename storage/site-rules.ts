import { browser } from 'wxt/browser';

/** What the reader chose for hosts: `true` is on. A rule covers the host's subdomains. */
export type SiteRules = Record<string, boolean>;

/** What a host gets, and the rule that decided. */
export interface SiteDecision {
  on: boolean;
  /** The host whose rule decided; absent where the default did. */
  rule?: string;
}

const PREFIX = 'site:';

/** Without `www.` and a trailing dot, in lower case. */
export function ruleHost(host: string): string {
  return host
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/^www\./, '');
}

/** The rule of the host itself or its nearest ancestor decides; without one it is on. */
export function decideSite(rules: SiteRules, host: string): SiteDecision {
  for (let at = ruleHost(host); at !== ''; at = parentOf(at)) {
    const on = rules[at];
    if (on !== undefined) return { on, rule: at };
  }
  return { on: true };
}

const parentOf = (host: string) => /^[^.]*\.(.+)$/.exec(host)?.[1] ?? '';

/** Reads every rule. They follow the reader through the browser's own sync. */
export async function readSiteRules(): Promise<SiteRules> {
  const stored = await area().get(null);
  return Object.fromEntries(
    Object.entries(stored)
      .filter(([key, value]) => key.startsWith(PREFIX) && typeof value === 'boolean')
      .map(([key, value]) => [key.slice(PREFIX.length), value as boolean]),
  );
}

/** Turns a host, and so its subdomains, on or off. */
export async function writeSiteRule(host: string, on: boolean): Promise<void> {
  await area().set({ [PREFIX + ruleHost(host)]: on });
}

/** Calls `onChange` whenever a rule changes, in this or another window, until `signal` aborts. */
export function watchSiteRules(onChange: () => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, unknown>) => {
    if (Object.keys(changes).some((key) => key.startsWith(PREFIX))) onChange();
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}

const area = () => browser.storage.sync ?? browser.storage.local;
