import { say, spokenLanguage } from '../../language/say.ts';
import { Icon } from '../Icon.tsx';

interface Props {
  text: string;
  onUndo?: (() => void) | undefined;
  onClose: () => void;
}

/** Says at the bottom of the viewport what was just done, with the way to undo it. */
export function Notice({ text, onUndo, onClose }: Props) {
  return (
    <div class="notice" lang={spokenLanguage()} dir="ltr">
      <p role="status" dir="auto">
        {text}
      </p>
      {onUndo && (
        <button type="button" class="undo" onClick={onUndo}>
          {say('cardUndo')}
        </button>
      )}
      <button
        type="button"
        class="dismiss"
        aria-label={say('cardClose')}
        title={say('cardClose')}
        onClick={onClose}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}
