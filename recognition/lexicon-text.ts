import type { Condition } from './lexicon.ts';

/** An entity with its names, as a lexicon's text holds them. */
export interface NamesOfEntity {
  id: string;
  /** Plain names, the one that gives the id first. */
  names: { name: string; condition: Condition }[];
}

/**
 * A lexicon as text: entities parted by an empty line; the id, or nothing where
 * it is the first name's {@link slugOf}; then a line for each name with its
 * condition. So plain a text compresses best.
 */
export const writeLexiconText = (entities: NamesOfEntity[]): string =>
  entities.map(writeEntity).join('\n\n');

function writeEntity({ id, names }: NamesOfEntity): string {
  const lines = [slugOf(names[0]?.name ?? '') === id ? '' : id];
  let last = '';
  for (const { name, condition } of names) {
    const written = writeCondition(condition);
    lines.push(name + (written.startsWith('\t') && written === last ? SAME : written));
    last = written;
  }
  return lines.join('\n');
}

/** No name ends in these: they part a name from its condition. */
const AFTER_FULL_NAME = ',';
/** The condition is that of the name before. */
const SAME = '"';

/** Nothing, `,` for after the full name, or a tab, `t` or `s`, a tab, and words to be near and not near. */
function writeCondition({ when, near = [], notNear = [] }: Condition): string {
  if (near.length + notNear.length === 0 && when !== 'on-topic') return when ? AFTER_FULL_NAME : '';
  const code = when === 'on-topic' ? 't' : when ? 's' : '';
  const lists = notNear.length > 0 ? [near, notNear] : [near];
  return `\t${code}\t${lists.map((words) => words.join(',')).join('\t')}`;
}

/** The condition written behind a name. */
export function readCondition(written: string): Condition {
  if (written === '') return {};
  if (written === AFTER_FULL_NAME) return { when: 'after-full-name' };
  const [, code, near, notNear] = written.split('\t');
  return {
    ...(code === 't' ? { when: 'on-topic' } : code === 's' ? { when: 'after-full-name' } : {}),
    ...(near ? { near: near.split(',') } : {}),
    ...(notNear ? { notNear: notNear.split(',') } : {}),
  };
}

/** Places in a lexicon's text; UTF-16 offsets, one of each list for each name or entity. */
export interface LexiconPlaces {
  nameStarts: number[];
  nameEnds: number[];
  /** The condition of a name, which may stand behind a name before it. */
  conditionStarts: number[];
  conditionEnds: number[];
  entityOf: number[];
  idStarts: number[];
  idEnds: number[];
  /** The first name of each entity. */
  firstNames: number[];
}

/** Finds the places of all names, conditions and ids in a lexicon's text. */
export function placesIn(text: string): LexiconPlaces {
  const places: LexiconPlaces = {
    nameStarts: [],
    nameEnds: [],
    conditionStarts: [],
    conditionEnds: [],
    entityOf: [],
    idStarts: [],
    idEnds: [],
    firstNames: [],
  };
  let begins = true;
  for (let start = 0; start <= text.length; ) {
    const lineEnd = text.indexOf('\n', start);
    const end = lineEnd < 0 ? text.length : lineEnd;
    if (begins) {
      places.idStarts.push(start);
      places.idEnds.push(end);
      places.firstNames.push(places.nameStarts.length);
      begins = false;
    } else if (end === start) begins = true;
    else placeName(text, places, start, end);
    start = end + 1;
  }
  return places;
}

function placeName(text: string, places: LexiconPlaces, start: number, end: number): void {
  const tab = text.slice(start, end).indexOf('\t');
  const last = text.charAt(end - 1);
  const marked = last === AFTER_FULL_NAME || last === SAME;
  const nameEnd = tab >= 0 ? start + tab : marked ? end - 1 : end;
  const same = tab < 0 && last === SAME;
  places.nameStarts.push(start);
  places.nameEnds.push(nameEnd);
  places.conditionStarts.push(same ? (places.conditionStarts.at(-1) as number) : nameEnd);
  places.conditionEnds.push(same ? (places.conditionEnds.at(-1) as number) : end);
  places.entityOf.push(places.idStarts.length - 1);
}

/** The id most entities have: `Priti Patel` → `priti-patel`. */
export const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
