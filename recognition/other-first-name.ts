import type { KnownPeople } from './known-people.ts';
import { type Bounds, isHeading } from './paragraph.ts';

/** Capitalised words that stand before a surname without being a first name. */
const NO_FIRST_NAMES = new Set(
  `Mr Mrs Ms Miss Messrs Dr Sir Dame Lord Lords Lady Baroness Professor Prof Judge Judges Justice
  Justices Premier Chancellor Secretary Sen Sens Rep Reps Congressman Congresswoman Director General
  Attorney Commissioner Commissioners Chief Chairman Chairwoman Chair Representative Representatives
  Governor Gov Mayor MP MPs MEP MEPs Officer CEO Sheriff Detective Inspector Superintendent Constable
  Sergeant Captain Agent Colonel Admiral Ambassador Deputy Vice Former Founder Leader Boss Spokesman
  Spokeswoman Prosecutor Lawyer Lawyers Whistleblower Activist Cryptographer Researcher Democrat
  Democrats Republican Republicans Tory Conservative Labour Liberal
  And But For The As In If When While Since After Before Although Even Did Does Is Was Has Had That
  Though Because To By With From On At Of Yesterday Today Later Meanwhile However Earlier Still Then
  Now So Yet Also Instead Once Under What Why How Who Would Could Should Can Will Both Only Like
  Unlike Despite Regarding Among Between Against About Without Within Where Until Unless Whereas Not
  Nor Or Neither Either An This These Those His Her Its Our Their My Every Each Some Any No Asked Told Monday Tuesday Wednesday Thursday Friday Saturday Sunday
  January February March July August September October November December
  Herr Frau Abgeordnete Abgeordneter Kollege Kollegin Laut Nach Auch Und Aber Doch Wenn Während Für
  Der Die Das Den Dem Des Ein Eine Einen Einem Einer Dieser Diese Mit Als Dass Ob Wie Warum Seit Bei Gegen Ohne Trotz Zudem Dabei Dann Jetzt Heute Gestern Damit Denn
  Weil Obwohl Hat Hatte Ist War Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag
  Monsieur Madame Maître Ministre Député Députée Sénateur Sénatrice Selon Pour Mais Et Avec Dans
  Comme Quand Si Alors Après Avant Depuis Hier Contre Sans Le La Les Un Une Ce Cette
  Señor Señora Don Doña Ministro Ministra Diputado Diputada Según Para Pero Con Como Cuando El Y
  Ayer Hoy Secondo Ma Per Volgens Maar En Met Enligt Men Ifølge Według Segundo Mas`.split(/\s+/),
);

/** Titles of every land end so: `Bundesinnenministerin`, `Vicepresident`, `Staatssekretär`. */
const TITLE =
  /(minister|pr[äe]sident|kanzler|senator|politiker|chef|sprecher|kommissar|sekretär|richter|anwalt)(in|innen|e|en|s)?$|(président|presidenta?|ministern)e?$/i;

/** UTF-16 units read before a surname. */
const REACH = 60;

/** The first name of somebody else. */
export interface OtherFirstName {
  word: string;
  /** Whether it may as well be no name: a verb in a heading, a word of the text. */
  doubtful: boolean;
}

/**
 * The first name of somebody else, where a surname is written after one:
 * "Sanjay Patel" in an article that introduced Priti Patel; "Mary J. Cook".
 *
 * @param isOwn whether the person meant is called by a word
 */
export function otherFirstName(
  text: string,
  place: Bounds,
  { isFirstName }: KnownPeople,
  isOwn: (word: string) => boolean,
): OtherFirstName | undefined {
  if (bearsTitle(text.slice(place.start, place.end))) return undefined;
  const words = capitalisedBefore(text, place.start);
  const word = words.findLast((one) => !/^\p{Lu}\.?$/u.test(one));
  if (word === undefined || !mayBeFirstName(word) || words.some(isOwn)) return undefined;
  return { word, doubtful: !isFirstName(word) && isDoubtful(text, place, word) };
}

/** "Mr Dreyfus", "the Commission": what stands before belongs to the sentence. */
const bearsTitle = (name: string) =>
  /^the\s/i.test(name) || NO_FIRST_NAMES.has(/^(\S+)\s/.exec(name)?.[1] ?? '');

/** Words with capitals up to the end, of one paragraph. */
const CAPITALISED =
  /(?<![\p{L}\p{N}.'’-])(?:(?:\p{Lu}[\p{L}'’-]+|\p{Lu}\.?)(?:[^\S\n]+|[^\S\n]*\n[^\S\n]*))+$/u;

/** The words with capitals directly before a place, of the same paragraph: `Mary`, `J.`. */
function capitalisedBefore(text: string, start: number): string[] {
  if (!/\s/.test(text.charAt(start - 1))) return [];
  const run = CAPITALISED.exec(text.slice(Math.max(0, start - REACH), start))?.[0];
  return run?.trim().split(/\s+/) ?? [];
}

function mayBeFirstName(word: string): boolean {
  if (word === word.toUpperCase() || NO_FIRST_NAMES.has(word) || TITLE.test(word)) return false;
  // "Apple’s Cook", "SPD-Politikerin Faeser", "Co-founder Durov".
  return !/['’]s?$|^\p{Lu}{2,}-|-\p{Ll}/u.test(word);
}

/** Whether the word has a capital in a heading only, or stands in lower case nearby. */
function isDoubtful(text: string, place: Bounds, word: string): boolean {
  if (isHeading(text, place)) return true;
  const around = text.slice(Math.max(0, place.start - NEARBY), place.start + NEARBY);
  return new RegExp(`(?<!\\p{L})${word.toLowerCase()}(?!\\p{L})`, 'u').test(around);
}

/** UTF-16 units to both sides in which a word is looked for in lower case. */
const NEARBY = 10_000;
