import { useMemo, useRef, useState } from 'preact/hooks';
import type { EventHit, HitGroup, Hits } from '../../context/search-hits.ts';
import type { TimelineView } from '../../context/timeline-view.ts';
import { sayCount } from '../../language/say.ts';
import type { EntityLine } from '../EntityList.tsx';
import { HitList, LIST_ID, optionId } from './HitList.tsx';
import { NothingFound } from './NothingFound.tsx';
import { OnThisPage } from './OnThisPage.tsx';
import { moveActive, type Option, optionsOf } from './options.ts';
import { PopupFooter, type PopupFooterProps } from './PopupFooter.tsx';
import { SearchBox } from './SearchBox.tsx';
import { type SiteOffer, SiteRow, type SiteState } from './SiteRow.tsx';
import { Suggestions } from './Suggestions.tsx';
import { useTypingAnywhere } from './use-typing-anywhere.ts';

export interface PopupListsProps extends Omit<PopupFooterProps, 'onTimeline'> {
  site: SiteState | undefined;
  /** The entities of the current article, the most mentioned first. */
  mentioned: EntityLine[];
  /** Finds what is asked for, many of the kinds in `expanded`; nothing before it is ready. */
  search: (query: string, expanded: ReadonlySet<HitGroup['of']>) => Hits | undefined;
  /** Whether a card lies over it. */
  asleep: boolean;
  onSwitch: (on: boolean) => void;
  onOffer: (offer: SiteOffer) => void;
  /** Goes to the entity's first mention in the page and opens its card there. */
  onShow: (id: string) => void;
  /** Opens a card in the popup. */
  onOpen: (id: string, event?: EventHit) => void;
  /** Opens the page of all events, narrowed. */
  onTimeline: (view: Partial<TimelineView>) => void;
}

/** What can be asked and what there is to choose from. */
export function PopupLists({ search, asleep, onOpen, onTimeline, ...props }: PopupListsProps) {
  const [query, setQuery] = useState('');
  const [expanded, setExpanded] = useState<ReadonlySet<HitGroup['of']>>(NONE);
  const [active, setActive] = useState<number>();
  const input = useRef<HTMLInputElement>(null);
  useTypingAnywhere(input, !asleep);
  const asked = query.trim() !== '';
  const hits = useMemo(
    () => (asked ? search(query, expanded) : undefined),
    [search, asked, query, expanded],
  );
  const options = hits ? optionsOf(hits) : [];
  const ask = (next: string) => {
    setQuery(next);
    setExpanded(NONE);
    setActive(undefined);
    input.current?.focus();
  };
  const showTimeline = () => onTimeline(hits ? viewOf(hits) : {});
  const choose = (option: Option) => {
    if (option.what === 'entity') onOpen(option.id);
    else if (option.what === 'event') onOpen(option.event.entity.id, option.event);
    else if (option.what === 'more') setExpanded(new Set([...expanded, option.of]));
    else showTimeline();
  };
  const onKey = (event: KeyboardEvent) => {
    // Enter and arrows belong to the keyboard that puts letters together.
    if (event.isComposing) return;
    const next = moveActive(event.key, active, options.length);
    const option = options[active ?? 0];
    if (next !== undefined) setActive(next);
    else if (event.key === 'Enter' && option) choose(option);
    else if (event.key === 'Escape' && query !== '') ask('');
    else if (event.key === 'ArrowDown') focusFirstLine(input.current);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <SearchBox
        query={query}
        onQuery={ask}
        onKey={onKey}
        inputRef={input}
        list={options.length > 0 ? { id: LIST_ID, active: idOf(active) } : undefined}
      />
      <p class="hidden" role="status">
        {hits && hits.total > 0 && sayCount('popupResults', hits.total)}
      </p>
      {!asked && (
        <>
          {props.site && (
            <SiteRow site={props.site} onSwitch={props.onSwitch} onOffer={props.onOffer} />
          )}
          {props.mentioned.length > 0 ? (
            <OnThisPage
              mentioned={props.mentioned}
              onShow={props.onShow}
              onOpen={(id) => onOpen(id)}
            />
          ) : (
            <Suggestions onAsk={ask} />
          )}
        </>
      )}
      {hits && options.length > 0 && <HitList hits={hits} active={active} onChoose={choose} />}
      {hits?.complete && hits.total === 0 && (
        <NothingFound years={hits.years} onTimeline={showTimeline} />
      )}
      <PopupFooter {...props} onTimeline={() => onTimeline({})} />
    </>
  );
}

const NONE: ReadonlySet<HitGroup['of']> = new Set();

const idOf = (active: number | undefined) => (active === undefined ? undefined : optionId(active));

/** The events a reader asked for, as the timeline shows them: of whom was named, else with the words. */
function viewOf({ groups: [best], words, years }: Hits): Partial<TimelineView> {
  const hit = best && best.of !== 'event' ? best.hits[0] : undefined;
  const named = hit && [hit.name, hit.otherName].some((name) => name?.every(isWholeName));
  return { ...years, ...(named ? { entity: hit.id } : { text: words.join(' ') }) };
}

/** Whether nothing of a name but what stands between its words was left unasked. */
const isWholeName = ({ text, marked }: { text: string; marked: boolean }) =>
  marked || !/[\p{L}\p{N}]/u.test(text);

const focusFirstLine = (input: HTMLElement | null) =>
  input?.closest('.popup')?.querySelector<HTMLElement>('.row')?.focus();
