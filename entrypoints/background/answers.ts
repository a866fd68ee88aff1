import type { EntityRecord } from '../../context/entity-record.ts';
import type { Answers } from '../../messaging/ask.ts';
import type { BackgroundQuestions } from '../../messaging/protocol.ts';
import { loadPackagedDataset } from '../../storage/packaged-dataset.ts';
import { writeSiteRule } from '../../storage/write-site-rule.ts';
import { injectCard } from './article-script.ts';
import { showOnIcon } from './icon.ts';
import { giveLexicon } from './lexicon-sources.ts';
import { readReport } from './page-report.ts';
import { moveToPanel } from './side-panel.ts';
import { mayRead } from './site-access.ts';

/**
 * What the background answers. A page's process is not to be trusted: what it
 * asks counts for its own tab and its own site, as the browser names them.
 */
export function createAnswers(
  getEntity: (id: string) => Promise<EntityRecord | undefined>,
): Answers<BackgroundQuestions> {
  return {
    getEntity: async ({ id }) => (typeof id === 'string' && id !== '' ? getEntity(id) : undefined),
    async getEntitiesOfKinds({ kinds }) {
      const { entities } = await loadPackagedDataset();
      return entities.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);
    },
    getLexicon: ({ kind }) => giveLexicon(kind),
    loadCard: (_, { tabId }) => injectCard(tabId),
    moveToPanel: (card, { tabId }) => moveToPanel(card, tabId),
    async switchSite({ host, on }, asker) {
      const site = asker.host ?? host;
      if (!site || typeof on !== 'boolean') throw new Error('only a site is switched on or off');
      await writeSiteRule(site, on);
      return undefined;
    },
    mayRead: async (_, { host }) => Boolean(host) && mayRead(host as string),
    async showOnIcon(said, { tabId, host = '' }) {
      const report = readReport(said, host);
      if (report) await showOnIcon(report, tabId);
      return undefined;
    },
  };
}
