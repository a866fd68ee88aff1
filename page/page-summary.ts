import type { PageSummary } from '../messaging/protocol.ts';
import type { PageState } from './annotate-page.ts';

/** What the popup is told of a page; `undefined` where the reader switched the site off. */
export function summarizePage(state: PageState | undefined): PageSummary {
  if (state?.found !== 'mentions') return { found: state?.found ?? 'off', mentioned: [] };
  const counts = new Map<string, number>();
  for (const { entity } of state.mentions.all) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  const mentioned = [...counts]
    .map(([id, count]) => ({ id, count }))
    .sort((a, b) => b.count - a.count);
  return {
    found: 'mentions',
    mentioned,
    ...(state.published === undefined ? {} : { published: state.published }),
  };
}
