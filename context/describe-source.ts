import type { Source } from '../data/schema/source.ts';
import { formatDate, formatMonth } from '../language/format.ts';
import { say } from '../language/say.ts';

/** `Letter to Facebook · GOV.UK, 4 Oct 2019 · checked Nov 2026` */
export function describeSource(source: Source): string {
  return [source.title, publication(source), checkedIn(source)].filter(Boolean).join(' · ');
}

/** Who published it when: `GOV.UK, 4 Oct 2019`, or `GOV.UK` for a page kept up to date. */
export function publication({ publisher, published }: Source): string {
  return published === 'undated' ? publisher : `${publisher}, ${formatDate(published)}`;
}

/** `checked Nov 2026` */
export const checkedIn = ({ checked }: Source): string =>
  say('sourceChecked', formatMonth(checked));
