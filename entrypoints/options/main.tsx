import '../../components/tokens.css';
import '../../components/card/entity-card.css';
import '../../components/card/notice.css';
import '../../components/controls.css';
import '../../page/mentions/underline.css';
import './options.css';
import './sites.css';
import './keep.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { SettingsPage } from '../../components/settings/SettingsPage.tsx';
import { say } from '../../language/say.ts';
import { loadPackagedDataset } from '../../storage/packaged-dataset.ts';
import { type Preferences, readLockedPreferences } from '../../storage/preferences.ts';
import { prepareOwnPage } from '../own-pages/prepare-own-page.ts';
import { createKeepSection } from './keep.ts';
import { createPreferenceSections } from './preference-sections.ts';
import { readShortcuts } from './shortcuts.ts';
import { createSitesSection } from './sites.ts';

/** Where mistakes are reported; `wxt.config.ts` writes it into the build. */
declare const __REPORT_PAGE__: string;

const root = document.getElementById('options') as HTMLElement;
const [dataset] = await Promise.all([loadPackagedDataset(), prepareOwnPage(() => void draw())]);
const { signal } = new AbortController();
const readSites = createSitesSection(dataset.sites, () => void draw(), signal);
const readPreferences = createPreferenceSections(dataset, () => void draw(), signal);
const readKeep = createKeepSection(() => void draw());
const about = {
  version: browser.runtime.getManifest().version,
  dataset: {
    date: dataset.date,
    entities: dataset.entities.length,
    events: dataset.events.length,
  },
  sourcePage: new URL('../', __REPORT_PAGE__).href,
  reportPage: __REPORT_PAGE__,
  newsPage: '/whats-new.html',
};

let latest = 0;
async function draw(): Promise<void> {
  const mine = ++latest;
  const [preferences, sites, keep, locked, shortcuts] = await Promise.all([
    readPreferences(),
    readSites(),
    readKeep(),
    readLockedPreferences(),
    readShortcuts(),
  ]);
  // A later drawing knows more than one that took longer.
  if (mine < latest) return;
  document.title = say('settingsPageTitle');
  const sections = {
    ...preferences,
    sites,
    keep,
    locked: Object.keys(locked) as (keyof Preferences)[],
    shortcuts,
    about,
  };
  render(<SettingsPage {...sections} />, root);
}

await draw();
// Drawn only now, the section an address asks for is gone to only now.
document.getElementById(location.hash.slice(1))?.scrollIntoView();
// Other keys are chosen on another page.
window.addEventListener('focus', () => void draw());
