import type { PartialDate } from '../context/partial-date.ts';
import type { EventKind } from '../context/timeline-view.ts';
import type { Kind, ProvisionKind } from '../data/schema/entity.ts';
import { formatList, formatNumber, nameRegion } from '../language/format.ts';
import { say } from '../language/say.ts';

/** What a reader calls each kind of entity. */
export const kindLabel = (kind: Kind): string => say(`kind_${kind}`);

/** What a reader calls each kind of event. */
export const eventKindLabel = (kind: EventKind): string => say(`eventKind_${kind}`);

/** What a law may provide, in a reader's words. */
export const provisionLabel = (kind: ProvisionKind): string =>
  say(`provision_${kind.replaceAll('-', '_') as Underscored<ProvisionKind>}`);

/** `GB` → `United Kingdom`, `INT` → `International`. */
export function jurisdictionLabel(code: string): string {
  return code === 'INT' ? say('international') : nameRegion(code);
}

/** At most two by name: `United Kingdom, United States +1`. */
export function jurisdictionsLabel(codes: string[]): string {
  const named = formatList(codes.slice(0, 2).map(jurisdictionLabel));
  return codes.length > 2 ? say('placesAndMore', named, formatNumber(codes.length - 2)) : named;
}

/** From when to when something was so, and when it was last confirmed. */
export interface Span {
  from: PartialDate;
  to?: PartialDate | undefined;
  confirmed?: PartialDate | undefined;
}

/** `Jul 2019 – Sept 2022`, or `since Nov 2024, confirmed Nov 2025`; `write` writes a date. */
export function spanLabel(
  { from, to, confirmed }: Span,
  write: (date: PartialDate) => string,
): string {
  const start = write(from);
  if (to !== undefined) return write(to) === start ? start : say('span', start, write(to));
  return confirmed === undefined
    ? say('spanSince', start)
    : say('spanSinceConfirmed', start, write(confirmed));
}

/** Names of messages have no hyphens. */
type Underscored<Text extends string> = Text extends `${infer Head}-${infer Tail}`
  ? `${Head}_${Underscored<Tail>}`
  : Text;
