import { useState } from 'preact/hooks';
import { say, sayCount } from '../../language/say.ts';
import { type EntityLine, EntityList } from '../EntityList.tsx';

interface Props {
  /** The most mentioned first. */
  mentioned: EntityLine[];
  /** Goes to the first mention in the page. */
  onShow: (id: string) => void;
  /** Opens the card in the popup. */
  onOpen: (id: string) => void;
}

/** More would push the rest of the popup out of sight. */
const MOST_AT_FIRST = 8;

/** The entities of the current article; choosing one goes to it in the page. */
export function OnThisPage({ mentioned, onShow, onOpen }: Props) {
  const [all, setAll] = useState(false);
  if (mentioned.length === 0) return null;
  // One more takes no more room than the offer to show it.
  const some = !all && mentioned.length > MOST_AT_FIRST + 1;
  return (
    <section aria-labelledby="on-this-page">
      <h2 id="on-this-page">{say('popupOnThisPage')}</h2>
      <EntityList
        entities={some ? mentioned.slice(0, MOST_AT_FIRST) : mentioned}
        onOpen={onShow}
        beside={{ label: (name) => say('popupOpenHere', name), onOpen }}
      />
      {some && (
        <button
          type="button"
          class="rest"
          onClick={(event) => {
            const section = event.currentTarget.closest('section');
            setAll(true);
            // The first of the lines that were not there before.
            requestAnimationFrame(() =>
              section?.querySelectorAll<HTMLElement>('.row')[MOST_AT_FIRST]?.focus(),
            );
          }}
        >
          {sayCount('popupShowAll', mentioned.length)}
        </button>
      )}
    </section>
  );
}
