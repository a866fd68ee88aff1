import { useLayoutEffect, useRef } from 'preact/hooks';
import { say } from '../../language/say.ts';
import { EntityCard } from '../card/EntityCard.tsx';
import type { AppearanceProps } from './AppearanceSettings.tsx';

type Props = Pick<
  AppearanceProps,
  'appearance' | 'sample' | 'today' | 'reportPage' | 'underlineSample'
>;

/** The day of the article the sample is from. */
const PUBLISHED = '2020-06-12';

/** A sentence and a card as they look in a page; to be looked at only. */
export function Preview({ appearance, sample, today, reportPage, underlineSample }: Props) {
  const { underlineStyle, underlineColour, theme } = appearance;
  const paragraph = useRef<HTMLParagraphElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: marked anew when it is to look otherwise
  useLayoutEffect(
    () => (paragraph.current ? underlineSample(paragraph.current) : undefined),
    [underlineStyle, underlineColour, theme],
  );
  return (
    <figure class="preview">
      <figcaption>{say('settingsPreview')}</figcaption>
      <div inert>
        <p lang="en" ref={paragraph}>
          Priti Patel and the National Crime Agency asked WhatsApp to think again about end-to-end
          encryption.
        </p>
        {sample && (
          <EntityCard
            record={sample}
            published={PUBLISHED}
            today={today}
            grown={false}
            reportPage={reportPage}
            onOpen={() => {}}
          />
        )}
      </div>
    </figure>
  );
}
