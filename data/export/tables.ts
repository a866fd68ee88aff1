import { createHash } from 'node:crypto';
import type { Dataset } from '../schema/dataset.ts';
import type { Entity } from '../schema/entity.ts';
import type { Source } from '../schema/source.ts';

/** A column of a table: its name, what it holds, and the table its values are keys of. */
export interface Column {
  name: string;
  meaning: string;
  refersTo?: string;
}

/** One CSV table of the export. Lists within a cell are parted by `; `. */
export interface ExportTable {
  name: string;
  meaning: string;
  columns: Column[];
  key: string[];
  rows: Record<string, string>[];
}

const column = (name: string, meaning: string, refersTo?: string): Column => ({
  name,
  meaning,
  ...(refersTo ? { refersTo } : {}),
});

const DATE = 'as precise as the source: 2019, 2019-10 or 2019-10-04';

/** The dataset as tables that join by id, for spreadsheets, R, pandas and SQL. */
export function toTables(dataset: Dataset): ExportTable[] {
  const { entities, events, sites } = dataset;
  const statements = entities.flatMap(statementsOf);
  const cited = [
    ...statements.map(({ row: { id = '' }, sources }) => ({ id, sources })),
    ...events.map(({ id, sources }) => ({ id: eventKey(id), sources })),
  ];
  const sources = new Map(cited.flatMap(({ sources }) => sources).map((s) => [s.url, s]));
  return [
    {
      name: 'entities',
      meaning: 'People, agencies, companies, products, laws, cases, ideas: whatever has a card',
      key: ['id'],
      columns: [
        column('id', 'never changes once published'),
        column('kind', 'person, agency, law, product …'),
        column('name', 'as its owner writes it'),
        column('jurisdictions', 'ISO 3166-1 alpha-2 codes, EU, or INT'),
        column('related', 'ids of entities to read next'),
      ],
      rows: entities.map(({ id, kind, name, jurisdictions, related }) => ({
        id,
        kind,
        name,
        jurisdictions: list(jurisdictions),
        related: list(related),
      })),
    },
    {
      name: 'names',
      meaning: 'How articles write an entity, and when the writing may be trusted to mean it',
      key: ['entity', 'text'],
      columns: [
        column('entity', 'whose name it is', 'entities'),
        column('text', 'the name'),
        column('when', 'on-topic, after-full-name, or empty for always'),
        column('near', 'words of which one must stand in the same paragraph'),
        column('not_near', 'words of which none may stand in the same paragraph'),
        column('language', 'ISO 639-1 code where the name belongs to one language'),
      ],
      rows: entities.flatMap(({ id, names }) =>
        names.map(({ text, when = '', near, notNear, language = '' }) => ({
          entity: id,
          text,
          when,
          near: list(near),
          not_near: list(notNear),
          language,
        })),
      ),
    },
    {
      name: 'statements',
      meaning: 'Everything said of an entity: background, roles and status, positions, provisions',
      key: ['id'],
      columns: [
        column('id', 'entity, part and number: priti-patel/period-1'),
        column('entity', 'of whom it is said', 'entities'),
        column('part', 'background, period, position, provision or lifetime'),
        column('text', 'the statement'),
        column('from', `begin of a period; ${DATE}`),
        column('to', `end of a period; ${DATE}; empty while it lasts`),
        column('confirmed', `last date a source shows it still so; ${DATE}`),
        column('date', `of a position; ${DATE}`),
        column('state', 'of a law or case: proposed, in-force, pending …'),
        column('provision', 'what a law provides: provider-assistance, safeguard …'),
        column('leads', 'ids of the bodies and offices headed in this role'),
      ],
      rows: statements.map(({ row }) => row),
    },
    {
      name: 'events',
      meaning: 'What happened, from 1976 on',
      key: ['id'],
      columns: [
        column('id', 'never changes once published'),
        column('date', DATE),
        column('kind', 'law, court, policy, statement, product …'),
        column('jurisdictions', 'where it happened or whose act it was'),
        column('text', 'one sentence'),
      ],
      rows: events.map(({ id, date, kind, jurisdictions, text }) => ({
        id,
        date,
        kind,
        jurisdictions: list(jurisdictions),
        text,
      })),
    },
    {
      name: 'event_entities',
      meaning: 'Who did it, and to whom it happened',
      key: ['event', 'entity'],
      columns: [
        column('event', 'the event', 'events'),
        column('entity', 'who took part', 'entities'),
      ],
      rows: events.flatMap(({ id, entities }) => entities.map((entity) => ({ event: id, entity }))),
    },
    {
      name: 'sources',
      meaning: 'The pages behind the statements and events',
      key: ['id'],
      columns: [
        column('id', 'first 10 hex digits of the SHA-256 of the address'),
        column('url', 'the page that says so'),
        column('title', 'of the page, where noted'),
        column('publisher', 'as a reader knows it'),
        column('kind', 'primary, press or analysis'),
        column('published', `the page's own date, ${DATE}, or undated`),
        column('checked', 'month in which the page was read, 2026-11'),
        column('archive', 'address of an archived copy'),
      ],
      rows: [...sources.values()].map((source) => ({
        id: sourceKey(source),
        url: source.url,
        title: source.title ?? '',
        publisher: source.publisher,
        kind: source.kind,
        published: source.published,
        checked: source.checked,
        archive: source.archive ?? '',
      })),
    },
    {
      name: 'citations',
      meaning: 'Which source stands behind which statement or event',
      key: ['cited_by', 'source'],
      columns: [
        column('cited_by', 'id of a statement, or event/ and the id of an event'),
        column('source', 'the page', 'sources'),
      ],
      rows: cited.flatMap(({ id, sources }) =>
        sources.map((source) => ({ cited_by: id, source: sourceKey(source) })),
      ),
    },
    {
      name: 'sites',
      meaning: 'News and policy sites that write about the debate',
      key: ['host'],
      columns: [
        column('host', 'without www.; covers its subdomains'),
        column('name', 'of the site'),
        column('country', 'ISO 3166-1 alpha-2 code, or INT'),
        column('kind', 'news, technology, policy, government, advocacy or law'),
      ],
      rows: sites.map((site) => ({ ...site })),
    },
  ];
}

const list = (values: string[] = []) => values.join('; ');

const eventKey = (id: string) => `event/${id}`;

const sourceKey = ({ url }: Source) => createHash('sha256').update(url).digest('hex').slice(0, 10);

interface Statement {
  row: Record<string, string>;
  sources: Source[];
}

/** All that is said of an entity, each with an id of its own. */
function statementsOf(entity: Entity): Statement[] {
  const { background, periods, positions, provisions, lifetime } = entity;
  const parts = {
    background,
    period: periods,
    position: positions,
    provision: provisions.map(({ kind, ...rest }) => ({ provision: kind, ...rest })),
    lifetime: lifetime ? [{ text: '', ...lifetime }] : [],
  };
  return Object.entries(parts).flatMap(([part, statements]) =>
    statements.map(({ sources, ...fields }, index) => ({
      sources,
      row: toRow({ id: `${entity.id}/${part}-${index + 1}`, entity: entity.id, part, ...fields }),
    })),
  );
}

const STATEMENT_FIELDS = 'id entity part text from to confirmed date state provision leads'.split(
  ' ',
);

function toRow(fields: Record<string, string | string[] | undefined>): Record<string, string> {
  return Object.fromEntries(
    STATEMENT_FIELDS.map((field) => {
      const value = fields[field];
      return [field, Array.isArray(value) ? list(value) : (value ?? '')];
    }),
  );
}
