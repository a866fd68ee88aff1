import { useState } from 'preact/hooks';
import { formatSeconds } from '../../language/format.ts';
import { type MessageKey, say } from '../../language/say.ts';
import type { Preferences } from '../../storage/preferences.ts';
import { Choices } from './Choices.tsx';
import { Locked } from './Locked.tsx';
import { useLocked } from './locked-preferences.ts';
import { Section } from './Section.tsx';

/** When a card opens and closes. Waits are milliseconds. */
export type HoverChoice = Pick<Preferences, 'opening' | 'askAfter' | 'openAfter' | 'lingerFor'>;

type Wait = Exclude<keyof HoverChoice, 'opening'>;

export interface HoverProps {
  hover: HoverChoice;
  /** What a reader has who has chosen nothing. */
  defaults: HoverChoice;
  onHover: (change: Partial<HoverChoice>) => void;
}

const OPENINGS: { value: HoverChoice['opening']; name: MessageKey; hint: MessageKey }[] = [
  { value: 'hover', name: 'settingsOpenHover', hint: 'settingsOpenHoverHint' },
  { value: 'modifier', name: 'settingsOpenShift', hint: 'settingsOpenShiftHint' },
  { value: 'click', name: 'settingsOpenClick', hint: 'settingsOpenClickHint' },
];

/** What each wait may be, in steps one can tell apart. */
const WAITS: { wait: Wait; name: MessageKey; hint: MessageKey; steps: number[] }[] = [
  {
    wait: 'openAfter',
    name: 'settingsOpenAfter',
    hint: 'settingsOpenAfterHint',
    steps: [0, 200, 400, 600, 800, 1000, 1500, 2000, 3000],
  },
  {
    wait: 'lingerFor',
    name: 'settingsLingerFor',
    hint: 'settingsLingerForHint',
    steps: [150, 300, 500, 1000, 2000, 3000, 5000],
  },
  {
    wait: 'askAfter',
    name: 'settingsAskAfter',
    hint: 'settingsAskAfterHint',
    steps: [0, 50, 100, 150, 250, 400, 600],
  },
];

/** When cards open, and how long they wait. */
export function HoverSettings({ hover, defaults, onHover }: HoverProps) {
  const isLocked = useLocked();
  const [isReset, setReset] = useState(false);
  const change = (change: Partial<HoverChoice>) => {
    setReset(false);
    onHover(change);
  };
  return (
    <Section id="cards" title={say('settingsCards')}>
      <Choices
        legend={say('settingsOpening')}
        name="opening"
        shape="list"
        choices={OPENINGS.map(({ value, name, hint }) => ({
          value,
          label: say(name),
          hint: say(hint),
        }))}
        chosen={hover.opening}
        locked={isLocked('opening')}
        onChoose={(opening) => change({ opening })}
      />
      <ul class="sites">
        {WAITS.map(({ wait, name, hint, steps }) => (
          <WaitLine
            key={wait}
            label={say(name)}
            hint={say(hint)}
            steps={steps}
            chosen={hover[wait]}
            usual={defaults[wait]}
            locked={isLocked(wait)}
            onChoose={(milliseconds) => change({ [wait]: milliseconds })}
          />
        ))}
      </ul>
      <p class="reset">
        <button
          type="button"
          class="button quiet"
          onClick={() => {
            onHover(defaults);
            setReset(true);
          }}
        >
          {say('settingsReset')}
        </button>
        <small role="status">{isReset && say('settingsResetDone')}</small>
      </p>
    </Section>
  );
}

interface LineProps {
  label: string;
  hint: string;
  steps: number[];
  chosen: number;
  usual: number;
  locked: boolean;
  onChoose: (milliseconds: number) => void;
}

function WaitLine({ label, hint, steps, chosen, usual, locked, onChoose }: LineProps) {
  // Another version may have offered another step.
  const offered = [...new Set([...steps, chosen])].sort((a, b) => a - b);
  return (
    <li>
      <label class="wait">
        <span class="setting">
          <b>{label}</b> <small>{hint}</small>
          <Locked locked={locked} />
        </span>
        <select
          class="field"
          disabled={locked}
          value={chosen}
          onChange={(event) => onChoose(Number(event.currentTarget.value))}
        >
          {offered.map((step) => (
            <option key={step} value={step}>
              {step === usual ? say('settingsDefault', inWords(step)) : inWords(step)}
            </option>
          ))}
        </select>
      </label>
    </li>
  );
}

const inWords = (milliseconds: number) =>
  milliseconds === 0 ? say('settingsAtOnce') : formatSeconds(milliseconds);
