import { formatDate, formatMonth } from '../context/partial-date.ts';
import type { Source } from '../data/schema/source.ts';

/** The publishers behind a statement, each a link to the page that says it. */
export function SourceLinks({ sources }: { sources: Source[] }) {
  return sources.map((source) => (
    <span key={source.url}>
      {' '}
      <a
        class="source"
        href={source.url}
        target="_blank"
        rel="noreferrer noopener"
        referrerpolicy="no-referrer"
        title={describe(source)}
      >
        {source.publisher}
      </a>
    </span>
  ));
}

/** `Letter to Facebook · GOV.UK, 4 Oct 2019 · checked Nov 2026` */
function describe({ title, publisher, published, checked }: Source): string {
  const dated = published === 'undated' ? publisher : `${publisher}, ${formatDate(published)}`;
  return [title, dated, `checked ${formatMonth(checked)}`].filter(Boolean).join(' · ');
}
