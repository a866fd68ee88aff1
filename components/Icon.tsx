import type { Kind } from '../data/schema/entity.ts';

const PERSON = 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.5 20.5c.8-4 3.7-6 7.5-6s6.700 2 7.500 6';
const PILLARS =
  'M3.500 9.500 12 4.500l8.500 5M5.500 9.500v8M10 9.500v8M14 9.500v8M18.500 9.500v8M3.500 20h17';
const SCALES = 'M12 4v16M7 20h10M5 7.500h14M5 7.500l-3 6.500h6ZM19 7.500 16 14h6Z';
const PAGE = 'M6.500 3.500h7l4 4v13h-11ZM13.500 3.500v4h4M9 12h6M9 16h6';

/** Outlines on a 24 × 24 grid. */
const OUTLINES = {
  person: PERSON,
  agency:
    'M12 3.500 19 6v5.500c0 4.500-2.800 7.500-7 9-4.200-1.500-7-4.500-7-9V6ZM9 12l2.200 2.200L15.500 10',
  government: PILLARS,
  parliament: PILLARS,
  company: 'M5 20.500v-16h9v16M14 9.500h5v11M3.500 20.500h17M8 8h3M8 12h3M8 16h3',
  product: 'M7.500 3.500h9v17h-9ZM11 17.800h2',
  law: SCALES,
  case: 'M13.500 5.500l5 5M11 8l5 5M14.800 4.200l-5 5M19.800 9.200l-5 5M12.500 10.500 4 19M3.500 20.500h8',
  operation:
    'M12 20.500a8.500 8.500 0 1 0 0-17 8.500 8.500 0 0 0 0 17ZM12 3.500v4M12 16.500v4M3.500 12h4M16.500 12h4',
  incident: 'M12 4 21 19.500H3ZM12 10v4.500M12 17v.1',
  inquiry: 'M11 17.500a6.500 6.500 0 1 0 0-13 6.500 6.500 0 0 0 0 13ZM15.700 15.700 20.500 20.500',
  initiative: 'M4 11.500v3l3 .5 9 4V5L7 10l-3 .500ZM19 10c1 .7 1 3.300 0 4',
  organisation:
    'M8.500 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM3 19c.5-3.500 2.500-5 5.500-5s5 1.500 5.500 5M15.500 5.200a3 3 0 0 1 0 5.600M17 14.300c2.300.500 3.600 2 4 4.700',
  document: PAGE,
  idea: 'M9.500 18.500h5M10 21h4M12 3.500a6 6 0 0 1 3.500 10.900c-.7.600-1 1.200-1 2.100h-5c0-.9-.3-1.500-1-2.100A6 6 0 0 1 12 3.500Z',
  close: 'M6.500 6.500l11 11M17.500 6.500l-11 11',
  back: 'M10.500 6 4.500 12l6 6M5 12h14.500',
  search: 'M11 17.500a6.500 6.500 0 1 0 0-13 6.500 6.500 0 0 0 0 13ZM15.700 15.700 20.500 20.500',
  pin: 'M9 3.500h6l-.8 6.300 3.300 3.200H6.500l3.300-3.200ZM12 13v7.500',
  panel: 'M3.500 5h17v14h-17ZM15 5v14M6.500 12h5M9.500 10l2 2-2 2',
  move: 'M12 3.500v17M3.500 12h17M9.500 6 12 3.500 14.500 6M9.500 18l2.500 2.500 2.500-2.500M6 9.500 3.500 12 6 14.500M18 9.500l2.500 2.500-2.500 2.500',
  card: 'M3.500 5.500h17v13h-17ZM7 9.500h6M7 13h10M7 15.800h7',
  more: 'M5.500 11.400a.6.6 0 1 0 0 1.200.6.6 0 0 0 0-1.200ZM12 11.400a.6.6 0 1 0 0 1.200.6.6 0 0 0 0-1.200ZM18.500 11.400a.6.6 0 1 0 0 1.200.6.6 0 0 0 0-1.200Z',
} satisfies Record<
  Kind | 'close' | 'back' | 'search' | 'pin' | 'panel' | 'move' | 'card' | 'more',
  string
>;

export type IconName = keyof typeof OUTLINES;

/** A decorative outline; what it stands for is said in text beside it. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={OUTLINES[name]} />
    </svg>
  );
}
