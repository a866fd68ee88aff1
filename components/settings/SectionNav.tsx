import { say } from '../../language/say.ts';
import { useCurrentSection } from './use-current-section.ts';

interface Props {
  sections: { id: string; title: string }[];
}

/** The way to each section; the one being read is marked. */
export function SectionNav({ sections }: Props) {
  const current = useCurrentSection(sections.map(({ id }) => id));
  return (
    <nav class="sections" aria-label={say('settingsSections')}>
      <ul>
        {sections.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`} aria-current={id === current ? 'true' : undefined}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
