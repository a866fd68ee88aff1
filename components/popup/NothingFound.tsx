import type { Years } from '../../context/search-hits.ts';
import { say } from '../../language/say.ts';
import { spanOf } from './span-of.ts';

interface Props {
  /** The years asked for. */
  years: Years | undefined;
  onTimeline: () => void;
}

/** That nothing was found, and what a reader can do about it. */
export function NothingFound({ years, onTimeline }: Props) {
  return (
    <div class="nothing">
      <p role="status">
        {years ? say('popupNothingInYears', spanOf(years)) : say('popupNothing')}{' '}
        {say('popupNothingRemedy')}
      </p>
      <button type="button" class="button quiet" onClick={onTimeline}>
        {say('popupLookInTimeline')}
      </button>
    </div>
  );
}
