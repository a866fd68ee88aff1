import { formatMonth } from '../../language/format.ts';
import { say, sayCount } from '../../language/say.ts';

export interface PopupFooterProps {
  dataset: { date: string; entities: number } | undefined;
  onSettings: () => void;
  /** Opens the page of all events. */
  onTimeline: () => void;
  /** Opens the side panel, where the browser has one. */
  onPanel?: (() => void) | undefined;
}

/** The ways out of the popup, and what its answers are from. */
export function PopupFooter({ dataset, onSettings, onTimeline, onPanel }: PopupFooterProps) {
  return (
    <div class="bar">
      <button type="button" onClick={onTimeline}>
        {say('popupTimeline')}
      </button>
      <button type="button" onClick={onSettings}>
        {say('popupSettings')}
      </button>
      {onPanel && (
        <button type="button" onClick={onPanel}>
          {say('popupSidePanel')}
        </button>
      )}
      {dataset && (
        <span>{sayCount('popupDataset', dataset.entities, formatMonth(dataset.date))}</span>
      )}
    </div>
  );
}
