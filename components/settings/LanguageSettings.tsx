import { say } from '../../language/say.ts';
import type { Preferences } from '../../storage/preferences.ts';
import { Choices } from './Choices.tsx';
import { useLocked } from './locked-preferences.ts';
import { Section } from './Section.tsx';

type Language = Preferences['language'];

export interface LanguageProps {
  language: Language;
  onLanguage: (language: Language) => void;
}

/** Each language in its own words, which are the same in all. */
const ENDONYMS: Record<Exclude<Language, 'browser'>, string> = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
};

/** What Cleartext speaks. */
export function LanguageSettings({ language, onLanguage }: LanguageProps) {
  const isLocked = useLocked();
  const endonyms = Object.entries(ENDONYMS).map(([lang, label]) => ({
    value: lang as Language,
    label,
    lang,
  }));
  return (
    <Section id="language" title={say('settingsLanguage')}>
      <Choices
        legend={say('settingsLanguageLegend')}
        name="language"
        shape="row"
        choices={[{ value: 'browser', label: say('settingsLanguageBrowser') }, ...endonyms]}
        chosen={language}
        locked={isLocked('language')}
        onChoose={onLanguage}
      />
      <p class="hint">{say('settingsLanguageHint')}</p>
    </Section>
  );
}
