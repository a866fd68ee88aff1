import type { Fact, ThenAndNow as Facts } from '../../context/as-of.ts';
import { formatMonth } from '../../language/format.ts';
import { say } from '../../language/say.ts';
import { spanLabel } from '../wording.ts';
import { Statement } from './Statement.tsx';
import { lastStep, type Tightness } from './tightness.ts';

interface Props {
  facts: Facts;
  /** ISO day of the article, if known. */
  published: string | undefined;
  /** How much of it a compact card shows, one source each; without it, all with all sources. */
  tightness?: Tightness | undefined;
}

/** What was true on the article's date, and what is true now. */
export function ThenAndNow({ facts, published, tightness }: Props) {
  const { onDate = [], now, unchanged, stale } = facts;
  if (onDate.length === 0 && now.length === 0) return null;
  const date = published && formatMonth(published);
  const latest = say(stale ? 'cardLastKnown' : 'cardNow');
  const same = unchanged && onDate.length > 0;
  return (
    <dl class="then">
      {date && onDate.length > 0 && (
        <Row
          label={same && !stale ? say('cardUntilNow', date) : date}
          facts={onDate}
          tightness={tightness}
        />
      )}
      {!same && now.length > 0 && (
        <Row label={latest} facts={now} stale={stale} tightness={tightness} />
      )}
    </dl>
  );
}

interface RowProps extends Pick<Props, 'tightness'> {
  label: string;
  facts: Fact[];
  stale?: boolean;
}

/** Where there is little room, when a fact was last confirmed is said only if that is long ago. */
function Row({ label, facts, stale = false, tightness }: RowProps) {
  return (
    <div>
      <dt>{label}</dt>
      {facts.slice(0, tightness?.facts).map((fact, at) => (
        <dd key={fact.text + fact.from}>
          <Statement
            text={fact.text}
            sources={fact.sources}
            fit={
              tightness && {
                part: 'fact',
                lines: tightness.fact,
                until: lastStep(({ facts }) => facts > at),
              }
            }
          >
            {' '}
            <span class="span">{spanOf(fact, tightness === undefined || stale)}</span>
          </Statement>
        </dd>
      ))}
    </div>
  );
}

const spanOf = ({ confirmed, ...fact }: Fact, confirming: boolean): string =>
  spanLabel({ ...fact, confirmed: confirming ? confirmed : undefined }, formatMonth);
