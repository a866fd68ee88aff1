import { describeSource } from '../../context/describe-source.ts';
import type { Source } from '../../data/schema/source.ts';
import { formatNumber } from '../../language/format.ts';

interface Props {
  sources: Source[];
  /** At most this many by name; the rest are counted. */
  most?: number | undefined;
}

/** The publishers behind a statement, each a link to the page that says it. */
export function SourceLinks({ sources, most = sources.length }: Props) {
  const more = sources.slice(most);
  return (
    <>
      {sources.slice(0, most).map((source) => (
        <span key={source.url}>
          {' '}
          <SourceLink source={source} />
        </span>
      ))}
      {more.length > 0 && (
        <span class="more-sources" title={more.map(describeSource).join('\n')}>
          {` +${formatNumber(more.length)}`}
        </span>
      )}
    </>
  );
}

/** A publisher's name; opens its page without telling it where the reader came from. */
export function SourceLink({ source }: { source: Source }) {
  return (
    <OutwardLink address={source.url} class="source" title={describeSource(source)}>
      {source.publisher}
    </OutwardLink>
  );
}

interface OutwardProps {
  address: string;
  children: string;
  class?: string;
  title?: string;
  /** Where it is not the language around it. */
  lang?: string | undefined;
}

/** A link out of the card: a new tab, and no word of the page being read. */
export function OutwardLink({ address, children, ...rest }: OutwardProps) {
  return (
    <a
      {...rest}
      href={address}
      target="_blank"
      rel="noreferrer noopener"
      referrerpolicy="no-referrer"
      dir="auto"
    >
      {children}
    </a>
  );
}
