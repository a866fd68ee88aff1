import { useState } from 'preact/hooks';
import { say } from '../../language/say.ts';
import { type SiteChoice, SiteLine } from './SiteLine.tsx';

export interface AddedProps {
  /** The sites the reader added. */
  added: SiteChoice[];
  /** Whether the reader's organisation lets sites be added. */
  mayAdd: boolean;
  /** What went wrong with the last site typed, and the remedy. */
  problem: string | undefined;
  onSwitch: (rules: string[], on: boolean) => void;
  onAllow: (rule: string) => void;
  onAdd: (typed: string) => void;
  onRemove: (rule: string) => void;
}

/** The reader's own sites, and a form to add one. */
export function SitesAdded({ added, mayAdd, problem, onAdd, ...line }: AddedProps) {
  return (
    <section aria-labelledby="added">
      <h2 id="added">{say('sitesYours')}</h2>
      {mayAdd ? (
        <AddSite problem={problem} onAdd={onAdd} />
      ) : (
        <p class="hint">{say('policyNoSites')}</p>
      )}
      {added.length > 0 && (
        <ul class="sites">
          {added.map((site) => (
            <SiteLine key={site.rule} site={site} {...line} />
          ))}
        </ul>
      )}
    </section>
  );
}

function AddSite({ problem, onAdd }: Pick<AddedProps, 'problem' | 'onAdd'>) {
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
        aria-label={say('sitesAddress')}
        placeholder={say('rulesWhichExample')}
        autocapitalize="off"
        spellcheck={false}
        dir="ltr"
        value={typed}
        aria-invalid={problem !== undefined}
        aria-describedby="add-problem add-hint"
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <button type="submit" class="button">
        {say('sitesAdd')}
      </button>
      <p id="add-problem" role="alert">
        {problem}
      </p>
      <p id="add-hint">{say('sitesAddHint')}</p>
    </form>
  );
}
