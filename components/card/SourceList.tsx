import { checkedIn, publication } from '../../context/describe-source.ts';
import type { Source } from '../../data/schema/source.ts';
import { datasetText } from '../../language/dataset-text.ts';
import { formatDate } from '../../language/format.ts';
import { say } from '../../language/say.ts';
import { OutwardLink } from './SourceLinks.tsx';

/** Every source of a card in full: what it is called, who published it when, when it was read. */
export function SourceList({ sources }: { sources: Source[] }) {
  return (
    <ol class="sources">
      {sources.map((source) => (
        <li key={source.url}>
          <OutwardLink class="source" address={source.url} lang={source.title && datasetText.lang}>
            {source.title ?? source.publisher}
          </OutwardLink>
          <small>
            {source.title ? publication(source) : `${hostOf(source)}, ${dateOf(source)}`}
            {' · '}
            {checkedIn(source)}
            {source.archive && (
              <>
                {' · '}
                <OutwardLink class="source" address={source.archive}>
                  {say('cardArchivedCopy')}
                </OutwardLink>
              </>
            )}
          </small>
        </li>
      ))}
    </ol>
  );
}

/** Where there is no title, what tells two pages of a publisher apart. */
const hostOf = ({ url }: Source): string => new URL(url).hostname.replace(/^www\./, '');

/** The date alone where the publisher already stands as the title. */
const dateOf = ({ published }: Source): string =>
  published === 'undated' ? say('sourceKeptUpToDate') : formatDate(published);
