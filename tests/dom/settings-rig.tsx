import { render } from 'preact';
import cardCss from '../../components/card/entity-card.css?inline';
import noticeCss from '../../components/card/notice.css?inline';
import controlsCss from '../../components/controls.css?inline';
import type { HoverChoice } from '../../components/settings/HoverSettings.tsx';
import { SettingsPage, type SettingsProps } from '../../components/settings/SettingsPage.tsx';
import tokensCss from '../../components/tokens.css?inline';
import optionsCss from '../../entrypoints/options/options.css?inline';
import sitesCss from '../../entrypoints/options/sites.css?inline';
import { recordOf } from './card-rig.tsx';
import { dress } from './findings.ts';
import { KEEP, SITES } from './sites-shown.ts';

const SHEETS = [tokensCss, cardCss, noticeCss, controlsCss, optionsCss, sitesCss];
/** How cards open where nothing was chosen. */
export const DEFAULTS: HoverChoice = {
  opening: 'hover',
  askAfter: 150,
  openAfter: 400,
  lingerFor: 300,
};
const nothing = () => {};

type Changes = {
  [Part in Exclude<keyof SettingsProps, 'locked'>]?: Partial<SettingsProps[Part]>;
} & { locked?: SettingsProps['locked'] };

/** Draws the settings with an entity of the dataset as their sample. */
export function drawSettings(change: Changes = {}) {
  const props: SettingsProps = {
    reading: {
      underlineEvery: false,
      kinds: [
        { kind: 'person', count: 347, underlined: true },
        { kind: 'idea', count: 56, underlined: false },
      ],
      onUnderlineEvery: nothing,
      onKind: nothing,
      ...change.reading,
    },
    appearance: {
      appearance: {
        underlineStyle: 'dotted',
        underlineColour: 'green',
        theme: 'auto',
        textSize: 1,
      },
      sample: recordOf('priti-patel'),
      today: '2026-11-25',
      reportPage: 'https://example.org/new',
      underlineSample: () => nothing,
      onAppearance: nothing,
      ...change.appearance,
    },
    cards: { hover: DEFAULTS, defaults: DEFAULTS, onHover: nothing, ...change.cards },
    sites: { ...SITES, ...change.sites },
    keep: KEEP,
    locked: change.locked ?? [],
    leftAlone: {
      hidden: [],
      clickOnly: [],
      onShowAgain: nothing,
      onHideAgain: nothing,
      onHoverAgain: nothing,
      onClickAgain: nothing,
      ...change.leftAlone,
    },
    shortcuts: {
      shortcuts: [
        { command: 'toggle-site', description: 'Umschalten', keys: 'Alt+Shift+U' },
        { command: 'next-mention', description: 'Weiter', keys: 'Alt+Shift+Period' },
        { command: 'open-card', description: 'Karte', keys: '' },
      ],
      onChangeKeys: nothing,
      ...change.shortcuts,
    },
    language: { language: 'browser', onLanguage: nothing, ...change.language },
    about: {
      version: '0.1.0',
      dataset: { date: '2026-11', entities: 1035, events: 1604 },
      sourcePage: 'https://example.org/',
      reportPage: 'https://example.org/new',
      newsPage: '/whats-new.html',
      ...change.about,
    },
  };
  if ('shortcuts' in change && !change.shortcuts) props.shortcuts = undefined;
  render(<SettingsPage {...props} />, document.body);
}

/** Entities a reader no longer wants underlined. */
export const HIDDEN = [
  { id: 'nca', name: 'National Crime Agency' },
  { id: 'fbi', name: 'FBI' },
];

/** Dresses the document as the settings page; gives what undresses it. */
export const dressSettings = (theme: 'light' | 'dark') => dress(theme, ...SHEETS);
