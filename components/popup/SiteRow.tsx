import { Switch } from '../Switch.tsx';

/** How Cleartext stands with the site in the current tab. */
export interface SiteState {
  host: string;
  on: boolean;
  /** Whether the browser lets Cleartext read the site. */
  allowed: boolean;
  /** What came of the page, in a reader's words. */
  status: string;
}

interface Props {
  site: SiteState;
  onSwitch: (on: boolean) => void;
  onAllow: () => void;
}

/** The current site and its switch, or how to allow it. */
export function SiteRow({ site: { host, on, allowed, status }, onSwitch, onAllow }: Props) {
  return (
    <div class="site">
      <div class="site-name">
        <b>{host}</b>
        <small aria-live="polite">{status}</small>
      </div>
      {allowed ? (
        <Switch label={host} on={on} onSwitch={onSwitch} />
      ) : (
        <button type="button" class="button" onClick={onAllow}>
          Add this site
        </button>
      )}
    </div>
  );
}
