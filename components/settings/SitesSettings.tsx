import { useState } from 'preact/hooks';
import type { Site } from '../../data/schema/site.ts';
import { focusNeighbour } from '../focus-neighbour.ts';
import { Switch } from '../Switch.tsx';
import { jurisdictionLabel } from '../wording.ts';

/** A site and whether Cleartext reads it. */
export interface SiteChoice extends Pick<Site, 'host' | 'name'> {
  on: boolean;
}

export interface SitesProps {
  /** The sites of the dataset by country. */
  known: { country: string; sites: SiteChoice[] }[];
  /** The sites the reader added. */
  added: SiteChoice[];
  /** What went wrong with the last site typed, and the remedy. */
  problem: string | undefined;
  onSwitch: (host: string, on: boolean) => void;
  onAdd: (typed: string) => void;
  onRemove: (host: string) => void;
}

/** Which sites Cleartext reads. */
export function SitesSettings({ known, added, problem, onSwitch, onAdd, onRemove }: SitesProps) {
  const [wanted, setWanted] = useState('');
  const shown = known
    .map(({ country, sites }) => ({ country, sites: sites.filter((site) => fits(site, wanted)) }))
    .filter(({ sites }) => sites.length > 0);
  return (
    <>
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
    </>
  );
}

const fits = ({ host, name }: SiteChoice, wanted: string) =>
  `${host} ${name}`.toLowerCase().includes(wanted.trim().toLowerCase());

function AddSite({ problem, onAdd }: Pick<SitesProps, 'problem' | 'onAdd'>) {
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
  onSwitch: SitesProps['onSwitch'];
  onRemove?: SitesProps['onRemove'];
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
