import { useId } from 'preact/hooks';
import { formatNumber } from '../../language/format.ts';
import { say } from '../../language/say.ts';
import { type SiteChoice, SiteLine } from './SiteLine.tsx';

interface Props {
  label: string;
  sites: SiteChoice[];
  open: boolean;
  /** Whether it stays as it is: what a search finds is all to be seen. */
  fixed: boolean;
  onOpen: (open: boolean) => void;
  onSwitch: (rules: string[], on: boolean) => void;
  onAllow: (rule: string) => void;
}

/** Sites under a heading that opens them, with one switch for all. */
export function SiteGroup({ label, sites, open, fixed, onOpen, onSwitch, onAllow }: Props) {
  const id = useId();
  const on = sites.filter((site) => site.on).length;
  const free = sites.filter(({ locked }) => !locked);
  const isMixed = on > 0 && on < sites.length;
  const title = (
    <>
      <span>{label}</span>{' '}
      <small>{say('sitesOnOf', formatNumber(on), formatNumber(sites.length))}</small>
    </>
  );
  return (
    <div class="site-group">
      <div class="site-group-head">
        <h3>
          {fixed ? (
            title
          ) : (
            <button
              type="button"
              aria-expanded={open}
              aria-controls={id}
              onClick={() => onOpen(!open)}
            >
              {title}
            </button>
          )}
        </h3>
        <input
          type="checkbox"
          class="switch"
          aria-label={say(fixed ? 'sitesAllFound' : 'sitesAll', label)}
          checked={on === sites.length}
          indeterminate={isMixed}
          disabled={free.length === 0}
          onChange={(event) => {
            // A click ends this by itself; whether it is over the sites decide.
            event.currentTarget.indeterminate = isMixed;
            onSwitch(
              free.map(({ rule }) => rule),
              free.some((site) => !site.on),
            );
          }}
        />
      </div>
      <ul class="sites" id={id} hidden={!open}>
        {open &&
          sites.map((site) => (
            <SiteLine key={site.rule} site={site} onSwitch={onSwitch} onAllow={onAllow} />
          ))}
      </ul>
    </div>
  );
}
