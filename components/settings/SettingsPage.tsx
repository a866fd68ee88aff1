import { Switch } from '../Switch.tsx';
import { type HoverChoice, HoverSettings } from './HoverSettings.tsx';
import { type KeepProps, KeepSettings } from './KeepSettings.tsx';
import { PolicyNotice } from './PolicyNotice.tsx';
import { RemovableList } from './RemovableList.tsx';
import { type SitesProps, SitesSettings } from './SitesSettings.tsx';

export interface SettingsProps {
  sites: SitesProps;
  keep: KeepProps;
  /** What the reader's organisation set of all this, in words. */
  locked: string[];
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
}

/** Which sites Cleartext reads, and how. */
export function SettingsPage(props: SettingsProps) {
  return (
    <main class="options">
      <h1 tabIndex={-1}>Settings</h1>
      <p class="lede">
        Cleartext reads articles on the sites that are switched on, in your browser only. A switch
        covers the site and its subdomains and works at once in open tabs.
      </p>
      <PolicyNotice locked={props.locked} />
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
      <SitesSettings {...props.sites} />
      <KeepSettings {...props.keep} />
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
