import '../../components/tokens.css';
import '../../components/controls.css';
import '../../page/mentions/underline.css';
import './welcome.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { siteExamples } from '../../components/welcome/site-examples.ts';
import { WelcomePage, type WelcomeProps } from '../../components/welcome/WelcomePage.tsx';
import { composeRecords } from '../../context/entity-record.ts';
import { isoDay } from '../../context/partial-date.ts';
import { say } from '../../language/say.ts';
import { createCards } from '../../page/card/cards.tsx';
import { followPage } from '../../page/follow-page.ts';
import { openLexicon } from '../../recognition/lexicon-package.ts';
import { loadPackagedDataset, loadPackagedLexicon } from '../../storage/packaged-dataset.ts';
import { readPreferences, watchPreferences } from '../../storage/preferences.ts';
import { prepareOwnPage } from '../own-pages/prepare-own-page.ts';
import { hasNoToolbar, isPinned, watchPinned } from './toolbar.ts';

/** Where mistakes are reported; `wxt.config.ts` writes it into the build. */
declare const __REPORT_PAGE__: string;

const root = document.getElementById('welcome') as HTMLElement;
const [dataset, isTelephone] = await Promise.all([
  loadPackagedDataset(),
  hasNoToolbar(),
  prepareOwnPage(() => void draw()),
]);
const commands = (await browser.commands?.getAll()) ?? [];
const steady: Omit<WelcomeProps, 'pin'> = {
  reach: matchMedia('(hover: none)').matches ? 'touch' : 'hover',
  sites: { count: dataset.sites.length, ...siteExamples(dataset.sites) },
  nextKeys: commands.find(({ name }) => name === 'next-mention')?.shortcut || undefined,
};

async function draw(): Promise<void> {
  const pinning = import.meta.env.FIREFOX ? 'firefox' : 'chrome';
  const pin = isTelephone ? undefined : ({ pinning, pinned: await isPinned() } as const);
  document.title = say('welcomePageTitle');
  render(<WelcomePage {...steady} pin={pin} />, root);
}

await draw();
if (!isTelephone) watchPinned(() => void draw());

// The real reader runs on this page, on what is packaged: it needs no permission.
const { signal } = new AbortController();
const preferences = await readPreferences();
const cards = createCards(document, signal);
cards.dress(preferences);
watchPreferences(() => void readPreferences().then(cards.dress), signal);
const records = composeRecords(dataset);
followPage(
  document,
  {
    ...preferences,
    look: preferences,
    getCues: async () => openLexicon(await loadPackagedLexicon('topic')),
    getLexicon: async () => openLexicon(await loadPackagedLexicon('names')),
    getHidden: async () => [],
    getEntity: async (id) => records.get(id),
    getCards: async () => cards,
    today: () => isoDay(new Date()),
    reportPage: __REPORT_PAGE__,
    site: undefined,
    moveToPanel: undefined,
  },
  signal,
);
