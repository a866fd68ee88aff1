import { compareTexts } from '../../language/format.ts';
import { say } from '../../language/say.ts';
import { jurisdictionLabel } from '../wording.ts';

interface Props {
  places: string[];
  /** The rank whose colour all of them share in the chart. */
  rank: number;
  onPick: (place: string) => void;
}

/** The places without a colour of their own, to add one to those chosen. */
export function PlaceSelect({ places, rank, onPick }: Props) {
  if (places.length === 0) return null;
  const named = places
    .map((place) => ({ place, name: jurisdictionLabel(place) }))
    .sort((a, b) => compareTexts(a.name, b.name));
  return (
    <label class="chip">
      <i class={`dot rank-${rank}`} />
      <select
        aria-label={say('timelineAnotherPlace')}
        value=""
        onChange={(event) => {
          onPick(event.currentTarget.value);
          event.currentTarget.value = '';
        }}
      >
        <option value="">{say('timelineOtherPlaces')}</option>
        {named.map(({ place, name }) => (
          <option key={place} value={place}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
