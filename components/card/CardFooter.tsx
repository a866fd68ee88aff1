import { reportAddress } from '../../context/report-address.ts';
import { formatMonth } from '../../language/format.ts';
import { say, sayCount } from '../../language/say.ts';
import type { EntityCardProps } from './EntityCard.tsx';
import { OutwardLink } from './SourceLinks.tsx';

/** How to see more, how old the dataset is, and where to say that it is wrong. */
export function CardFooter({ record, grown, reportPage, onGrow }: EntityCardProps) {
  const { events } = record;
  return (
    <footer>
      {!grown && onGrow && (
        <button type="button" class="more" onClick={onGrow}>
          {events.length > 3 ? sayCount('cardAllEvents', events.length) : say('cardMore')}
        </button>
      )}
      <span class="as-of">{say('cardDataAsOf', formatMonth(record.dataset.date))}</span>
      <OutwardLink class="report" address={reportAddress(record, reportPage)}>
        {say('cardReport')}
      </OutwardLink>
    </footer>
  );
}
