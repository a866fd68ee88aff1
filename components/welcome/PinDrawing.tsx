/** Which browser's way to the toolbar is drawn. */
export type Pinning = 'chrome' | 'firefox';

const PUZZLE = 'M9 5a2 2 0 0 1 4 0h3v4a2 2 0 0 1 0 4v4H6v-4a2 2 0 0 0 0-4V5Z';
const PIN = 'M7 2h6l-.8 5.500 3 3H4.800l3-3ZM10 10.500v7.500';
const GEAR =
  'M10 13a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM10 2v3M10 15v3M2 10h3M15 10h3M4.300 4.300l2.100 2.100M13.600 13.600l2.100 2.100M15.700 4.300l-2.100 2.100M6.400 13.600l-2.100 2.100';

/** The steps as a drawing, lit one after the other; what they are is said in text beside it. */
export function PinDrawing({ pinning }: { pinning: Pinning }) {
  return (
    <svg
      class="pin-drawing"
      viewBox={`0 0 320 ${pinning === 'chrome' ? 112 : 144}`}
      aria-hidden="true"
    >
      <rect class="drawn-bar" x="1" y="1" width="318" height="40" rx="9" />
      <rect class="drawn-address" x="46" y="10" width="196" height="22" rx="11" />
      <path class="drawn-line" d="M16 21h14M16 21l5-5M16 21l5 5" />
      <Spot step={1} x={254} y={9} icon={PUZZLE} />
      <path class="drawn-line" d="M296 14.500v.1M296 21v.1M296 27.500v.1" />
      <rect
        class="drawn-menu"
        x="112"
        y="48"
        width="170"
        height={pinning === 'chrome' ? 62 : 44}
        rx="9"
      />
      <Mark x={124} y={59} />
      <path class="drawn-word" d="M154 70h62" />
      {pinning === 'chrome' && (
        <>
          <Spot step={2} x={248} y={58} icon={PIN} />
          <path class="drawn-word faint" d="M124 96h16M154 96h48" />
        </>
      )}
      {pinning === 'firefox' && (
        <>
          <Spot step={2} x={248} y={58} icon={GEAR} />
          <rect class="drawn-menu" x="152" y="92" width="130" height="50" rx="9" />
          <path class="drawn-word faint" d="M192 130h58" />
          <g class="spot step-3">
            <rect x="158" y="97" width="118" height="24" rx="7" />
            <path transform="translate(164 99)" d={PIN} />
          </g>
          <path class="drawn-word" d="M192 109h70" />
        </>
      )}
    </svg>
  );
}

function Spot({ step, x, y, icon }: { step: number; x: number; y: number; icon: string }) {
  return (
    <g class={`spot step-${step}`} transform={`translate(${x} ${y})`}>
      <rect x="-2" y="-2" width="26" height="26" rx="7" />
      <path transform="translate(1 1)" d={icon} />
    </g>
  );
}

/** The extension's icon. */
function Mark({ x, y }: { x: number; y: number }) {
  return (
    <g transform={`translate(${x} ${y}) scale(0.156)`}>
      <rect width="128" height="128" rx="28" class="mark" />
      <path class="mark-lines" d="M36 42h56M36 64h36M36 88h56" />
    </g>
  );
}
