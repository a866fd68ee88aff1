import { type MessageKey, say } from '../../language/say.ts';
import { Switch } from '../Switch.tsx';

/** What the reader may do about the page in front. */
export type SiteOffer =
  | 'allow'
  | 'read-once'
  | 'read-now'
  | 'annotate-anyway'
  | 'stop-annotating'
  | 'stop-reading';

/** How Cleartext stands with the page in front and its site. */
export interface SiteState {
  /** As rules write it; absent for pages of the browser itself. */
  host?: string | undefined;
  /** Absent where there is nothing to switch. */
  on?: boolean | undefined;
  /** Whether the reader's organisation switches it. */
  locked?: boolean;
  /** What came of the page, in a reader's words. */
  status: string;
  /** Why it is read, likewise. */
  why?: string | undefined;
  /** At most two. */
  offers: SiteOffer[];
}

interface Props {
  site: SiteState;
  onSwitch: (on: boolean) => void;
  onOffer: (offer: SiteOffer) => void;
}

const LABELS: Record<SiteOffer, MessageKey> = {
  allow: 'siteRowAllow',
  'read-once': 'siteRowReadOnce',
  'read-now': 'siteRowReadNow',
  'annotate-anyway': 'siteRowAnnotateAnyway',
  'stop-annotating': 'siteRowStopAnnotating',
  'stop-reading': 'siteRowStopReading',
};

/** The current site and its switch, what came of the page and why, and what can be done about it. */
export function SiteRow({
  site: { host, on, locked, status, why, offers },
  onSwitch,
  onOffer,
}: Props) {
  // By place, so that the focus stays on a button that becomes its own undoing.
  const [first, second] = offers;
  return (
    <div class="site">
      <div class="site-name">
        {host && <b>{host}</b>}
        {/* On a wrapper that stays: what is new in it is read out. */}
        <div aria-live="polite">
          <small>{status}</small>
          {why && <small>{why}</small>}
        </div>
      </div>
      {host && on !== undefined && (
        <Switch label={host} on={on} locked={locked ?? false} onSwitch={onSwitch} />
      )}
      {first && (
        <div class="site-offers">
          <Offer offer={first} onOffer={onOffer} />
          {second && <Offer offer={second} onOffer={onOffer} />}
        </div>
      )}
    </div>
  );
}

function Offer({ offer, onOffer }: { offer: SiteOffer; onOffer: Props['onOffer'] }) {
  return (
    <button
      type="button"
      class={offer === 'allow' ? 'button' : 'button quiet'}
      onClick={() => onOffer(offer)}
    >
      {say(LABELS[offer])}
    </button>
  );
}
