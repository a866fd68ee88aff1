import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { say } from '../../language/say.ts';

/** What became of copying: done, or why not and the text to copy by hand. */
export type Outcome = { copied: true } | { copied: false; reason: string; text: string };

/** How long "Copied" stays, in milliseconds. */
const STAYS = 2000;

/** The last outcome while it is shown, what starts copying, and what dismisses the outcome. */
export function useCopying(onCopy: (text: string) => Promise<void>) {
  const [outcome, setOutcome] = useState<Outcome>();
  useEffect(() => {
    if (!outcome?.copied) return;
    const timer = setTimeout(() => setOutcome(undefined), STAYS);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = async (text: string) => {
    try {
      await onCopy(text);
      setOutcome({ copied: true });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      setOutcome({ copied: false, reason, text });
    }
  };
  const dismiss = useCallback(() => setOutcome(undefined), []);
  return [outcome, (text: string) => void copy(text), dismiss] as const;
}

/** Says what became of copying. Always in the document, so that it is read out. */
export function CopyOutcome({ outcome }: { outcome: Outcome | undefined }) {
  const byHand = useRef<HTMLTextAreaElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: anew for each outcome
  useLayoutEffect(() => {
    byHand.current?.focus();
    byHand.current?.select();
    byHand.current?.scrollTo(0, 0);
  }, [outcome]);
  return (
    <div class={outcome ? 'copied' : 'copied none'}>
      <p role="status">{outcome && sayOutcome(outcome)}</p>
      {outcome?.copied === false && (
        <textarea
          readOnly
          rows={6}
          aria-label={say('cardCitation')}
          ref={byHand}
          value={outcome.text}
        />
      )}
    </div>
  );
}

const sayOutcome = (outcome: Outcome): string =>
  outcome.copied ? say('cardCopied') : say('cardCopyFailed', outcome.reason);
