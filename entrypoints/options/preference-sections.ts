import type { AppearanceProps } from '../../components/settings/AppearanceSettings.tsx';
import type { HoverChoice } from '../../components/settings/HoverSettings.tsx';
import type { SettingsProps } from '../../components/settings/SettingsPage.tsx';
import { composeRecords } from '../../context/entity-record.ts';
import { isoDay } from '../../context/partial-date.ts';
import type { Dataset } from '../../data/schema/dataset.ts';
import type { Kind } from '../../data/schema/entity.ts';
import {
  changePreferences,
  DEFAULT_PREFERENCES,
  type Preferences,
  readPreferences,
  watchPreferences,
} from '../../storage/preferences.ts';
import { underlineSample } from './underline-sample.ts';

/** Where mistakes are reported; `wxt.config.ts` writes it into the build. */
declare const __REPORT_PAGE__: string;

/** The sections that show preferences. */
type PreferenceSections = Pick<
  SettingsProps,
  'reading' | 'appearance' | 'cards' | 'leftAlone' | 'language'
>;

/** Shown in the preview: its card has a then and a now. */
const SAMPLE = 'priti-patel';

/** The sections of preferences: what they show, read anew at each call; `onChange` is told of changes. */
export function createPreferenceSections(
  dataset: Dataset,
  onChange: () => void,
  signal: AbortSignal,
): () => Promise<PreferenceSections> {
  const names = new Map(dataset.entities.map(({ id, name }) => [id, name]));
  const counts = countKinds(dataset);
  const sample = composeRecords(dataset).get(SAMPLE);
  watchPreferences(onChange, signal);

  return async () => {
    const preferences = await readPreferences();
    const { underlineEvery, hiddenEntities, hiddenKinds, clickOnlySites, language } = preferences;
    return {
      reading: {
        underlineEvery,
        kinds: counts.map(([kind, count]) => ({
          kind,
          count,
          underlined: !hiddenKinds.includes(kind),
        })),
        onUnderlineEvery: (underlineEvery) => void changePreferences({ underlineEvery }),
        onKind: (kind, underlined) => void (underlined ? takeOut : putIn)('hiddenKinds', kind),
      },
      appearance: {
        appearance: appearanceOf(preferences),
        sample,
        today: isoDay(new Date()),
        reportPage: __REPORT_PAGE__,
        underlineSample: (paragraph) => underlineSample(paragraph, preferences),
        onAppearance: (change) => void changePreferences(change),
      },
      cards: {
        hover: hoverOf(preferences),
        defaults: hoverOf(DEFAULT_PREFERENCES),
        onHover: (change) => void changePreferences(change),
      },
      leftAlone: {
        // Another version's dataset may have had others.
        hidden: hiddenEntities.map((id) => ({ id, name: names.get(id) ?? id })),
        clickOnly: clickOnlySites,
        onShowAgain: (id) => void takeOut('hiddenEntities', id),
        onHideAgain: (id) => void putIn('hiddenEntities', id),
        onHoverAgain: (host) => void takeOut('clickOnlySites', host),
        onClickAgain: (host) => void putIn('clickOnlySites', host),
      },
      language: { language, onLanguage: (language) => void changePreferences({ language }) },
    };
  };
}

/** The kinds the dataset has, in its order, and how many entities each has. */
function countKinds({ entities }: Dataset): [Kind, number][] {
  const counts = new Map<Kind, number>();
  for (const { kind } of entities) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}

function hoverOf({ opening, askAfter, openAfter, lingerFor }: Preferences): HoverChoice {
  return { opening, askAfter, openAfter, lingerFor };
}

function appearanceOf(preferences: Preferences): AppearanceProps['appearance'] {
  const { underlineStyle, underlineColour, theme, textSize } = preferences;
  return { underlineStyle, underlineColour, theme, textSize };
}

type List = 'hiddenEntities' | 'hiddenKinds' | 'clickOnlySites';

async function takeOut(list: List, one: string): Promise<void> {
  const { [list]: listed } = await readPreferences();
  await changePreferences({ [list]: listed.filter((other) => other !== one) });
}

async function putIn(list: List, one: string): Promise<void> {
  const { [list]: listed } = await readPreferences();
  await changePreferences({ [list]: [...listed.filter((other) => other !== one), one] });
}
