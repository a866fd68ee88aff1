import type { KeepProps } from '../../components/settings/KeepSettings.tsx';
import type { SiteChoice } from '../../components/settings/SiteLine.tsx';
import type { KnownSite } from '../../components/settings/SitesKnown.tsx';
import type { SitesProps } from '../../components/settings/SitesSettings.tsx';

const nothing = () => {};

/** A site that is on and may be read. */
export const site = (rule: string, change: Partial<SiteChoice> = {}): SiteChoice => ({
  rule,
  name: rule,
  on: true,
  allowed: true,
  locked: false,
  ...change,
});

const known = (
  rule: string,
  country: string,
  kind: KnownSite['kind'],
  change: Partial<SiteChoice> = {},
): KnownSite => ({ ...site(rule, { name: `The ${rule}`, ...change }), country, kind });

/** The sites of a reader, in every state they can be in. */
export const SITES: SitesProps = {
  everywhere: true,
  modeLocked: false,
  mayAdd: true,
  known: [
    known('example.co.uk', 'GB', 'news'),
    known('example.org.uk', 'GB', 'law', { on: false }),
    known('example.fr', 'FR', 'news', { allowed: false }),
    known('example.de', 'DE', 'technology', { locked: true }),
  ],
  added: [
    site('example.com', { on: false }),
    site('xn--bcher-kva.example', { name: 'bücher.example', allowed: false }),
  ],
  others: [site('*.example.net', { on: false })],
  problem: 'Type an address.',
  explain: () => undefined,
  onMode: nothing,
  onSwitch: nothing,
  onAllow: nothing,
  onForget: nothing,
  onAdd: nothing,
  onRemove: nothing,
};

/** Settings before anything is imported. */
export const KEEP: KeepProps = {
  state: { step: 'none' },
  unsynced: 0,
  onExport: nothing,
  onFile: nothing,
  onImport: nothing,
  onCancel: nothing,
  onUndo: nothing,
};
