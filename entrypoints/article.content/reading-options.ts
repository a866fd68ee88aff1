import { askBackground } from '../../messaging/ask.ts';
import type { ReadingOptions } from '../../page/follow-page.ts';
import type { Preferences } from '../../storage/preferences.ts';
import { ruleHost } from '../../storage/site-rules.ts';

/** What of reading is the reader's choice. */
export type ChosenOptions = Pick<
  ReadingOptions,
  'underlineEvery' | 'look' | 'opening' | 'askAfter' | 'openAfter' | 'lingerFor' | 'getHidden'
>;

/** What the reader prefers, on this site. */
export function readingOptions(preferences: Preferences, host: string): ChosenOptions {
  const { underlineEvery, opening, askAfter, openAfter, lingerFor } = preferences;
  const { underlineStyle, underlineColour, clickOnlySites } = preferences;
  const isClickOnly = clickOnlySites.some((site) => `.${ruleHost(host)}`.endsWith(`.${site}`));
  return {
    underlineEvery,
    look: { underlineStyle, underlineColour },
    opening: isClickOnly ? 'click' : opening,
    askAfter,
    openAfter,
    lingerFor,
    getHidden: () => hiddenEntities(preferences),
  };
}

/** Theme and text size reach cards by themselves; for all else the page is read anew. */
export function isReadBy({ theme, textSize, ...others }: Preferences): Partial<Preferences> {
  return others;
}

/** Only readers who hide whole kinds have the background asked whom these are. */
async function hiddenEntities({ hiddenEntities, hiddenKinds }: Preferences): Promise<string[]> {
  if (hiddenKinds.length === 0) return hiddenEntities;
  const ofKinds = await askBackground('getEntitiesOfKinds', { kinds: hiddenKinds });
  return [...hiddenEntities, ...ofKinds];
}
