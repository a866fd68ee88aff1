import type messages from '../public/_locales/en/messages.json';
import { numbersOf, perLanguage } from './per-language.ts';

/** The name of a message of `public/_locales`. */
export type MessageKey = keyof typeof messages;

/** A message that differs by number: the part of its names before `_one`, `_other`. */
export type CountKey = MessageKey extends infer Key
  ? Key extends `${infer Stem}_other`
    ? Stem
    : never
  : never;

/** The messages of a language, as `public/_locales/<language>/messages.json` holds them. */
export interface Catalogue {
  /** BCP 47, such as `de`. */
  language: string;
  messages: Record<string, { message: string }>;
}

let spoken: Catalogue = { language: 'en', messages: {} };

/** Makes everything after this be said in the language of `catalogue`. */
export function speak(catalogue: Catalogue): void {
  spoken = catalogue;
}

/** The language things are said in, BCP 47. */
export const spokenLanguage = (): string => spoken.language;

/** A message, with `$1`, `$2`… replaced by the values. */
export function say(key: MessageKey, ...values: (string | number)[]): string {
  return sayWith(key, ...values).join('');
}

/** A message that differs by number; `$1` is the number as the language writes it. */
export function sayCount(key: CountKey, count: number, ...values: (string | number)[]): string {
  const form = `${key}_${rulesOf(spoken.language).select(count)}`;
  const known = form in spoken.messages ? form : `${key}_other`;
  return say(known as MessageKey, numbersOf(spoken.language).format(count), ...values);
}

const rulesOf = perLanguage((language) => new Intl.PluralRules(language));

/** The parts of a message, with `$1`, `$2`… replaced by what stands for them in a view. */
export function sayWith<Value>(key: MessageKey, ...values: Value[]): (string | Value)[] {
  const message = spoken.messages[key]?.message ?? key;
  return message
    .split(/\$(\d)/)
    .map((part, at) => (at % 2 === 0 ? part : (values[Number(part) - 1] ?? '')))
    .filter((part) => part !== '');
}
