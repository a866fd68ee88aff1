import * as v from 'valibot';

/**
 * The shape of the dataset as people write it, and the types everything else
 * derives from. Every field is explained in `data/README.md`.
 */

/** The kinds of entity, with the folder each kind's files live in. */
export const KIND_FOLDERS = {
  person: 'people',
  agency: 'agencies',
  government: 'government',
  parliament: 'parliaments',
  company: 'companies',
  product: 'products',
  law: 'laws',
  case: 'cases',
  operation: 'operations',
  incident: 'incidents',
  inquiry: 'inquiries',
  initiative: 'initiatives',
  organisation: 'organisations',
  document: 'documents',
  idea: 'ideas',
} as const;

export type Kind = keyof typeof KIND_FOLDERS;

export const KINDS = Object.keys(KIND_FOLDERS) as Kind[];

const EVENT_KINDS = [
  'law',
  'court',
  'policy',
  'statement',
  'report',
  'product',
  'investigation',
  'incident',
  'hearing',
  'appointment',
  'organisation',
] as const;

const STATES = [
  'proposed',
  'passed',
  'in-force',
  'partly-in-force',
  'pending',
  'decided',
  'settled',
  'withdrawn',
  'rejected',
  'struck-down',
  'repealed',
  'expired',
  'completed',
] as const;

const oneOf = <const T extends readonly string[]>(options: T) =>
  v.picklist(options, (issue) => `${issue.received} is not one of: ${options.join(', ')}`);

const text = (longest: number) =>
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

const id = v.pipe(
  v.string('must be an id'),
  v.regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    (issue) => `"${issue.input}" is not an id: use lower-case words joined by hyphens`,
  ),
);

const partialDate = v.pipe(
  v.string('must be a date'),
  v.regex(
    /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
    (issue) => `"${issue.input}" is not a date: write 2019, 2019-10 or 2019-10-04`,
  ),
  v.check(isInCalendar, (issue) => `${issue.input} is not a day of the calendar`),
);

function isInCalendar(date: string): boolean {
  return date.length < 10 || new Date(`${date}T00:00Z`).toISOString().startsWith(date);
}

const httpsUrl = v.pipe(
  v.string('must be an address'),
  v.check(isHttps, (issue) => `"${issue.input}" is not a full https:// address`),
);

function isHttps(address: string): boolean {
  return URL.canParse(address) && new URL(address).protocol === 'https:' && !/\s/.test(address);
}

const sourceSchema = v.strictObject({
  url: httpsUrl,
  title: v.optional(text(250)),
  publisher: text(90),
  kind: oneOf(['primary', 'press', 'analysis']),
  /** The page's own date, or `undated` where it is kept up to date. */
  published: v.union(
    [v.literal('undated'), partialDate],
    (issue) => `${issue.received} is not a date: write 2019, 2019-10, 2019-10-04 or undated`,
  ),
  /** The month in which a person read the page: `2026-11`. */
  checked: v.pipe(
    v.string(),
    v.regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'write the month of the check as 2026-11'),
  ),
  archive: v.optional(httpsUrl),
});

const sourceList = v.pipe(v.array(sourceSchema), v.minLength(1, 'is empty: add a source'));

const sourcesField = v.pipe(
  // Lazy rather than a union, so that an error names the field inside the source.
  v.lazy((input) => (Array.isArray(input) ? sourceList : sourceSchema)),
  v.transform((source) => (Array.isArray(source) ? source : [source])),
);

const jurisdictions = v.pipe(
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
);

const nameFields = v.strictObject({
  text: text(160),
  when: v.optional(oneOf(['on-topic', 'after-full-name'])),
  near: v.optional(v.array(text(60), 'must be a list such as [Facebook, encrypt*]')),
  'not-near': v.optional(v.array(text(60), 'must be a list such as [album, band]')),
  language: v.optional(v.pipe(v.string(), v.regex(/^[a-z]{2}$/, 'write two letters such as de'))),
});

const nameField = v.pipe(
  v.lazy((input) => (typeof input === 'string' ? text(160) : nameFields)),
  v.transform((name) => {
    if (typeof name === 'string') return { text: name };
    const { 'not-near': notNear, ...rest } = name;
    return notNear ? { ...rest, notNear } : rest;
  }),
);

