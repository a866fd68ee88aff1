import type { Fact, ThenAndNow as Facts } from '../context/as-of.ts';
import { formatMonth } from '../context/partial-date.ts';
import { SourceLinks } from './SourceLinks.tsx';

interface Props {
  facts: Facts;
  /** ISO day of the article, if known. */
  published: string | undefined;
}

/** What was true on the article's date, and what is true now. */
export function ThenAndNow({ facts: { onDate = [], now, unchanged, stale }, published }: Props) {
  if (onDate.length === 0 && now.length === 0) return null;
  const date = published && formatMonth(published);
  const latest = stale ? 'Last known' : 'Now';
  return (
    <dl class="then">
      {date && onDate.length > 0 && (
        <Row label={unchanged && !stale ? `${date} – now` : date} facts={onDate} />
      )}
      {!(unchanged && onDate.length > 0) && now.length > 0 && <Row label={latest} facts={now} />}
    </dl>
  );
}

/** At most this many at once; the card's timeline has the rest. */
const MOST = 3;

function Row({ label, facts }: { label: string; facts: Fact[] }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>
        {facts.slice(0, MOST).map((fact) => (
          <div key={fact.text + fact.from}>
            <b>{fact.text}</b> <span class="span">{spanOf(fact)}</span>
            <SourceLinks sources={fact.sources.slice(0, 1)} />
          </div>
        ))}
      </dd>
    </>
  );
}

/** `(Jul 2019 – Sep 2022)`, or `since Nov 2024, confirmed Nov 2025`. */
function spanOf({ from, to, confirmed }: Fact): string {
  if (to !== undefined) {
    const [start, end] = [formatMonth(from), formatMonth(to)];
    return start === end ? `(${start})` : `(${start} – ${end})`;
  }
  const since = `since ${formatMonth(from)}`;
  return confirmed ? `${since}, confirmed ${formatMonth(confirmed)}` : since;
}
