import { compareDates, firstDay, lastDay } from '../context/partial-date.ts';
import type { Problem, WrittenDataset } from './read-dataset.ts';
import type { DatedEvent, Entity, EntityName, Period, Source } from './schema.ts';

/**
 * Checks what only shows across fields and files: ids that name nothing, names
 * two entities share, dates that contradict, sources that disagree.
 *
 * @param today ISO day against which dates must not lie in the future
 */
export function checkDataset(written: WrittenDataset, today: string): Problem[] {
  return [
    ...checkReferences(written),
    ...checkNames(written),
    ...checkPeriods(written, today),
    ...checkEvents(written, today),
    ...checkSources(written, today),
    ...checkWords(written),
    ...checkSites(written),
  ];
}

const problem = (
  file: string | undefined,
  field: string,
  message: string,
  severity: Problem['severity'] = 'error',
): Problem => ({ file: file ?? '', field, message, severity });

function checkReferences({ entities, events, fileOf }: WrittenDataset): Problem[] {
  const known = new Set(entities.map((entity) => entity.id));
  const missing = (id: string) => !known.has(id);
  const unknown = (id: string) =>
    `no entity has the id "${id}": correct it, or add the entity's file`;
  return [
    ...entities.flatMap((entity) => {
      const file = fileOf.get(`entity:${entity.id}`);
      return [
        ...entity.related
          .filter(missing)
          .map((id) => problem(file, `related (${id})`, unknown(id))),
        ...entity.related
          .filter((id) => id === entity.id)
          .map(() => problem(file, 'related', 'names the entity itself: remove it')),
        ...entity.periods
          .flatMap((period) => period.leads ?? [])
          .filter(missing)
          .map((id) => problem(file, `roles.leads (${id})`, unknown(id))),
      ];
    }),
    ...events.flatMap((event) =>
      event.entities
        .filter(missing)
        .map((id) => problem(fileOf.get(`event:${event.id}`), `${event.id}.entities`, unknown(id))),
    ),
  ];
}

function checkNames({ entities, fileOf }: WrittenDataset): Problem[] {
  const problems: Problem[] = [];
  const owners = new Map<string, { entity: Entity; name: EntityName }>();
  for (const entity of entities) {
    const file = fileOf.get(`entity:${entity.id}`);
    if (
      !entity.names.some(isUnconditional) &&
      entity.names.some((n) => n.when === 'after-full-name')
    ) {
      problems.push(
        problem(file, 'names', 'has a name for after the full name, but no full name: add one'),
      );
    }
    const own = new Set<string>();
    for (const name of entity.names) {
      if (own.has(name.text)) {
        problems.push(problem(file, 'names', `lists "${name.text}" twice: remove one`));
      }
      own.add(name.text);
      const other = owners.get(name.text);
      if (!other) owners.set(name.text, { entity, name });
      else if (other.entity !== entity && isUnconditional(name) && isUnconditional(other.name)) {
        problems.push(
          problem(
            file,
            'names',
            `"${name.text}" is also a name of ${other.entity.id}: give one of them a condition`,
          ),
        );
      }
    }
  }
  return problems;
}

const isUnconditional = (name: EntityName) => !name.when && !name.near;

function checkPeriods({ entities, fileOf }: WrittenDataset, today: string): Problem[] {
  return entities.flatMap((entity) => {
    const file = fileOf.get(`entity:${entity.id}`);
    return entity.periods.flatMap((period, index) => {
      const field = `${entity.kind === 'person' ? 'roles' : 'status'}[${index}]`;
      return periodProblems(period, today).map((message) => problem(file, field, message));
    });
  });
}

function periodProblems({ from, to, confirmed }: Period, today: string): string[] {
  const problems: string[] = [];
  if (to && lastDay(to) < firstDay(from)) {
    problems.push(`ends (${to}) before it begins (${from}): correct the dates`);
  }
  if (confirmed && lastDay(confirmed) < firstDay(from)) {
    problems.push(`was confirmed (${confirmed}) before it begins (${from}): correct the dates`);
  }
  if (confirmed && firstDay(confirmed) > today) {
    problems.push(`is confirmed for a day in the future (${confirmed}): correct it`);
  }
  return problems;
}

