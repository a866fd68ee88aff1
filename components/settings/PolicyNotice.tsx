import { say } from '../../language/say.ts';

interface Props {
  /** What the reader's organisation set, in a reader's words. */
  locked: string[];
}

/** Tells of preferences that are not the reader's to choose; nothing where there are none. */
export function PolicyNotice({ locked }: Props) {
  if (locked.length === 0) return null;
  return <p class="policy">{say('policyNotice', locked.join(', '))}</p>;
}
