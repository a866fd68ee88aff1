import type { EntityRecord } from '../../context/entity-record.ts';
import { formatPercent } from '../../language/format.ts';
import { say } from '../../language/say.ts';
import type { Preferences } from '../../storage/preferences.ts';
import { Choices } from './Choices.tsx';
import { useLocked } from './locked-preferences.ts';
import { Preview } from './Preview.tsx';
import { Section } from './Section.tsx';

/** How underlines, cards and the extension's own pages look. */
export type Appearance = Pick<
  Preferences,
  'underlineStyle' | 'underlineColour' | 'theme' | 'textSize'
>;

export interface AppearanceProps {
  appearance: Appearance;
  /** Shown in the preview's card. */
  sample: EntityRecord | undefined;
  /** ISO day. */
  today: string;
  reportPage: string;
  /** Marks the words of the preview as in a page; returns what undoes it. */
  underlineSample: (paragraph: HTMLElement) => () => void;
  onAppearance: (change: Partial<Appearance>) => void;
}

const STYLES: Appearance['underlineStyle'][] = ['dotted', 'dashed', 'solid', 'tint'];
const COLOURS: Appearance['underlineColour'][] = ['green', 'blue', 'violet', 'orange', 'text'];
const THEMES: Appearance['theme'][] = ['auto', 'light', 'dark'];
const SIZES = [1, 1.15, 1.3, 1.5];

/** How things look, with a sample that looks so. */
export function AppearanceSettings(props: AppearanceProps) {
  const { appearance, onAppearance } = props;
  const isLocked = useLocked();
  const { underlineStyle, underlineColour, theme, textSize } = appearance;
  const sizes = [...new Set([...SIZES, textSize])].sort((a, b) => a - b);
  return (
    <Section id="appearance" title={say('settingsAppearance')}>
      <Preview {...props} />
      <Choices
        legend={say('settingsStyle')}
        name="style"
        shape="row"
        choices={STYLES.map((value) => ({
          value,
          label: say(`settingsStyle_${value}`),
          looks: `style-${value}`,
        }))}
        chosen={underlineStyle}
        locked={isLocked('underlineStyle')}
        onChoose={(underlineStyle) => onAppearance({ underlineStyle })}
      />
      <Choices
        legend={say('settingsColour')}
        name="colour"
        shape="row"
        choices={COLOURS.map((value) => ({
          value,
          label: say(`settingsColour_${value}`),
          looks: `colour-${value}`,
        }))}
        chosen={underlineColour}
        locked={isLocked('underlineColour')}
        onChoose={(underlineColour) => onAppearance({ underlineColour })}
      />
      <Choices
        legend={say('settingsTheme')}
        name="theme"
        shape="row"
        choices={THEMES.map((value) => ({ value, label: say(`settingsTheme_${value}`) }))}
        chosen={theme}
        locked={isLocked('theme')}
        onChoose={(theme) => onAppearance({ theme })}
      />
      <p class="hint">{say('settingsThemeHint')}</p>
      <Choices
        legend={say('settingsTextSize')}
        name="size"
        shape="row"
        choices={sizes.map((size) => ({ value: size, label: formatPercent(size) }))}
        chosen={textSize}
        locked={isLocked('textSize')}
        onChoose={(textSize) => onAppearance({ textSize })}
      />
      <p class="hint">{say('settingsTextSizeHint')}</p>
    </Section>
  );
}