function checkEvents({ events, fileOf }: WrittenDataset, today: string): Problem[] {
  const seen = new Map<string, DatedEvent>();
  return events.flatMap((event) => {
    const file = fileOf.get(`event:${event.id}`) ?? '';
    const problems: Problem[] = [];
    const year = /^events\/(\d{4})\.yaml$/.exec(file.replaceAll('\\', '/'))?.[1];
    if (year && !event.date.startsWith(year)) {
      problems.push(
        problem(
          file,
          `${event.id}.date`,
          `${event.date} does not belong in the year ${year}: move the event`,
        ),
      );
    }
    if (firstDay(event.date) > today) {
      problems.push(
        problem(file, `${event.id}.date`, `${event.date} is in the future: correct it`),
      );
    }
    const same = seen.get(`${event.date} ${event.text}`);
    if (same) problems.push(problem(file, event.id, `repeats the event ${same.id}: remove one`));
    seen.set(`${event.date} ${event.text}`, event);
    if (new Set(event.entities).size < event.entities.length) {
      problems.push(problem(file, `${event.id}.entities`, 'names an entity twice: remove one'));
    }
    return problems;
  });
}

/** Every use of a source, with the place it is used in. */
export function* sourcesOf({ entities, events, fileOf }: WrittenDataset) {
  for (const entity of entities) {
    const file = fileOf.get(`entity:${entity.id}`) ?? '';
    const parts = {
      background: entity.background,
      periods: entity.periods,
      positions: entity.positions,
    };
    for (const [field, statements] of Object.entries(parts)) {
      for (const [index, { sources }] of statements.entries()) {
        for (const source of sources) yield { file, field: `${field}[${index}].source`, source };
      }
    }
  }
  for (const event of events) {
    const file = fileOf.get(`event:${event.id}`) ?? '';
    for (const source of event.sources) yield { file, field: `${event.id}.source`, source };
  }
}

const SHORTENERS = new Set([
  'bit.ly',
  't.co',
  'tinyurl.com',
  'goo.gl',
  'ow.ly',
  'buff.ly',
  'is.gd',
]);

function checkSources(written: WrittenDataset, today: string): Problem[] {
  const first = new Map<string, { file: string; field: string; source: Source }>();
  const problems: Problem[] = [];
  for (const { file, field, source } of sourcesOf(written)) {
    const vague = vagueness(new URL(source.url));
    if (vague)
      problems.push(problem(file, field, `${source.url} is ${vague}: name the page that says it`));
    if (source.published !== 'undated' && firstDay(source.published) > today) {
      problems.push(
        problem(file, field, `published ${source.published} is in the future: correct it`),
      );
    }
    if (
      source.published !== 'undated' &&
      compareDates(source.checked, source.published.slice(0, 7)) < 0
    ) {
      problems.push(
        problem(file, field, `was checked (${source.checked}) before it was published: correct it`),
      );
    }
    const other = first.get(source.url);
    if (!other) first.set(source.url, { file, field, source });
    else {
      for (const key of ['publisher', 'kind', 'published'] as const) {
        if (other.source[key] !== source[key]) {
          problems.push(
            problem(
              file,
              field,
              `gives ${source.url} the ${key} "${source[key]}", but ${other.file} (${other.field}) says "${other.source[key]}": make them agree`,
            ),
          );
        }
      }
    }
  }
  return problems;
}

function vagueness(url: URL): string | undefined {
  if (SHORTENERS.has(url.hostname)) return 'a shortened address';
  if (url.pathname === '/' && url.search === '') return 'a home page';
  if (/^\/search\b/.test(url.pathname) || url.searchParams.has('q')) return 'a search page';
  if (/^\/(tags?|topics?|category|author)\//.test(url.pathname)) return 'a list of articles';
  return undefined;
}

/** Words that judge; a statement with one of them is not neutral. */
const LOADED =
  /\b(slam(s|med)?|blast(s|ed)?|admit(s|ted)?|claim(s|ed)?|notorious(ly)?|infamous(ly)?|controversial(ly)?|draconian|so-called|disastrous(ly)?|shameful(ly)?|brilliant(ly)?|outrageous(ly)?|reckless(ly)?|orwellian|scandalous(ly)?)\b/i;

function checkWords({ entities, events, fileOf }: WrittenDataset): Problem[] {
  const complain = (file: string | undefined, field: string, text: string) => {
    const word = LOADED.exec(text)?.[0];
    return word
      ? [problem(file, field, `"${word}" judges: say what was said or done in neutral words`)]
      : [];
  };
  return [
    ...entities.flatMap((entity) => {
      const file = fileOf.get(`entity:${entity.id}`);
      return [...entity.background, ...entity.periods, ...entity.positions].flatMap(({ text }) =>
        complain(file, 'text', text),
      );
    }),
    ...events.flatMap((event) =>
      complain(fileOf.get(`event:${event.id}`), `${event.id}.text`, event.text),
    ),
  ];
}

function checkSites({ sites }: WrittenDataset): Problem[] {
  const seen = new Set<string>();
  return sites.flatMap(({ host }, index) => {
    const twice = seen.has(host);
    seen.add(host);
    return twice
      ? [problem('sites.yaml', `[${index}].host`, `lists ${host} twice: remove one`)]
      : [];
  });
}