/** What both authored forms of a name are read as. */
export interface EntityName {
  text: string;
  when?: 'on-topic' | 'after-full-name' | undefined;
  near?: string[] | undefined;
  notNear?: string[] | undefined;
  language?: string | undefined;
}

const statement = v.pipe(
  v.strictObject({ text: text(260), source: sourcesField }),
  v.transform(withSources),
);

const period = v.pipe(
  v.strictObject({
    title: v.optional(text(90)),
    text: v.optional(text(90)),
    from: partialDate,
    to: v.optional(partialDate),
    confirmed: v.optional(partialDate),
    leads: v.optional(v.array(id)),
    state: v.optional(oneOf(STATES)),
    source: sourcesField,
  }),
  v.check(
    ({ title, text }) => (title === undefined) !== (text === undefined),
    'needs either a title (roles) or a text (status)',
  ),
  v.check(
    ({ to, confirmed }) => (to === undefined) !== (confirmed === undefined),
    'needs either `to` (it is over) or `confirmed` (the last date a source shows it still so)',
  ),
  v.transform(({ title, text, ...rest }) =>
    withSources({ text: (title ?? text) as string, ...rest }),
  ),
);

const position = v.pipe(
  v.strictObject({ text: text(220), date: partialDate, source: sourcesField }),
  v.transform(withSources),
);

function withSources<T extends { source: Source[] }>({ source, ...rest }: T) {
  return { ...rest, sources: source };
}

/** One entity file, without what its path says (id and kind). */
export const entityFile = v.pipe(
  v.strictObject({
    name: text(110),
    jurisdictions,
    names: v.pipe(
      v.array(nameField, 'must be a list of names'),
      v.minLength(1, 'is empty: an entity without a name is never found'),
    ),
    background: v.pipe(
      v.array(statement, 'must be a list of sentences with a source each'),
      v.minLength(1, 'is empty: write one to three sourced sentences'),
      v.maxLength(3, 'has more than three sentences: keep what a newcomer needs'),
    ),
    roles: v.optional(v.array(period)),
    status: v.optional(v.array(period)),
    positions: v.optional(v.array(position)),
    related: v.optional(v.array(id)),
  }),
  v.transform(({ roles, status, positions, related, ...rest }) => ({
    ...rest,
    names: rest.names as EntityName[],
    periods: [...(roles ?? []), ...(status ?? [])],
    positions: positions ?? [],
    related: related ?? [],
  })),
);

const event = v.pipe(
  v.strictObject({
    id,
    date: partialDate,
    kind: oneOf(EVENT_KINDS),
    jurisdictions,
    text: text(200),
    entities: v.pipe(v.array(id), v.minLength(1, 'is empty: name at least one entity')),
    source: sourcesField,
  }),
  v.transform(withSources),
);

/** One year of events. */
export const eventsFile = v.array(event, 'must be a list of events');

/** `sites.yaml`. */
export const sitesFile = v.array(
  v.strictObject({
    host: v.pipe(
      v.string(),
      v.regex(
        /^(?!www\.)([a-z0-9-]+\.)+[a-z]{2,}$/,
        (issue) => `"${issue.input}" is not a host: write it like silicon.co.uk, without www.`,
      ),
    ),
    name: text(80),
    country: v.pipe(
      v.string(),
      v.regex(/^([A-Z]{2}|INT)$/, 'write two letters such as GB, or INT'),
    ),
    kind: oneOf(['news', 'technology', 'policy', 'government', 'advocacy', 'law']),
  }),
  'must be a list of sites',
);

export type Source = v.InferOutput<typeof sourceSchema>;
/** A role of a person or a status of anything else, with the time it held. */
export type Period = v.InferOutput<typeof period>;
export type DatedEvent = v.InferOutput<typeof event>;
export type Site = v.InferOutput<typeof sitesFile>[number];
export type Entity = v.InferOutput<typeof entityFile> & { id: string; kind: Kind };

/** The whole dataset, as packaged with the extension. */
export interface Dataset {
  /** First 12 hex digits of the SHA-256 of the content. */
  version: string;
  /** The latest month in which a source was checked, `2026-11`. */
  date: string;
  entities: Entity[];
  events: DatedEvent[];
  sites: Site[];
}
