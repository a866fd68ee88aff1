import type { ComponentChildren } from 'preact';
import { Locked } from './Locked.tsx';

interface Choice<Value> {
  value: Value;
  label: ComponentChildren;
  hint?: string;
  /** A class for the label, to draw it as what it stands for. */
  looks?: string;
  /** BCP 47, where the label is of another language than the page. */
  lang?: string;
}

interface Props<Value> {
  legend: string;
  /** Names the group among the page's others. */
  name: string;
  choices: Choice<Value>[];
  chosen: Value;
  /** Below each other with hints, or beside each other. */
  shape: 'list' | 'row';
  /** Whether it is for others to choose. */
  locked: boolean;
  onChoose: (value: Value) => void;
}

/** One of a few. */
export function Choices<Value extends string | number>(props: Props<Value>) {
  const { legend, name, choices, chosen, shape, locked, onChoose } = props;
  return (
    <fieldset class={`choices ${shape}`} disabled={locked}>
      <legend>
        {legend}
        <Locked locked={locked} />
      </legend>
      <div class="choice-list">
        {choices.map(({ value, label, hint, looks, lang }) => (
          <label key={value} {...(lang ? { lang } : {})}>
            <input
              type="radio"
              name={name}
              checked={value === chosen}
              onChange={() => onChoose(value)}
            />
            <span class="setting">
              <b class={looks}>{label}</b> {hint && <small>{hint}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
