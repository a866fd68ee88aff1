import { say } from '../../language/say.ts';

/** Says beside a control why it cannot be changed; nothing where it can. */
export function Locked({ locked }: { locked: boolean }) {
  if (!locked) return null;
  return (
    <>
      {' '}
      <small class="locked">{say('policyLocked')}</small>
    </>
  );
}
