import { useState } from 'preact/hooks';
import type { YearCount } from '../../context/events-per-year.ts';
import { formatNumber } from '../../language/format.ts';
import { say } from '../../language/say.ts';
import { jurisdictionLabel } from '../wording.ts';

interface Props {
  counts: YearCount[];
  leading: string[];
}

/** The chart's numbers as a table, for those who do not see it or want them exactly. */
export function YearTable({ counts, leading }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <details class="year-table" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say('timelineTable')}</summary>
      {open && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: so that the keyboard can scroll it
        <section class="table-frame" tabIndex={0} aria-label={say('timelineTable')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{say('timelineYear')}</th>
                {leading.map((place) => (
                  <th key={place} scope="col">
                    {jurisdictionLabel(place)}
                  </th>
                ))}
                <th scope="col">{say('timelineOtherPlaces')}</th>
                <th scope="col">{say('timelineAll')}</th>
              </tr>
            </thead>
            <tbody>
              {counts
                .filter(({ total }) => total > 0)
                .map(({ year, total, counts }) => (
                  <tr key={year}>
                    <th scope="row">{year}</th>
                    {[...counts, total].map((count, column) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: columns keep their places
                      <td key={column}>{formatNumber(count)}</td>
                    ))}
                  </tr>
                ))}
            </tbody>
          </table>
          <p>{say('timelineTableNote')}</p>
        </section>
      )}
    </details>
  );
}
