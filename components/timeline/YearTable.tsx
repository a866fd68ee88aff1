import { useState } from 'preact/hooks';
import type { YearCount } from '../../context/events-per-year.ts';
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
      <summary>Events per year as a table</summary>
      {open && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: so that the keyboard can scroll it
        <section class="table-frame" tabIndex={0} aria-label="Events per year as a table">
          <table>
            <thead>
              <tr>
                <th scope="col">Year</th>
                {leading.map((place) => (
                  <th key={place} scope="col">
                    {jurisdictionLabel(place)}
                  </th>
                ))}
                <th scope="col">Other places</th>
                <th scope="col">All</th>
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
                      <td key={column}>{count}</td>
                    ))}
                  </tr>
                ))}
            </tbody>
          </table>
          <p>An event of several places counts once, for the first of them with its own column.</p>
        </section>
      )}
    </details>
  );
}
