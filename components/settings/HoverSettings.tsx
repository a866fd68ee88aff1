import { useState } from 'preact/hooks';

/** When a card opens and closes. Waits are milliseconds. */
export interface HoverChoice {
  /** `modifier`: resting on a word counts only with the Shift key held. */
  opening: 'hover' | 'modifier' | 'click';
  /** Resting on a word until its card is made ready. */
  askAfter: number;
  /** Resting on a word until its card opens. */
  openAfter: number;
  /** Away from word and card until the card closes. */
  lingerFor: number;
}

type Wait = Exclude<keyof HoverChoice, 'opening'>;

interface Props {
  hover: HoverChoice;
  /** What a reader has who has chosen nothing. */
  defaults: HoverChoice;
  onHover: (change: Partial<HoverChoice>) => void;
}

const OPENINGS: { opening: HoverChoice['opening']; label: string; hint: string }[] = [
  { opening: 'hover', label: 'When I rest on a word', hint: 'After the time set below.' },
  {
    opening: 'modifier',
    label: 'Only with Shift held',
    hint: 'Resting alone opens nothing.',
  },
  { opening: 'click', label: 'Only on click', hint: 'Resting on a word does nothing.' },
];

/** What each wait may be, in steps one can tell apart. */
const WAITS: { wait: Wait; label: string; hint: string; steps: number[] }[] = [
  {
    wait: 'openAfter',
    label: 'Opens after',
    hint: 'How long you rest on a word until its card opens.',
    steps: [0, 200, 400, 600, 800, 1000, 1500, 2000, 3000],
  },
  {
    wait: 'lingerFor',
    label: 'Closes after',
    hint: 'How long a card stays when you move away from it.',
    steps: [150, 300, 500, 1000, 2000, 3000, 5000],
  },
  {
    wait: 'askAfter',
    label: 'Gets ready after',
    hint: 'How long you rest until the card is fetched from your browser’s own storage.',
    steps: [0, 50, 100, 150, 250, 400, 600],
  },
];

/** When cards open, and how long they wait. */
export function HoverSettings({ hover, defaults, onHover }: Props) {
  const [told, setTold] = useState('');
  const change = (change: Partial<HoverChoice>) => {
    setTold('');
    onHover(change);
  };
  return (
    <section aria-labelledby="cards">
      <h2 id="cards">Cards</h2>
      <fieldset class="choices">
        <legend>A card opens</legend>
        {OPENINGS.map(({ opening, label, hint }) => (
          <label key={opening}>
            <input
              type="radio"
              name="opening"
              checked={hover.opening === opening}
              onChange={() => change({ opening })}
            />
            <span class="setting">
              <b>{label}</b> <small>{hint}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <ul class="sites">
        {WAITS.map(({ wait, ...words }) => (
          <WaitLine
            key={wait}
            {...words}
            chosen={hover[wait]}
            usual={defaults[wait]}
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
            setTold('Cards open and close as they did at first.');
          }}
        >
          Back to defaults
        </button>
        <small role="status">{told}</small>
      </p>
    </section>
  );
}

interface LineProps {
  label: string;
  hint: string;
  steps: number[];
  chosen: number;
  usual: number;
  onChoose: (milliseconds: number) => void;
}

function WaitLine({ label, hint, steps, chosen, usual, onChoose }: LineProps) {
  // Another version may have offered another step.
  const offered = [...new Set([...steps, chosen])].sort((a, b) => a - b);
  return (
    <li>
      <label class="wait">
        <span class="setting">
          <b>{label}</b> <small>{hint}</small>
        </span>
        <select
          class="field"
          value={chosen}
          onChange={(event) => onChoose(Number(event.currentTarget.value))}
        >
          {offered.map((step) => (
            <option key={step} value={step}>
              {inWords(step)}
              {step === usual && ' (default)'}
            </option>
          ))}
        </select>
      </label>
    </li>
  );
}

function inWords(milliseconds: number): string {
  if (milliseconds === 0) return 'At once';
  return milliseconds === 1000 ? '1 second' : `${milliseconds / 1000} seconds`;
}
