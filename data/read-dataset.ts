import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import * as v from 'valibot';
import { parse, YAMLParseError } from 'yaml';
import { type Entity, entityFile, KIND_FOLDERS, KINDS } from './schema/entity.ts';
import { type DatedEvent, eventsFile } from './schema/event.ts';
import { type Site, sitesFile } from './schema/site.ts';

/** What is wrong in one place of the dataset, and what mends it. */
export interface Problem {
  /** Path below the dataset's folder. */
  file: string;
  /** The field, as `roles[0].from`; empty for the whole file. */
  field: string;
  message: string;
  severity: 'error' | 'warning';
}

/** The dataset as written, each part with the file it came from. */
export interface WrittenDataset {
  entities: Entity[];
  events: DatedEvent[];
  sites: Site[];
  /** File of each entity and event, by `entity:<id>` and `event:<id>`. */
  fileOf: Map<string, string>;
  problems: Problem[];
}

/**
 * Reads every YAML file below `folder` and checks its shape.
 *
 * A file with a problem is left out and reported in `problems`; reading goes
 * on, so that one run names everything there is to mend.
 *
 * @param folder the dataset's folder, `data/` of this project
 * @param extraEvents further event files, for events not yet sorted into years
 */
export function readDataset(folder: string, extraEvents: string[] = []): WrittenDataset {
  const written: WrittenDataset = {
    entities: [],
    events: [],
    sites: [],
    fileOf: new Map(),
    problems: [],
  };
  for (const kind of KINDS) {
    for (const path of yamlFiles(join(folder, 'entities', KIND_FOLDERS[kind]))) {
      const file = relative(folder, path);
      const entity = readFile(path, file, entityFile, written.problems);
      if (!entity) continue;
      const id = path.replace(/^.*[\\/]/, '').replace(/\.yaml$/, '');
      addUnique(written, `entity:${id}`, file, () =>
        written.entities.push({ id, kind, ...entity }),
      );
    }
  }
  for (const path of [...yamlFiles(join(folder, 'events')), ...extraEvents]) {
    const file = relative(folder, path);
    for (const event of readFile(path, file, eventsFile, written.problems) ?? []) {
      addUnique(written, `event:${event.id}`, file, () => written.events.push(event));
    }
  }
  written.events.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const sites = join(folder, 'sites.yaml');
  written.sites = readFile(sites, 'sites.yaml', sitesFile, written.problems) ?? [];
  return written;
}

function yamlFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => join(folder, name))
    .sort();
}

function addUnique(written: WrittenDataset, key: string, file: string, add: () => void): void {
  const other = written.fileOf.get(key);
  if (other !== undefined) {
    const [what, id] = key.split(':');
    written.problems.push({
      file,
      field: 'id',
      message: `the ${what} id "${id}" is already used in ${other}: choose another`,
      severity: 'error',
    });
    return;
  }
  written.fileOf.set(key, file);
  add();
}

function readFile<S extends v.GenericSchema>(
  path: string,
  file: string,
  schema: S,
  problems: Problem[],
): v.InferOutput<S> | undefined {
  let content: unknown;
  try {
    // The failsafe schema keeps every scalar text: a bare 1994 stays "1994".
    content = parse(readFileSync(path, 'utf8'), { schema: 'failsafe' });
  } catch (error) {
    problems.push({ file, field: '', message: unreadable(error), severity: 'error' });
    return undefined;
  }
  const result = v.safeParse(schema, content);
  if (result.success) return result.output;
  for (const issue of result.issues) {
    problems.push({ file, field: fieldOf(issue), message: explain(issue), severity: 'error' });
  }
  return undefined;
}

function unreadable(error: unknown): string {
  if (error instanceof ReferenceError) return `${error.message}: add the &anchor before it`;
  if (!(error instanceof YAMLParseError)) throw error;
  return `is not YAML: ${error.message.split('\n')[0]} Quote text that contains ": " or starts with a special character`;
}

function fieldOf(issue: v.BaseIssue<unknown>): string {
  return (v.getDotPath(issue) ?? '').replace(/\.(\d+)/g, '[$1]').replace(/^(\d+)/, '[$1]');
}

function explain(issue: v.BaseIssue<unknown>): string {
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    return 'is not a known field: see data/README.md, or correct its spelling';
  }
  if (issue.type === 'strict_object' && issue.received === 'undefined') return 'is missing: add it';
  return issue.message;
}
