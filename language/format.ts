import { numbersOf, perLanguage } from './per-language.ts';
import { spokenLanguage } from './say.ts';

/** As precise as its source: `2019`, `2019-10` or `2019-10-04`. */
type PartialDate = string;

/** `2019-10-04` → `4 Oct 2019`, `2019-10` → `Oct 2019`, `2019` → `2019`, as the language writes it. */
export function formatDate(date: PartialDate): string {
  if (date.length === 4) return date;
  const month = { month: 'short', year: 'numeric' } as const;
  return write(date, date.length === 7 ? month : { day: 'numeric', ...month });
}

/** The same without the day: `2019-10-04` → `Oct 2019`. */
export const formatMonth = (date: PartialDate): string => formatDate(date.slice(0, 7));

/** The same without the year: `2019-10-04` → `4 Oct`, `2019-10` → `Oct`, `2019` → empty. */
export function formatWithoutYear(date: PartialDate): string {
  if (date.length === 4) return '';
  return write(date, { month: 'short', ...(date.length === 7 ? {} : { day: 'numeric' }) });
}

/** `20000` → `20,000`, as the language writes it. */
export const formatNumber = (number: number): string => numbersOf(spokenLanguage()).format(number);

/** `United Kingdom, United States`, as the language lists things outside a sentence. */
export const formatList = (names: string[]): string => listsOf(spokenLanguage()).format(names);

const listsOf = perLanguage(
  (language) => new Intl.ListFormat(language, { type: 'unit', style: 'short' }),
);

/** `1.15` → `115%`, as the language writes it. */
export const formatPercent = (share: number): string =>
  share.toLocaleString(spokenLanguage(), { style: 'percent' });

/** `400` milliseconds → `0.4 seconds`, as the language writes it. */
export const formatSeconds = (milliseconds: number): string =>
  (milliseconds / 1000).toLocaleString(spokenLanguage(), {
    style: 'unit',
    unit: 'second',
    unitDisplay: 'long',
  });

/** Orders texts as the language does. */
export const compareTexts = (a: string, b: string): number =>
  orderOf(spokenLanguage()).compare(a, b);

const orderOf = perLanguage((language) => new Intl.Collator(language));

/** `GB` → `United Kingdom`; a code without a name stays as it is. */
export const nameRegion = (code: string): string => regionsOf(spokenLanguage()).of(code) ?? code;

const regionsOf = perLanguage((language) => new Intl.DisplayNames([language], { type: 'region' }));

function write(date: PartialDate, parts: Intl.DateTimeFormatOptions): string {
  return formatterOf(dateLanguage(), parts).format(new Date(`${date.slice(0, 10)}`));
}

/** Days before months: half of those who read English write them so, and all read them. */
const dateLanguage = () => (spokenLanguage() === 'en' ? 'en-GB' : spokenLanguage());

const formatters = new Map<string, Intl.DateTimeFormat>();

/** A formatter costs more than a hundred dates written with it. */
function formatterOf(language: string, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${Object.keys(parts).join(' ')}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(language, { ...parts, timeZone: 'UTC' });
  formatters.set(key, made);
  return made;
}
