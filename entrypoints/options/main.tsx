import '../../components/tokens.css';
import '../../components/controls.css';
import './options.css';
import './sites.css';
import './keep.css';
import { render } from 'preact';
import { SettingsPage } from '../../components/settings/SettingsPage.tsx';
import { loadPackagedDataset } from '../../storage/packaged-dataset.ts';
import { speakReadersLanguage } from '../own-pages/speak-readers-language.ts';
import { createKeepSection } from './keep.ts';
import { readLockedWords } from './policy.ts';
import { createReadingSections } from './reading.ts';
import { createSitesSection } from './sites.ts';

const root = document.getElementById('options') as HTMLElement;
const [{ sites, entities }] = await Promise.all([loadPackagedDataset(), speakReadersLanguage()]);
const { signal } = new AbortController();
const readSites = createSitesSection(sites, () => void draw(), signal);
const readReading = createReadingSections(entities, () => void draw(), signal);
const readKeep = createKeepSection(() => void draw());

let latest = 0;
async function draw(): Promise<void> {
  const mine = ++latest;
  const [reading, sites, keep, locked] = await Promise.all([
    readReading(),
    readSites(),
    readKeep(),
    readLockedWords(),
  ]);
  // A later drawing knows more than one that took longer.
  if (mine < latest) return;
  render(<SettingsPage {...reading} sites={sites} keep={keep} locked={locked} />, root);
}

await draw();
