import type { EventKind } from '../context/timeline-view.ts';
import type { Kind, ProvisionKind } from '../data/schema/entity.ts';
import { nameRegion } from '../language/format.ts';
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
  const named = codes.slice(0, 2).map(jurisdictionLabel).join(', ');
  return codes.length > 2 ? `${named} +${codes.length - 2}` : named;
}

/** Names of messages have no hyphens. */
type Underscored<Text extends string> = Text extends `${infer Head}-${infer Tail}`
  ? `${Head}_${Underscored<Tail>}`
  : Text;
