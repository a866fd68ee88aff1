import { useEffect, useRef } from 'preact/hooks';
import { Notice } from './Notice.tsx';

/** A notice stays for so long, or for as long as the reader is at it. Milliseconds. */
const NOTICE = 8000;

interface Props {
  text: string;
  onUndo?: (() => void) | undefined;
  /** Called when its time is over, and when the reader closes it or takes back what it tells. */
  onGone: () => void;
}

/** A notice that goes by itself. */
export function PassingNotice({ text, onUndo, onGone }: Props) {
  const timer = useRef(0);
  const stay = () => clearTimeout(timer.current);
  const wait = () => {
    stay();
    timer.current = window.setTimeout(onGone, NOTICE);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: its time begins with its text
  useEffect(() => {
    wait();
    return stay;
  }, [text]);
  const undo =
    onUndo &&
    (() => {
      onGone();
      onUndo();
    });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its buttons are what is used
    <div
      onPointerEnter={stay}
      onPointerLeave={wait}
      onFocusIn={stay}
      onFocusOut={wait}
      onKeyDown={(event) => event.key === 'Escape' && onGone()}
    >
      <Notice text={text} onUndo={undo} onClose={onGone} />
    </div>
  );
}
