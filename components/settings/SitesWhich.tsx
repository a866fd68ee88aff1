import { useId, useState } from 'preact/hooks';
import { say } from '../../language/say.ts';
import { type SiteChoice, SiteLine } from './SiteLine.tsx';

/** What a site gets, and why. */
export interface SiteExplanation extends SiteChoice {
  by: 'policy' | 'rule' | 'mode';
  /** The rule that decided, as it is shown; `*` where none for a site did. */
  decider: string;
  /** The rules looked at in order, up to the one that decided, as they are shown. */
  looked: string[];
  /** The name the dataset has for the site, if it is one of its sites. */
  known: string | undefined;
}

export interface WhichProps {
  /** Explains what a reader typed, or says why it is no site; nothing for nothing. */
  explain: (typed: string) => SiteExplanation | string | undefined;
  onSwitch: (rules: string[], on: boolean) => void;
  onAllow: (rule: string) => void;
}

/** A box to ask which rule applies to a site, with the switch that changes it. */
export function SitesWhich({ explain, onSwitch, onAllow }: WhichProps) {
  const [typed, setTyped] = useState('');
  const id = useId();
  const found = explain(typed);
  return (
    <section class="which" aria-labelledby={id}>
      <h3 id={id}>{say('rulesWhich')}</h3>
      <input
        class="field"
        aria-labelledby={id}
        placeholder={say('rulesWhichExample')}
        autocapitalize="off"
        autocomplete="off"
        spellcheck={false}
        dir="ltr"
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <div aria-live="polite">
        {typeof found === 'string' && <p class="hint">{found}</p>}
        {typeof found === 'object' && <Explained site={found} {...{ onSwitch, onAllow }} />}
      </div>
    </section>
  );
}

function Explained({
  site,
  onSwitch,
  onAllow,
}: { site: SiteExplanation } & Pick<WhichProps, 'onSwitch' | 'onAllow'>) {
  return (
    <>
      <ul class="sites">
        <SiteLine site={site} onSwitch={onSwitch} onAllow={onAllow} />
      </ul>
      <p>
        {reason(site)} {site.allowed && say('rulesAccess')}
        {!site.allowed && !site.on && say('rulesNoAccess')}{' '}
        {site.known && say('rulesKnown', site.known)}
      </p>
      {site.looked.length > 1 && (
        <>
          <p class="hint">{say('rulesLooked')}</p>
          <ol class="looked">
            {site.looked.map((rule) => (
              <li key={rule}>
                <bdi>{rule}</bdi>{' '}
                <small>{say(rule === site.decider ? 'rulesDecides' : 'rulesNone')}</small>
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}

/** Why a site is on or off, in a sentence. */
function reason({ on, by, name, rule, decider, looked }: SiteExplanation): string {
  if (by === 'policy') {
    const what = decider === '*' ? say('rulesEverySite') : decider;
    return say(on ? 'rulesOnByPolicy' : 'rulesOffByPolicy', what);
  }
  if (by === 'mode') return say(on ? 'rulesOnByMode' : 'rulesOffByMode');
  if (looked.length === 1 || decider === name || decider === rule) {
    return say(on ? 'rulesOnItself' : 'rulesOffItself');
  }
  return say(on ? 'rulesOnWith' : 'rulesOffWith', decider);
}
