import type { Fact, ThenAndNow as Facts } from '../../context/as-of.ts';
import { formatMonth } from '../../language/format.ts';
import { Statement } from './Statement.tsx';

interface Props {
  facts: Facts;
  /** ISO day of the article, if known. */
  published: string | undefined;
  /** How many facts a row shows, one source each; without it, all with all sources. */
  most?: number | undefined;
  /** The most lines of a fact; without it, its whole text. */
  lines?: number | undefined;
}

/** What was true on the article's date, and what is true now. */
export function ThenAndNow({ facts, published, ...limits }: Props) {
  const { onDate = [], now, unchanged, stale } = facts;
  if (onDate.length === 0 && now.length === 0) return null;
  const date = published && formatMonth(published);
  const latest = stale ? 'Last known' : 'Now';
  const same = unchanged && onDate.length > 0;
  return (
    <dl class="then">
      {date && onDate.length > 0 && (
        <Row label={same && !stale ? `${date} – now` : date} facts={onDate} {...limits} />
      )}
      {!same && now.length > 0 && <Row label={latest} facts={now} stale={stale} {...limits} />}
    </dl>
  );
}

interface RowProps extends Pick<Props, 'most' | 'lines'> {
  label: string;
  facts: Fact[];
  stale?: boolean;
}

/** Where there is little room, when a fact was last confirmed is said only if that is long ago. */
function Row({ label, facts, stale = false, most, lines }: RowProps) {
  return (
    <div>
      <dt>{label}</dt>
      {facts.slice(0, most).map((fact) => (
        <dd key={fact.text + fact.from}>
          <Statement text={fact.text} sources={fact.sources} lines={lines} most={most && 1}>
            {' '}
            <span class="span">{spanOf(fact, most === undefined || stale)}</span>
          </Statement>
        </dd>
      ))}
    </div>
  );
}

/** `Jul 2019 – Sep 2022`, or `since Nov 2024, confirmed Nov 2025`. */
function spanOf({ from, to, confirmed }: Fact, confirming: boolean): string {
  if (to !== undefined) {
    const [start, end] = [formatMonth(from), formatMonth(to)];
    return start === end ? start : `${start} – ${end}`;
  }
  const since = `since ${formatMonth(from)}`;
  return confirmed && confirming ? `${since}, confirmed ${formatMonth(confirmed)}` : since;
}
