import type { SiteChoices } from '../../components/card/CardMenu.tsx';
import { say } from '../../language/say.ts';
import { askBackground } from '../../messaging/ask.ts';
import type { Cards } from '../../page/card/cards.tsx';
import {
  changePreferences,
  readLockedPreferences,
  readPreferences,
} from '../../storage/preferences.ts';
import { decideSite, readSiteRules, ruleHost } from '../../storage/site-rules.ts';

/** What the reader may choose on a card for this site: each is told of, with the way back. */
export function createReaderChoices(host: string, cards: () => Promise<Cards>): SiteChoices {
  const site = ruleHost(host);
  // Said once the cards are there: with them comes the language.
  const tell = async (text: () => string, onUndo?: () => Promise<void>) => {
    const ready = await cards();
    ready.notify(text(), onUndo && (() => void onUndo()));
  };
  const tellOfPolicy = () => tell(() => say('noticePolicy'));
  const change = async (
    list: 'hiddenEntities' | 'clickOnlySites',
    to: (values: string[]) => string[],
  ) => {
    const preferences = await readPreferences();
    await changePreferences({ [list]: to(preferences[list]) });
  };
  // Which endings many sites share is too long a list for a page.
  const switchSite = (on: boolean) => askBackground('switchSite', { host, on });
  const without = (value: string) => (values: string[]) => values.filter((one) => one !== value);
  const withIt = (value: string) => (values: string[]) => [...without(value)(values), value];

  return {
    host: site,
    async onHideEntity(id, name) {
      if (await isLocked('hiddenEntities')) return tellOfPolicy();
      await change('hiddenEntities', withIt(id));
      await tell(
        () => say('noticeHidden', name),
        () => change('hiddenEntities', without(id)),
      );
    },
    async onClickOnly() {
      if (await isLocked('clickOnlySites')) return tellOfPolicy();
      await change('clickOnlySites', withIt(site));
      await tell(
        () => say('noticeClickOnly', site),
        () => change('clickOnlySites', without(site)),
      );
    },
    async onTurnOff() {
      if (decideSite(await readSiteRules(), host).by === 'policy') return tellOfPolicy();
      await switchSite(false);
      await tell(
        () => say('noticeOff', site),
        () => switchSite(true),
      );
    },
  };
}

/** Whether the reader's organisation set a preference. */
const isLocked = async (name: 'hiddenEntities' | 'clickOnlySites') =>
  name in (await readLockedPreferences());
