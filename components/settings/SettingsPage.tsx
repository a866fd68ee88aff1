import { useState } from 'preact/hooks';
import type { Site } from '../../data/schema/site.ts';
import { focusNeighbour } from '../focus-neighbour.ts';
import { Switch } from '../Switch.tsx';
import { jurisdictionLabel } from '../wording.ts';
import { type HoverChoice, HoverSettings } from './HoverSettings.tsx';
import { RemovableList } from './RemovableList.tsx';

/** A site and whether Cleartext reads it. */
export interface SiteChoice extends Pick<Site, 'host' | 'name'> {
  on: boolean;
}

export interface SettingsProps {
  /** The sites of the dataset by country. */
  known: { country: string; sites: SiteChoice[] }[];
  /** The sites the reader added. */
  added: SiteChoice[];
  /** What went wrong with the last site typed, and the remedy. */
  problem: string | undefined;
  /** Whether every mention is underlined, not only the first of each entity. */
  underlineEvery: boolean;
  hover: HoverChoice;
  /** What `hover` is for a reader who has chosen nothing. */
  defaults: HoverChoice;
  /** The entities the reader does not want underlined. */
  hidden: { id: string; name: string }[];
  /** Hosts where cards open only on click. */
  clickOnly: string[];
  onUnderlineEvery: (every: boolean) => void;
  onHover: (change: Partial<HoverChoice>) => void;
  onShowAgain: (id: string) => void;
  /** Takes a host from those where cards open only on click. */
  onHoverAgain: (host: string) => void;
  onSwitch: (host: string, on: boolean) => void;
  onAdd: (typed: string) => void;
  onRemove: (host: string) => void;
}

/** Which sites Cleartext reads, and how. */
export function SettingsPage(props: SettingsProps) {
  const { known, added, problem, onSwitch, onAdd, onRemove } = props;
  const [wanted, setWanted] = useState('');
  const shown = known
    .map(({ country, sites }) => ({ country, sites: sites.filter((site) => fits(site, wanted)) }))
    .filter(({ sites }) => sites.length > 0);
  return (
    <main class="options">
      <h1 tabIndex={-1}>Settings</h1>
      <p class="lede">
        Cleartext reads articles on the sites that are switched on, in your browser only. A switch
        covers the site and its subdomains and works at once in open tabs.
      </p>
      <Underlines {...props} />
      <RemovableList
        id="hidden"
        title="Not underlined"
        hint="You asked on their cards to leave these alone."
        lines={props.hidden}
        action="Show again"
        onRemove={props.onShowAgain}
      />
      <HoverSettings {...props} />
      <RemovableList
        id="click-only"
        title="Cards on click only"
        hint="On these sites resting on a word opens nothing."
        lines={props.clickOnly.map((host) => ({ id: host, name: host }))}
        action="Remove"
        onRemove={props.onHoverAgain}
      />
      <section aria-labelledby="added">
        <h2 id="added">Your sites</h2>
        <AddSite problem={problem} onAdd={onAdd} />
        {added.length > 0 && (
          <ul class="sites">
            {added.map((site) => (
              <SiteLine key={site.host} site={site} onSwitch={onSwitch} onRemove={onRemove} />
            ))}
          </ul>
        )}
      </section>
      <section aria-labelledby="known">
        <h2 id="known">News and policy sites</h2>
        <input
          type="search"
          class="field"
          aria-label="Find a site"
          placeholder="Find a site"
          value={wanted}
          onInput={(event) => setWanted(event.currentTarget.value)}
        />
        {shown.length === 0 && <p>No site of the list has that name. You can add it above.</p>}
        {shown.map(({ country, sites }) => (
          <section key={country} aria-label={jurisdictionLabel(country)}>
            <h3>{jurisdictionLabel(country)}</h3>
            <ul class="sites">
              {sites.map((site) => (
                <SiteLine key={site.host} site={site} onSwitch={onSwitch} />
              ))}
            </ul>
          </section>
        ))}
      </section>
    </main>
  );
}

function Underlines({
  underlineEvery,
  onUnderlineEvery,
}: Pick<SettingsProps, 'underlineEvery' | 'onUnderlineEvery'>) {
  return (
    <section aria-labelledby="underlines">
      <h2 id="underlines">Underlines</h2>
      <ul class="sites">
        <li>
          <span class="setting">
            <b>Underline every mention</b>{' '}
            <small>
              Otherwise only the first of each; the others answer when you rest on them.
            </small>
          </span>
          <Switch label="Underline every mention" on={underlineEvery} onSwitch={onUnderlineEvery} />
        </li>
      </ul>
    </section>
  );
}

const fits = ({ host, name }: SiteChoice, wanted: string) =>
  `${host} ${name}`.toLowerCase().includes(wanted.trim().toLowerCase());

function AddSite({ problem, onAdd }: Pick<SettingsProps, 'problem' | 'onAdd'>) {
  const [typed, setTyped] = useState('');
  return (
    <form
      class="add"
      onSubmit={(event) => {
        event.preventDefault();
        onAdd(typed);
      }}
    >
      <input
        class="field"
        aria-label="Address of a site to add"
        placeholder="example.org"
        autocapitalize="off"
        spellcheck={false}
        value={typed}
        aria-invalid={problem !== undefined}
        aria-describedby="add-problem"
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <button type="submit" class="button">
        Add site
      </button>
      <p id="add-problem" role="alert">
        {problem}
      </p>
    </form>
  );
}

interface LineProps {
  site: SiteChoice;
  onSwitch: SettingsProps['onSwitch'];
  onRemove?: SettingsProps['onRemove'];
}

function SiteLine({ site: { host, name, on }, onSwitch, onRemove }: LineProps) {
  return (
    <li>
      <span>
        <b>{name}</b> {name !== host && <small>{host}</small>}
      </span>
      {onRemove && (
        <button
          type="button"
          class="button quiet"
          aria-label={`Remove ${host}`}
          onClick={(event) => {
            focusNeighbour(event.currentTarget);
            onRemove(host);
          }}
        >
          Remove
        </button>
      )}
      <Switch label={host} on={on} onSwitch={(next) => onSwitch(host, next)} />
    </li>
  );
}
