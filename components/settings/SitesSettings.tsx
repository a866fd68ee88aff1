import { say } from '../../language/say.ts';
import { type SiteChoice, SiteLine } from './SiteLine.tsx';
import { type AddedProps, SitesAdded } from './SitesAdded.tsx';
import { type KnownProps, SitesKnown } from './SitesKnown.tsx';
import { type ModeProps, SitesMode } from './SitesMode.tsx';
import { SitesWhich, type WhichProps } from './SitesWhich.tsx';

export interface SitesProps extends ModeProps, WhichProps, AddedProps, KnownProps {
  /** What the reader's rules say of other than known and added sites. */
  others: SiteChoice[];
  /** Takes away a rule, so that another decides. */
  onForget: (rule: string) => void;
}

/** Which sites Cleartext reads, and why. */
export function SitesSettings(props: SitesProps) {
  const { others, onForget, onSwitch, onAllow } = props;
  return (
    <>
      <section aria-labelledby="site-rules">
        <h2 id="site-rules">{say('sitesTitle')}</h2>
        <SitesMode {...props} />
        <SitesWhich {...props} />
      </section>
      <SitesAdded {...props} />
      {others.length > 0 && (
        <section aria-labelledby="other-rules">
          <h2 id="other-rules">{say('rulesOther')}</h2>
          <p class="hint">{say('rulesOtherHint')}</p>
          <ul class="sites">
            {others.map((site) => (
              <SiteLine
                key={site.rule}
                site={site}
                onSwitch={onSwitch}
                onAllow={onAllow}
                onRemove={onForget}
              />
            ))}
          </ul>
        </section>
      )}
      <SitesKnown {...props} />
    </>
  );
}
