import type { Kind } from '../../data/schema/entity.ts';
import { formatNumber } from '../../language/format.ts';
import { say } from '../../language/say.ts';
import { Icon } from '../Icon.tsx';
import { Switch } from '../Switch.tsx';
import { kindLabel } from '../wording.ts';
import { Locked } from './Locked.tsx';
import { useLocked } from './locked-preferences.ts';
import { Section } from './Section.tsx';

export interface ReadingProps {
  /** Whether every mention is underlined, not only the first of each entity. */
  underlineEvery: boolean;
  /** The kinds of the dataset, with how many entities each has. */
  kinds: { kind: Kind; count: number; underlined: boolean }[];
  onUnderlineEvery: (every: boolean) => void;
  onKind: (kind: Kind, underlined: boolean) => void;
}

/** What is underlined in an article. */
export function ReadingSettings(props: ReadingProps) {
  const isLocked = useLocked();
  const { underlineEvery, kinds, onUnderlineEvery, onKind } = props;
  return (
    <Section id="reading" title={say('settingsReading')}>
      <ul class="sites">
        <li>
          <span class="setting">
            <b>{say('settingsEveryMention')}</b> <small>{say('settingsEveryMentionHint')}</small>
            <Locked locked={isLocked('underlineEvery')} />
          </span>
          <Switch
            label={say('settingsEveryMention')}
            on={underlineEvery}
            locked={isLocked('underlineEvery')}
            onSwitch={onUnderlineEvery}
          />
        </li>
      </ul>
      <fieldset class="choices kinds" disabled={isLocked('hiddenKinds')}>
        <legend>
          {say('settingsKinds')}
          <Locked locked={isLocked('hiddenKinds')} />
        </legend>
        <div class="choice-list">
          {kinds.map(({ kind, count, underlined }) => (
            <label key={kind}>
              <input
                type="checkbox"
                checked={underlined}
                onChange={(event) => onKind(kind, event.currentTarget.checked)}
              />
              <Icon name={kind} />
              <span>{kindLabel(kind)}</span>
              <small>{formatNumber(count)}</small>
            </label>
          ))}
        </div>
      </fieldset>
    </Section>
  );
}
