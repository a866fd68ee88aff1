import { say } from '../../language/say.ts';
import { useLocked } from './locked-preferences.ts';
import { RemovableList } from './RemovableList.tsx';
import { Section } from './Section.tsx';

export interface LeftAloneProps {
  /** The entities the reader does not want underlined. */
  hidden: { id: string; name: string }[];
  /** Hosts where cards open only on click. */
  clickOnly: string[];
  onShowAgain: (id: string, name: string) => void;
  /** Takes a host from those where cards open only on click. */
  onHoverAgain: (host: string) => void;
}

/** What the reader has asked on cards to leave alone, each with the way back. */
export function LeftAloneSettings({
  hidden,
  clickOnly,
  onShowAgain,
  onHoverAgain,
}: LeftAloneProps) {
  const isLocked = useLocked();
  const isEmpty = hidden.length === 0 && clickOnly.length === 0;
  return (
    <Section
      id="left-alone"
      title={say('settingsLeftAlone')}
      hint={isEmpty ? say('settingsLeftAloneEmpty') : undefined}
    >
      <RemovableList
        title={say('settingsHidden')}
        hint={say('settingsHiddenHint')}
        lines={hidden}
        action={say('settingsShowAgain')}
        locked={isLocked('hiddenEntities')}
        onRemove={onShowAgain}
      />
      <RemovableList
        title={say('settingsClickOnly')}
        hint={say('settingsClickOnlyHint')}
        lines={clickOnly.map((host) => ({ id: host, name: host }))}
        action={say('settingsRemove')}
        locked={isLocked('clickOnlySites')}
        onRemove={onHoverAgain}
      />
    </Section>
  );
}
