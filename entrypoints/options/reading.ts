import type { HoverChoice } from '../../components/settings/HoverSettings.tsx';
import type { SettingsProps } from '../../components/settings/SettingsPage.tsx';
import type { Entity } from '../../data/schema/entity.ts';
import {
  changePreferences,
  DEFAULT_PREFERENCES,
  type Preferences,
  readPreferences,
  watchPreferences,
} from '../../storage/preferences.ts';

/** What is said of reading: underlines, cards, what is left alone. */
export type ReadingProps = Omit<SettingsProps, 'sites' | 'keep' | 'locked'>;

/** The sections of reading: what they show, read anew at each call; `onChange` is told of changes. */
export function createReadingSections(
  entities: Pick<Entity, 'id' | 'name'>[],
  onChange: () => void,
  signal: AbortSignal,
): () => Promise<ReadingProps> {
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  watchPreferences(onChange, signal);

  return async () => {
    const preferences = await readPreferences();
    const { underlineEvery, hiddenEntities, clickOnlySites } = preferences;
    return {
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
    };
  };
}

function hoverOf({ opening, askAfter, openAfter, lingerFor }: Preferences): HoverChoice {
  return { opening, askAfter, openAfter, lingerFor };
}

async function takeOut(list: 'hiddenEntities' | 'clickOnlySites', one: string): Promise<void> {
  const { [list]: listed } = await readPreferences();
  await changePreferences({ [list]: listed.filter((other) => other !== one) });
}
