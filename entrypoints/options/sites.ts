import { browser } from 'wxt/browser';
import type { SitesProps } from '../../components/settings/SitesSettings.tsx';
import type { Site } from '../../data/schema/site.ts';
import { patternOf, readAddedPatterns } from '../../storage/added-sites.ts';
import {
  decideSite,
  readSiteRules,
  watchSiteRules,
  writeSiteRule,
} from '../../storage/site-rules.ts';
import { readTypedHost } from '../../storage/typed-host.ts';

/** The section of sites: what it shows, read anew at each call; `onChange` is told of changes. */
export function createSitesSection(
  sites: Site[],
  onChange: () => void,
  signal: AbortSignal,
): () => Promise<SitesProps> {
  const countries = [...new Set(sites.map(({ country }) => country))];
  let problem: string | undefined;

  async function add(typed: string): Promise<void> {
    problem = undefined;
    try {
      const host = readTypedHost(typed);
      // The question must be the first thing after the click, or Firefox refuses it.
      const granted = await browser.permissions.request({ origins: [patternOf(host)] });
      if (granted) await writeSiteRule(host, true);
      else problem = `The browser did not allow reading ${host}. Add it again and choose Allow.`;
    } catch (error) {
      problem = (error as Error).message;
    }
    onChange();
  }

  watchSiteRules(onChange, signal);
  browser.permissions.onAdded.addListener(onChange);
  browser.permissions.onRemoved.addListener(onChange);
  signal.addEventListener('abort', () => {
    browser.permissions.onAdded.removeListener(onChange);
    browser.permissions.onRemoved.removeListener(onChange);
  });

  return async () => {
    const rules = await readSiteRules();
    const isOn = (host: string) => decideSite(rules, host).on;
    return {
      known: countries.map((country) => ({
        country,
        sites: sites
          .filter((site) => site.country === country)
          .map(({ host, name }) => ({ host, name, on: isOn(host) })),
      })),
      added: (await addedHosts()).map((host) => ({ host, name: host, on: isOn(host) })),
      problem,
      onSwitch: (host, on) => void writeSiteRule(host, on),
      onAdd: (typed) => void add(typed),
      onRemove: (host) => void remove(host),
    };
  };
}

async function addedHosts(): Promise<string[]> {
  return (await readAddedPatterns())
    .map((pattern) => pattern.replace(/^[^:]+:\/\/(\*\.)?/, '').replace(/\/.*$/, ''))
    .sort();
}

/** The rule stays off: it is what open tabs obey, and they may not notice a lost permission. */
async function remove(host: string): Promise<void> {
  await writeSiteRule(host, false);
  await browser.permissions.remove({ origins: [patternOf(host)] });
}
