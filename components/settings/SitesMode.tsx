import { say } from '../../language/say.ts';

export interface ModeProps {
  /** Whether Cleartext reads where no rule decides. */
  everywhere: boolean;
  /** Whether the reader's organisation decided. */
  modeLocked: boolean;
  onMode: (everywhere: boolean) => void;
}

/** What goes for all sites that are not switched on or off by themselves. */
export function SitesMode({ everywhere, modeLocked, onMode }: ModeProps) {
  const modes = [
    { on: true, label: say('sitesEverywhere'), hint: say('sitesEverywhereHint') },
    { on: false, label: say('sitesChosen'), hint: say('sitesChosenHint') },
  ];
  return (
    <fieldset class="choices" disabled={modeLocked}>
      <legend>{say('sitesMode')}</legend>
      {modes.map(({ on, label, hint }) => (
        <label key={label}>
          <input
            type="radio"
            name="site-mode"
            checked={everywhere === on}
            onChange={() => onMode(on)}
          />
          <span class="setting">
            <b>{label}</b> <small>{hint}</small>
          </span>
        </label>
      ))}
      {modeLocked && <small class="site-note">{say('policyLocked')}</small>}
    </fieldset>
  );
}
