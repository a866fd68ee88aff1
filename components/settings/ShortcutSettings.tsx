import { type MessageKey, say } from '../../language/say.ts';
import { Keys } from '../Keys.tsx';
import { Section } from './Section.tsx';

export interface ShortcutsProps {
  /** The extension's commands and their keys, as the browser writes them: `Alt+Shift+M`. */
  shortcuts: { command: string; description: string; keys: string }[];
  /** Opens the browser's own page, the only place where keys are changed. */
  onChangeKeys: () => void;
}

/** Said in the reader's language and this order; the browser describes commands in its own. */
const COMMANDS: Record<string, MessageKey> = {
  'next-mention': 'commandNextMention',
  'previous-mention': 'commandPreviousMention',
  'open-card': 'commandOpenCard',
  'toggle-site': 'commandToggleSite',
};

const placeOf = (command: string) => Object.keys(COMMANDS).indexOf(command);

/** The keys, and the way to others. */
export function ShortcutSettings({ shortcuts, onChangeKeys }: ShortcutsProps) {
  const inOrder = shortcuts.toSorted((a, b) => placeOf(a.command) - placeOf(b.command));
  return (
    <Section id="shortcuts" title={say('settingsShortcuts')}>
      <ul class="sites">
        {inOrder.map(({ command, description, keys }) => (
          <li key={command}>
            <span>{COMMANDS[command] ? say(COMMANDS[command]) : description}</span>
            {keys === '' ? <small>{say('settingsNoKeys')}</small> : <Keys keys={keys} />}
          </li>
        ))}
      </ul>
      <p class="reset">
        <button type="button" class="button quiet" onClick={onChangeKeys}>
          {say('settingsChangeKeys')}
        </button>
        <small>{say('settingsChangeKeysHint')}</small>
      </p>
    </Section>
  );
}
