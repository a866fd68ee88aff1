import { useId, useRef } from 'preact/hooks';
import { say, sayCount } from '../../language/say.ts';

/** What importing a file would change. */
export interface ImportPlan {
  preferences: number;
  rules: number;
  /** Added sites that come and those that go. */
  sites: number;
  mode: boolean;
  /** Sites the browser will ask about, as they are shown. */
  toAllow: string[];
}

/** How far an import is. */
export type ImportState =
  | { step: 'none' }
  | { step: 'problem'; problem: string }
  | { step: 'plan'; plan: ImportPlan }
  /** `refused`: sites the browser was not allowed to let be read. */
  | { step: 'done'; refused: number }
  | { step: 'undone' };

export interface KeepProps {
  state: ImportState;
  /** How many settings are kept on this machine only, since sync does not take them. */
  unsynced: number;
  onExport: () => void;
  onFile: (file: File) => void;
  onImport: () => void;
  onCancel: () => void;
  onUndo: () => void;
}

/** All settings as one file: saved, read back, and what reading it changes. */
export function KeepSettings({
  state,
  unsynced,
  onExport,
  onFile,
  onImport,
  onCancel,
  onUndo,
}: KeepProps) {
  const field = useRef<HTMLInputElement>(null);
  const outcome = useRef<HTMLDivElement>(null);
  const id = useId();
  // The pressed button goes with its step; the focus is not to go with it.
  const focusThen = (step: () => void) => () => {
    outcome.current?.focus();
    step();
  };
  return (
    <section aria-labelledby={id} class="keep">
      <h2 id={id}>{say('keepTitle')}</h2>
      <p class="hint">{say('keepHint')}</p>
      {unsynced > 0 && <p class="hint">{sayCount('keepUnsynced', unsynced)}</p>}
      <p class="buttons">
        <button type="button" class="button quiet" onClick={onExport}>
          {say('keepExport')}
        </button>
        <button type="button" class="button quiet" onClick={() => field.current?.click()}>
          {say('keepChoose')}
        </button>
        <input
          ref={field}
          type="file"
          hidden
          accept=".json,application/json"
          aria-label={say('keepChoose')}
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            if (file) onFile(file);
            // So that the same file can be chosen again once it is corrected.
            currentTarget.value = '';
          }}
        />
      </p>
      <div aria-live="polite" tabIndex={-1} ref={outcome}>
        <Step
          state={state}
          onImport={focusThen(onImport)}
          onCancel={focusThen(onCancel)}
          onUndo={focusThen(onUndo)}
        />
      </div>
    </section>
  );
}

type Steps = Pick<KeepProps, 'state' | 'onImport' | 'onCancel' | 'onUndo'>;

function Step({ state, onImport, onCancel, onUndo }: Steps) {
  switch (state.step) {
    case 'none':
      return null;
    case 'problem':
      return <p class="problem">{state.problem}</p>;
    case 'undone':
      return <p>{say('keepUndone')}</p>;
    case 'done':
      return (
        <p class="buttons">
          <span>
            {say('keepDone')} {state.refused > 0 && sayCount('keepRefused', state.refused)}
          </span>
          <button type="button" class="button quiet" onClick={onUndo}>
            {say('keepUndo')}
          </button>
        </p>
      );
    case 'plan':
      return <Plan plan={state.plan} onImport={onImport} onCancel={onCancel} />;
  }
}

function Plan({
  plan,
  onImport,
  onCancel,
}: { plan: ImportPlan } & Pick<Steps, 'onImport' | 'onCancel'>) {
  const changes = changesOf(plan);
  if (changes.length === 0 && plan.toAllow.length === 0) return <p>{say('keepNothing')}</p>;
  return (
    <div class="plan">
      <p>{say('keepPlan')}</p>
      <ul>
        {changes.map((change) => (
          <li key={change}>{change}</li>
        ))}
        {plan.toAllow.length > 0 && <li>{say('keepAsks', plan.toAllow.join(', '))}</li>}
      </ul>
      <p class="buttons">
        <button type="button" class="button" onClick={onImport}>
          {say('keepImport')}
        </button>
        <button type="button" class="button quiet" onClick={onCancel}>
          {say('keepCancel')}
        </button>
      </p>
    </div>
  );
}

function changesOf({ preferences, rules, sites, mode }: ImportPlan): string[] {
  return [
    preferences > 0 && sayCount('keepPreferences', preferences),
    rules > 0 && sayCount('keepRules', rules),
    mode && say('keepMode'),
    sites > 0 && sayCount('keepSites', sites),
  ].filter((change) => change !== false);
}
