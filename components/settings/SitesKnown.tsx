import { useState } from 'preact/hooks';
import type { Site } from '../../data/schema/site.ts';
import { compareTexts, formatNumber } from '../../language/format.ts';
import { say, sayCount } from '../../language/say.ts';
import { jurisdictionLabel } from '../wording.ts';
import { SiteGroup } from './SiteGroup.tsx';
import type { SiteChoice } from './SiteLine.tsx';

/** A site of the dataset. */
export interface KnownSite extends SiteChoice, Pick<Site, 'country' | 'kind'> {}

export interface KnownProps {
  known: KnownSite[];
  onSwitch: (rules: string[], on: boolean) => void;
  onAllow: (rule: string) => void;
}

type Grouping = 'country' | 'kind';

/** The sites of the dataset, by country or by kind, with a search. */
export function SitesKnown({ known, ...line }: KnownProps) {
  const [wanted, setWanted] = useState('');
  const [grouping, setGrouping] = useState<Grouping>('country');
  const [opened, setOpened] = useState<string[]>([]);
  const shown = known.filter((site) => fits(site, wanted));
  const isSearch = wanted.trim() !== '';
  return (
    <section aria-labelledby="known">
      <h2 id="known">{say('sitesKnown')}</h2>
      <div class="known-tools">
        <input
          type="search"
          class="field"
          aria-label={say('sitesFind')}
          placeholder={say('sitesFind')}
          value={wanted}
          onInput={(event) => setWanted(event.currentTarget.value)}
        />
        <select
          class="field"
          aria-label={say('sitesGroup')}
          value={grouping}
          onChange={(event) => setGrouping(event.currentTarget.value as Grouping)}
        >
          <option value="country">{say('sitesByCountry')}</option>
          <option value="kind">{say('sitesByKind')}</option>
        </select>
      </div>
      <p class="hint" role="status">
        {shown.length === 0
          ? say('sitesNoneFound')
          : `${sayCount('sitesCount', shown.length)} · ${say('sitesOn', formatNumber(shown.filter(({ on }) => on).length))}`}
      </p>
      {groupsOf(shown, grouping).map(({ key, label, sites }) => (
        <SiteGroup
          key={key}
          label={label}
          sites={sites}
          open={isSearch || opened.includes(key)}
          fixed={isSearch}
          onOpen={(open) =>
            setOpened(open ? [...opened, key] : opened.filter((one) => one !== key))
          }
          {...line}
        />
      ))}
    </section>
  );
}

const fits = ({ rule, name, country }: KnownSite, wanted: string) =>
  `${rule} ${name} ${jurisdictionLabel(country)}`
    .toLowerCase()
    .includes(wanted.trim().toLowerCase());

/** Sites by country or kind, in the order of what the reader calls these. */
function groupsOf(sites: KnownSite[], grouping: Grouping) {
  return [...Map.groupBy(sites, (site) => site[grouping])]
    .map(([key, sites]) => ({
      key,
      sites,
      label:
        grouping === 'country' ? jurisdictionLabel(key) : say(`sitesKind_${key as Site['kind']}`),
    }))
    .sort((a, b) => compareTexts(a.label, b.label));
}
