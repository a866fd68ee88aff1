/**
 * When a card opens and closes, as a pure function of what the reader does.
 *
 * Every hover has a token. Timers and answers carry the token of the hover they
 * belong to; those of an abandoned one are dropped.
 */
export interface HoverState<Target> {
  /** Grows with every hover. */
  token: number;
  /** The mention the pointer rests on, on its way to opening. */
  intent?: { target: Target; token: number };
  /** The mention whose card is open. */
  open?: { target: Target; token: number };
  /** Whether the pointer left both mention and card. */
  leaving: boolean;
}

export type HoverEvent<Target> =
  /** The pointer is over this mention, or over none. */
  | { type: 'over'; target: Target | undefined }
  | { type: 'card-enter' }
  | { type: 'card-leave' }
  | { type: 'timer'; timer: Timer; token: number }
  | { type: 'dismiss' };

export type HoverEffect<Target> =
  | { type: 'wait'; timer: Timer; token: number }
  /** Ask for what the card will show, before it opens. */
  | { type: 'ask'; target: Target }
  | { type: 'open'; target: Target; token: number }
  | { type: 'close' };

export type Timer = keyof typeof DELAYS;

/** Milliseconds. */
export const DELAYS = {
  /** Resting on a mention until its record is asked for. */
  ask: 150,
  /** Resting on a mention until its card opens. */
  open: 400,
  /** Away from mention and card until the card closes. */
  close: 300,
};

export const calm = { token: 0, leaving: false };

/** What follows from `event`: the next state, and what is to be done. */
export function hover<Target>(
  state: HoverState<Target>,
  event: HoverEvent<Target>,
): [HoverState<Target>, HoverEffect<Target>[]] {
  switch (event.type) {
    case 'over':
      return event.target === undefined ? leave(state) : over(state, event.target);
    case 'card-enter':
      return [{ ...withoutIntent(state), leaving: false }, []];
    case 'card-leave':
      return leave(state);
    case 'timer':
      return elapse(state, event.timer, event.token);
    case 'dismiss':
      return close(state);
  }
}

type Step<Target> = [HoverState<Target>, HoverEffect<Target>[]];

function over<Target>(state: HoverState<Target>, target: Target): Step<Target> {
  if (state.open?.target === target) return [{ ...withoutIntent(state), leaving: false }, []];
  if (state.intent?.target === target) return [state, []];
  const token = state.token + 1;
  return [
    { ...state, token, intent: { target, token } },
    [
      { type: 'wait', timer: 'ask', token },
      { type: 'wait', timer: 'open', token },
    ],
  ];
}

function leave<Target>(state: HoverState<Target>): Step<Target> {
  const next = withoutIntent(state);
  if (!state.open || state.leaving) return [next, []];
  return [{ ...next, leaving: true }, startClosing(state)];
}

function startClosing<Target>({ open }: HoverState<Target>): HoverEffect<Target>[] {
  return open ? [{ type: 'wait', timer: 'close', token: open.token }] : [];
}

function elapse<Target>(state: HoverState<Target>, timer: Timer, token: number): Step<Target> {
  const { intent, open } = state;
  if (timer === 'close') {
    return open?.token === token && state.leaving ? closeOpen(state) : [state, []];
  }
  if (intent?.token !== token) return [state, []];
  if (timer === 'ask') return [state, [{ type: 'ask', target: intent.target }]];
  return [
    { ...withoutIntent(state), open: intent, leaving: false },
    [{ type: 'open', target: intent.target, token }],
  ];
}

/** The card closes; a hover on its way to another mention goes on. */
function closeOpen<Target>({ open: _, ...state }: HoverState<Target>): Step<Target> {
  return [{ ...state, leaving: false }, [{ type: 'close' }]];
}

function close<Target>(state: HoverState<Target>): Step<Target> {
  return closeOpen(withoutIntent(state));
}

function withoutIntent<Target>({ intent: _, ...state }: HoverState<Target>): HoverState<Target> {
  return state;
}
