import '../../components/tokens.css';
import '../../components/controls.css';
import './options.css';
import './sites.css';
import { render } from 'preact';
import { SettingsPage } from '../../components/settings/SettingsPage.tsx';
import { loadPackagedDataset } from '../../storage/packaged-dataset.ts';
import { speakReadersLanguage } from '../own-pages/speak-readers-language.ts';
import { createReadingSections } from './reading.ts';
import { createSitesSection } from './sites.ts';

const root = document.getElementById('options') as HTMLElement;
const [{ sites, entities }] = await Promise.all([loadPackagedDataset(), speakReadersLanguage()]);
const { signal } = new AbortController();
const readSites = createSitesSection(sites, () => void draw(), signal);
const readReading = createReadingSections(entities, () => void draw(), signal);

async function draw(): Promise<void> {
  const [sites, reading] = await Promise.all([readSites(), readReading()]);
  render(<SettingsPage {...reading} sites={sites} />, root);
}

await draw();
