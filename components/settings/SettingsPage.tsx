import { useRef, useState } from 'preact/hooks';
import { say } from '../../language/say.ts';
import { PassingNotice } from '../card/PassingNotice.tsx';
import { AboutCleartext, type AboutProps } from './AboutCleartext.tsx';
import { type AppearanceProps, AppearanceSettings } from './AppearanceSettings.tsx';
import { type HoverProps, HoverSettings } from './HoverSettings.tsx';
import { type KeepProps, KeepSettings } from './KeepSettings.tsx';
import { type LanguageProps, LanguageSettings } from './LanguageSettings.tsx';
import { type LeftAloneProps, LeftAloneSettings } from './LeftAloneSettings.tsx';
import { LockedPreferences, type PreferenceName } from './locked-preferences.ts';
import { PolicyNotice } from './PolicyNotice.tsx';
import { type ReadingProps, ReadingSettings } from './ReadingSettings.tsx';
import { SectionNav } from './SectionNav.tsx';
import { ShortcutSettings, type ShortcutsProps } from './ShortcutSettings.tsx';
import { type SitesProps, SitesSettings } from './SitesSettings.tsx';

export interface SettingsProps {
  reading: ReadingProps;
  appearance: AppearanceProps;
  cards: HoverProps;
  sites: SitesProps;
  leftAlone: LeftAloneProps & {
    /** Takes back what `onShowAgain` did. */
    onHideAgain: (id: string) => void;
    /** Takes back what `onHoverAgain` did. */
    onClickAgain: (host: string) => void;
  };
  /** Absent where the browser has none, as on telephones. */
  shortcuts: ShortcutsProps | undefined;
  language: LanguageProps;
  keep: KeepProps;
  /** What the reader's organisation set of all this. */
  locked: readonly PreferenceName[];
  about: AboutProps;
}

/** Everything a reader can choose. */
export function SettingsPage(props: SettingsProps) {
  const { reading, appearance, cards, sites, leftAlone, shortcuts, language, about } = props;
  const { keep, locked } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const goOn = () => {
    // The focus is not to go with the notice.
    if (document.activeElement?.closest('.done')) heading.current?.focus();
    setDone(undefined);
  };
  const [done, setDone] = useState<{ text: string; onUndo: () => void }>();
  const sections = [
    { id: 'reading', title: say('settingsReading') },
    { id: 'appearance', title: say('settingsAppearance') },
    { id: 'cards', title: say('settingsCards') },
    { id: 'sites', title: say('settingsSites') },
    { id: 'left-alone', title: say('settingsLeftAlone') },
    ...(shortcuts ? [{ id: 'shortcuts', title: say('settingsShortcuts') }] : []),
    { id: 'language', title: say('settingsLanguage') },
    { id: 'keep', title: say('keepTitle') },
    { id: 'about', title: say('settingsAbout') },
  ];
  return (
    <LockedPreferences.Provider value={locked}>
      <div class="settings">
        <SectionNav sections={sections} />
        <main class="options">
          <h1 tabIndex={-1} ref={heading}>
            {say('settingsTitle')}
          </h1>
          <p class="lede">{say('settingsLede')}</p>
          <PolicyNotice locked={locked} />
          <ReadingSettings {...reading} />
          <AppearanceSettings {...appearance} />
          <HoverSettings {...cards} />
          <div id="sites">
            <SitesSettings {...sites} />
          </div>
          <LeftAloneSettings
            {...leftAlone}
            onShowAgain={(id, name) => {
              leftAlone.onShowAgain(id, name);
              setDone({
                text: say('settingsShownAgain', name),
                onUndo: () => leftAlone.onHideAgain(id),
              });
            }}
            onHoverAgain={(host) => {
              leftAlone.onHoverAgain(host);
              setDone({
                text: say('settingsHoverAgain', host),
                onUndo: () => leftAlone.onClickAgain(host),
              });
            }}
          />
          {shortcuts && <ShortcutSettings {...shortcuts} />}
          <LanguageSettings {...language} />
          <div id="keep">
            <KeepSettings {...keep} />
          </div>
          <AboutCleartext {...about} />
        </main>
        <div class="done">{done && <PassingNotice {...done} onGone={goOn} />}</div>
      </div>
    </LockedPreferences.Provider>
  );
}
