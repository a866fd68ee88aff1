import '../../components/tokens.css';
import '../../components/controls.css';
import './options.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import type { HoverChoice } from '../../components/settings/HoverSettings.tsx';
import { SettingsPage, type SettingsProps } from '../../components/settings/SettingsPage.tsx';
import { patternOf, readAddedPatterns } from '../../storage/added-sites.ts';
import { loadPackagedDataset } from '../../storage/packaged-dataset.ts';
import {
  changePreferences,
  DEFAULT_PREFERENCES,
  type Preferences,
  readPreferences,
  watchPreferences,
} from '../../storage/preferences.ts';
import {
  decideSite,
  readSiteRules,
  watchSiteRules,
  writeSiteRule,
} from '../../storage/site-rules.ts';
import { readTypedHost } from '../../storage/typed-host.ts';
import { speakReadersLanguage } from '../own-pages/speak-readers-language.ts';

const root = document.getElementById('options') as HTMLElement;
const [{ sites, entities }] = await Promise.all([loadPackagedDataset(), speakReadersLanguage()]);
const countries = [...new Set(sites.map(({ country }) => country))];
const names = new Map(entities.map(({ id, name }) => [id, name]));
let problem: string | undefined;

async function draw(): Promise<void> {
  const rules = await readSiteRules();
  const preferences = await readPreferences();
  const { underlineEvery, hiddenEntities, clickOnlySites } = preferences;
  const known = countries.map((country) => ({
    country,
    sites: sites
      .filter((site) => site.country === country)
      .map(({ host, name }) => ({ host, name, on: decideSite(rules, host).on })),
  }));
  const added = (await addedHosts()).map((host) => ({
    host,
    name: host,
    on: decideSite(rules, host).on,
  }));
  const props: SettingsProps = {
    known,
    added,
    problem,
    underlineEvery,
    hover: hoverOf(preferences),
    defaults: hoverOf(DEFAULT_PREFERENCES),
    // Another version's dataset may have had others.
    hidden: hiddenEntities.map((id) => ({ id, name: names.get(id) ?? id })),
    clickOnly: clickOnlySites,
    onHover: (change) => void changePreferences(change),
    onShowAgain: (id) => void takeOut('hiddenEntities', id),
    onHoverAgain: (host) => void takeOut('clickOnlySites', host),
    onUnderlineEvery: (every) => void changePreferences({ underlineEvery: every }),
    onSwitch: (host, on) => void writeSiteRule(host, on),
    onAdd: (typed) => void add(typed),
    onRemove: (host) => void remove(host),
  };
  render(<SettingsPage {...props} />, root);
}

function hoverOf({ opening, askAfter, openAfter, lingerFor }: Preferences): HoverChoice {
  return { opening, askAfter, openAfter, lingerFor };
}

async function takeOut(list: 'hiddenEntities' | 'clickOnlySites', one: string): Promise<void> {
  const { [list]: listed } = await readPreferences();
  await changePreferences({ [list]: listed.filter((other) => other !== one) });
}

async function addedHosts(): Promise<string[]> {
  return (await readAddedPatterns())
    .map((pattern) => pattern.replace(/^[^:]+:\/\/(\*\.)?/, '').replace(/\/.*$/, ''))
    .sort();
}

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
  await draw();
}

/** The rule stays off: it is what open tabs obey, and they may not notice a lost permission. */
async function remove(host: string): Promise<void> {
  await writeSiteRule(host, false);
  await browser.permissions.remove({ origins: [patternOf(host)] });
}

const { signal } = new AbortController();
watchSiteRules(() => void draw(), signal);
watchPreferences(() => void draw(), signal);
browser.permissions.onAdded.addListener(() => void draw());
browser.permissions.onRemoved.addListener(() => void draw());
await draw();
