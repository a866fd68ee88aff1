import { formatList } from '../../language/format.ts';
import { say } from '../../language/say.ts';
import type { PreferenceName } from './locked-preferences.ts';

interface Props {
  /** What the reader's organisation set. */
  locked: readonly PreferenceName[];
}

/** Tells of preferences that are not the reader's to choose; nothing where there are none. */
export function PolicyNotice({ locked }: Props) {
  if (locked.length === 0) return null;
  const names = locked.map((name) => say(`policyPreference_${name}`));
  return <p class="policy">{say('policyNotice', formatList(names))}</p>;
}
