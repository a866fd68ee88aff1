import type { YearOfRows } from '../../context/timeline-rows.ts';
import { say } from '../../language/say.ts';
import { EventBlock } from './EventBlock.tsx';
import { useNearness } from './use-nearness.ts';

export interface EventListProps {
  years: YearOfRows[];
  /** The entity chosen: its name is not repeated in every event. */
  entity: string | undefined;
  leading: string[];
  /** The places chosen. */
  places: string[];
  nameOf: (id: string) => string;
  onEntity: (id: string) => void;
}

/** Events drawn together; few enough to draw within a frame. */
const BLOCK = 30;
/** Blocks drawn at once: what the first screen shows. */
const FIRST_BLOCKS = 1;

/** Events by year. Only what comes near the screen is drawn, so that tens of thousands fit. */
export function EventList({ years, ...rest }: EventListProps) {
  const watch = useNearness();
  let drawn = 0;
  if (years.length === 0) return <p class="nothing">{say('timelineNoEvent')}</p>;
  return (
    <div class="years">
      {years.map(({ year, rows }) => (
        <section key={year} class="year" aria-labelledby={`year-${year}`}>
          <h2 id={`year-${year}`}>{year}</h2>
          <div>
            {blocksOf(rows).map((block) => (
              <EventBlock
                key={block[0]?.event.id}
                rows={block}
                first={drawn++ < FIRST_BLOCKS}
                watch={watch}
                {...rest}
              />
            ))}
          </div>
        </section>
      ))}
    </div>
  );
}

function blocksOf<T>(rows: T[]): T[][] {
  return Array.from({ length: Math.ceil(rows.length / BLOCK) }, (_, i) =>
    rows.slice(i * BLOCK, (i + 1) * BLOCK),
  );
}
