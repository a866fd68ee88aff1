import type { EventKind, TimelineView } from '../../context/timeline-view.ts';
import { say } from '../../language/say.ts';
import type { EntityLine } from '../EntityList.tsx';
import { eventKindLabel, jurisdictionLabel } from '../wording.ts';
import { EntityPicker } from './EntityPicker.tsx';
import { FilterChips } from './FilterChips.tsx';
import { PlaceSelect } from './PlaceSelect.tsx';

interface Props {
  view: TimelineView;
  places: { leading: string[]; all: string[] };
  entityName: string | undefined;
  search: (query: string) => EntityLine[];
  onEntity: (id: string) => void;
  onChange: (part: Partial<TimelineView>) => void;
}

const KINDS: EventKind[] = [
  'law',
  'court',
  'policy',
  'statement',
  'report',
  'product',
  'investigation',
  'incident',
  'hearing',
  'appointment',
  'organisation',
];

/** What narrows the timeline. */
export function TimelineFilters({ view, places, entityName, search, onEntity, onChange }: Props) {
  const { leading, all } = places;
  const minor = view.places.filter((place) => !leading.includes(place));
  const onPlaces = (chosen: string[]) => onChange({ places: chosen });
  return (
    <search class="filters">
      <div class="filter-fields">
        <input
          type="search"
          class="field"
          aria-label={say('timelineWords')}
          placeholder={say('timelineWords')}
          autocomplete="off"
          value={view.text}
          onInput={(event) => onChange({ text: event.currentTarget.value })}
        />
        <EntityPicker
          name={entityName}
          search={search}
          onPick={onEntity}
          onClear={() => onChange({ entity: undefined })}
        />
        <select
          class="field"
          aria-label={say('timelineOrder')}
          value={view.order}
          onChange={(event) =>
            onChange({ order: event.currentTarget.value === 'oldest' ? 'oldest' : 'newest' })
          }
        >
          <option value="newest">{say('timelineNewestFirst')}</option>
          <option value="oldest">{say('timelineOldestFirst')}</option>
        </select>
      </div>
      <FilterChips
        label={say('timelinePlaces')}
        options={[...leading, ...minor].map((place) => ({
          id: place,
          label: jurisdictionLabel(place),
          rank: leading.includes(place) ? leading.indexOf(place) : leading.length,
        }))}
        chosen={view.places}
        onChange={onPlaces}
      >
        <PlaceSelect
          places={all.filter((place) => !leading.includes(place) && !minor.includes(place))}
          rank={leading.length}
          onPick={(place) => onPlaces([...view.places, place])}
        />
      </FilterChips>
      <FilterChips
        label={say('timelineKinds')}
        options={KINDS.map((kind) => ({ id: kind, label: eventKindLabel(kind) }))}
        chosen={view.kinds}
        onChange={(kinds) => onChange({ kinds })}
      />
    </search>
  );
}
