import { useState } from 'preact/hooks';
import { type MessageKey, say } from '../../language/say.ts';
import { PinDrawing, type Pinning } from './PinDrawing.tsx';

export interface PinProps {
  pinning: Pinning;
  /** Whether the button is on the toolbar. */
  pinned: boolean;
}

/** No browser lets an extension pin itself: its reader is shown how. */
const STEPS: Record<Pinning, MessageKey[]> = {
  chrome: ['welcomePinPuzzle', 'welcomePinPin'],
  firefox: ['welcomePinPuzzle', 'welcomePinGear', 'welcomePinMenu'],
};

/** The way to the toolbar. */
export function PinToToolbar({ pinning, pinned }: PinProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <section class="pin" aria-labelledby="pin-title">
      <div>
        <h2 id="pin-title">{say('welcomePinTitle')}</h2>
        <p role="status">{say(pinned ? 'welcomePinned' : 'welcomePinHint')}</p>
      </div>
      {!pinned && (
        <button
          type="button"
          class="button"
          aria-expanded={isOpen}
          aria-controls="pin-steps"
          onClick={() => setOpen(!isOpen)}
        >
          {say('welcomePin')}
        </button>
      )}
      <div id="pin-steps" hidden={!isOpen || pinned}>
        <PinDrawing pinning={pinning} />
        <ol>
          {STEPS[pinning].map((step) => (
            <li key={step}>{say(step)}</li>
          ))}
        </ol>
      </div>
    </section>
  );
}
