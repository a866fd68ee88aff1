import * as v from 'valibot';

/** The kinds of value fields are made of. Each message names the remedy. */

export const oneOf = <const T extends readonly string[]>(options: T) =>
  v.picklist(options, (issue) => `${issue.received} is not one of: ${options.join(', ')}`);

/** Text of at most `longest` UTF-16 units, without space at its ends. */
export const text = (longest: number) =>
  v.pipe(
    v.string('must be text'),
    v.trim(),
    v.minLength(1, 'is empty: write it or remove the field'),
    v.maxLength(
      longest,
      (issue) =>
        `is ${issue.input.length} characters long, a card has room for ${longest}: shorten it or split it`,
    ),
  );

/** Names an entity or an event; unique among its kind and never changed once published. */
export const id = v.pipe(
  v.string('must be an id'),
  v.regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    (issue) => `"${issue.input}" is not an id: use lower-case words joined by hyphens`,
  ),
);

/** `2019`, `2019-10` or `2019-10-04`. */
export const partialDate = v.pipe(
  v.string('must be a date'),
  v.regex(
    /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
    (issue) => `"${issue.input}" is not a date: write 2019, 2019-10 or 2019-10-04`,
  ),
  v.check(isInCalendar, (issue) => `${issue.input} is not a day of the calendar`),
  v.description('As precise as the source: a year, a month or a day'),
);

function isInCalendar(date: string): boolean {
  return date.length < 10 || new Date(`${date}T00:00Z`).toISOString().startsWith(date);
}

export const httpsUrl = v.pipe(
  v.string('must be an address'),
  v.check(isHttps, (issue) => `"${issue.input}" is not a full https:// address`),
);

function isHttps(address: string): boolean {
  return URL.canParse(address) && new URL(address).protocol === 'https:' && !/\s/.test(address);
}

/** ISO 3166-1 alpha-2 codes, `EU`, or `INT` for what belongs to no single country. */
export const jurisdictions = v.pipe(
  v.array(
    v.pipe(
      v.string(),
      v.regex(
        /^([A-Z]{2}|INT)$/,
        (issue) => `"${issue.input}" is not a jurisdiction: use two letters (GB), EU or INT`,
      ),
    ),
    'must be a list such as [GB]',
  ),
  v.minLength(1, 'names no jurisdiction: add one such as GB, EU or INT'),
  v.description('ISO 3166-1 alpha-2 codes, EU, or INT for what belongs to no single country'),
);
