import type { EntityRecord } from '../../context/entity-record.ts';
import { say } from '../../language/say.ts';
import { type EntityLine, EntityList } from '../EntityList.tsx';
import { type Pinned, PinnedList } from './PinnedList.tsx';

export interface SidePanelProps {
  /** What came of the page in front, in a reader's words. */
  status: string;
  /** The entities of its article, the most mentioned first. */
  mentioned: EntityLine[];
  /** The cards moved here, the newest first. */
  pinned: Pinned[];
  /** ISO day. */
  today: string;
  /** Where mistakes are reported. */
  reportPage: string;
  getEntity: (id: string) => Promise<EntityRecord | undefined>;
  /** Shows an entity in the page. */
  onShow: (id: string) => void;
  onUnpin: (key: string) => void;
}

/** The side panel: the cards moved into it, and the entities of the article in front. */
export function SidePanel({ status, mentioned, onShow, ...kept }: SidePanelProps) {
  return (
    <main class="panel">
      <h1 class="hidden" tabIndex={-1}>
        {say('extensionName')}
      </h1>
      <PinnedList {...kept} />
      <section aria-labelledby="in-article">
        <h2 id="in-article">{say('panelInArticle')}</h2>
        <p class="status" role="status">
          {status}
        </p>
        {mentioned.length > 0 && <EntityList entities={mentioned} onOpen={onShow} />}
      </section>
    </main>
  );
}
