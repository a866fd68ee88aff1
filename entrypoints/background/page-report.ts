import type { PageSummary } from '../../messaging/protocol.ts';
import type { ShownReport } from './icon.ts';

/** Every state of a page once; the compiler misses one that is left out. */
const FOUND: Record<PageSummary['found'], true> = {
  'no-article': true,
  'off-topic': true,
  mentions: true,
  off: true,
  'no-access': true,
};

/** A page's report as it may be shown; nothing where it cannot be one. `host` as the browser says it. */
export function readReport(said: unknown, host: string): ShownReport | undefined {
  const { found, entries } = (said ?? {}) as Record<string, unknown>;
  if (typeof found !== 'string' || !Object.hasOwn(FOUND, found)) return undefined;
  if (!Number.isSafeInteger(entries) || (entries as number) < 0) return undefined;
  return { found: found as PageSummary['found'], entries: entries as number, host };
}
