import { useLayoutEffect, useRef } from 'preact/hooks';
import { say } from '../../language/say.ts';
import { focusNeighbour } from '../focus-neighbour.ts';
import { Switch } from '../Switch.tsx';

/** A site, or the subdomains of one, and whether Cleartext reads it. */
export interface SiteChoice {
  /** As rules are written: `example.org`, or `*.example.org` for its subdomains. */
  rule: string;
  /** As a reader knows it: its name, or the rule in the letters its readers write. */
  name: string;
  on: boolean;
  /** Whether the browser lets Cleartext read it. */
  allowed: boolean;
  /** Whether the reader's organisation decided. */
  locked: boolean;
}

interface Props {
  site: SiteChoice;
  onSwitch: (rules: string[], on: boolean) => void;
  onAllow: (rule: string) => void;
  onRemove?: (rule: string) => void;
}

/** One site with its switch, and what keeps it from being read. */
export function SiteLine({ site, onSwitch, onAllow, onRemove }: Props) {
  const { rule, name, on, allowed, locked } = site;
  // What is off needs no access.
  const isBarred = on && !allowed;
  const line = useRef<HTMLLIElement>(null);
  const wasBarred = useRef(isBarred);
  useLayoutEffect(() => {
    // The button that allowed it is gone, and the focus with it.
    if (wasBarred.current && !isBarred && document.activeElement === document.body) {
      line.current?.querySelector<HTMLElement>('[role=switch]')?.focus();
    }
    wasBarred.current = isBarred;
  }, [isBarred]);
  return (
    <li ref={line}>
      <span>
        <b>{name}</b> {name !== rule && <small>{rule}</small>}
        {locked && <small class="site-note">{say('policyLocked')}</small>}
        {isBarred && <small class="site-note">{say('sitesNoAccess')}</small>}
      </span>
      {isBarred && (
        <button
          type="button"
          class="button quiet"
          aria-label={say('sitesAllowThis', name)}
          onClick={() => onAllow(rule)}
        >
          {say('sitesAllow')}
        </button>
      )}
      {onRemove && (
        <button
          type="button"
          class="button quiet"
          aria-label={say('sitesRemoveThis', name)}
          onClick={(event) => {
            focusNeighbour(event.currentTarget);
            onRemove(rule);
          }}
        >
          {say('sitesRemove')}
        </button>
      )}
      <Switch label={rule} on={on} locked={locked} onSwitch={(next) => onSwitch([rule], next)} />
    </li>
  );
}
