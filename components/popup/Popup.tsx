import { useEffect, useRef, useState } from 'preact/hooks';
import type { EntityRecord } from '../../context/entity-record.ts';
import { formatMonth } from '../../language/format.ts';
import { CardStack } from '../card/CardStack.tsx';
import { type EntityLine, EntityList } from '../EntityList.tsx';
import { SearchBox } from './SearchBox.tsx';
import { type SiteOffer, SiteRow, type SiteState } from './SiteRow.tsx';

export interface PopupProps {
  site: SiteState | undefined;
  /** The entities of the current article, the most mentioned first. */
  mentioned: EntityLine[];
  /** ISO day of the current article, if known. */
  published: string | undefined;
  today: string;
  /** Where mistakes are reported. */
  reportPage: string;
  dataset: { date: string; entities: number } | undefined;
  search: (query: string) => EntityLine[];
  getEntity: (id: string) => Promise<EntityRecord | undefined>;
  onSwitch: (on: boolean) => void;
  onOffer: (offer: SiteOffer) => void;
  onSettings: () => void;
  /** Opens the page of all events. */
  onTimeline: () => void;
  /** Opens the side panel, where the browser has one. */
  onPanel?: (() => void) | undefined;
}

/** The toolbar popup: search, the current site, the entities on this page, a card. */
export function Popup(props: PopupProps) {
  const [query, setQuery] = useState('');
  const [opened, setOpened] = useState<EntityRecord>();
  const main = useRef<HTMLElement>(null);
  const open = async (id: string) => setOpened(await props.getEntity(id));
  useEffect(() => {
    if (opened) main.current?.querySelector<HTMLElement>('h2')?.focus();
  }, [opened]);

  if (opened) {
    return (
      <main ref={main} class="popup">
        <CardStack
          grown
          reportPage={props.reportPage}
          record={opened}
          published={props.published}
          today={props.today}
          getEntity={props.getEntity}
          onBack={() => setOpened(undefined)}
        />
      </main>
    );
  }
  const asked = query.trim() !== '';
  return (
    <main ref={main} class="popup">
      <h1 class="hidden">Cleartext</h1>
      <SearchBox
        label="Search people, laws, agencies…"
        query={query}
        onQuery={setQuery}
        onLeave={() => main.current?.querySelector<HTMLElement>('.row')?.focus()}
      />
      {props.site && !asked && (
        <SiteRow site={props.site} onSwitch={props.onSwitch} onOffer={props.onOffer} />
      )}
      {asked ? (
        <Found results={props.search(query)} onOpen={(id) => void open(id)} />
      ) : (
        <OnThisPage mentioned={props.mentioned} onOpen={(id) => void open(id)} />
      )}
      <div class="bar">
        <button type="button" onClick={props.onTimeline}>
          Timeline
        </button>
        <button type="button" onClick={props.onSettings}>
          Settings
        </button>
        {props.onPanel && (
          <button type="button" onClick={props.onPanel}>
            Side panel
          </button>
        )}
        {props.dataset && (
          <span>
            {props.dataset.entities} entries · {formatMonth(props.dataset.date)}
          </span>
        )}
      </div>
    </main>
  );
}

interface ListProps {
  onOpen: (id: string) => void;
}

function Found({ results, onOpen }: ListProps & { results: EntityLine[] }) {
  if (results.length === 0) return <p class="nothing">Nothing in the dataset by that name.</p>;
  return <EntityList entities={results} onOpen={onOpen} />;
}

function OnThisPage({ mentioned, onOpen }: ListProps & { mentioned: EntityLine[] }) {
  if (mentioned.length === 0) return null;
  return (
    <section aria-labelledby="on-this-page">
      <h2 id="on-this-page">On this page</h2>
      <EntityList entities={mentioned} onOpen={onOpen} />
    </section>
  );
}
