/**
 * When a card opens and closes, as a pure function of what the reader does.
 *
 * Every interaction has a token. Timers and answers carry the token of the one
 * they belong to; those of an abandoned one are dropped.
 */
export interface HoverState<Target> {
  /** Grows with every interaction. */
  token: number;
  /** The mention the pointer rests on, on its way to opening. */
  intent?: Intent<Target>;
  /** The mention whose card is open. */
  open?: Opened<Target>;
}

interface Intent<Target> {
  target: Target;
  token: number;
  /** Whether the reader has rested long enough. */
  due: boolean;
  /** The token of the pointer's leaving, while it is away. */
  away?: number;
}

interface Opened<Target> {
  target: Target;
  token: number;
  /** Opened by a click, a tap or a key: it stays until it is dismissed. */
  stays: boolean;
  /** The token of the pointer's leaving, while it is away from mention and card. */
  away?: number;
}

export type HoverEvent<Target> =
  /** The pointer is over this mention, or over none. */
  | { type: 'over'; target: Target | undefined }
  /** The pointer is on the card, or on its way there from the mention. */
  | { type: 'card' }
  /** The reader clicked or tapped the mention, or asked for its card by a key. */
  | { type: 'press'; target: Target }
  /** The pointer is `fast` when it is only passing. */
  | { type: 'timer'; timer: Timer; token: number; fast: boolean }
  /** The card has been pinned: it no longer is the one that follows the pointer. */
  | { type: 'release' }
  | { type: 'dismiss' };

export type HoverEffect<Target> =
  | { type: 'wait'; timer: Timer; token: number }
  /** Ask for what the card will show, before it opens. */
  | { type: 'ask'; target: Target }
  | { type: 'open'; target: Target; token: number }
  /** Show all there is in the card that is open. */
  | { type: 'grow' }
  | { type: 'close' };

/**
 * `ask` and `open`: resting on a mention until its record is asked for, and
 * until its card opens. `close`: away until the card closes. `forget`: away from
 * a mention until resting there begins anew. `settle`: until a pointer that was
 * too fast is looked at again.
 */
export type Timer = 'ask' | 'open' | 'close' | 'forget' | 'settle';

export const calm = { token: 0 };

type Step<Target> = [HoverState<Target>, HoverEffect<Target>[]];

/** What follows from `event`: the next state, and what is to be done. */
export function hover<Target>(state: HoverState<Target>, event: HoverEvent<Target>): Step<Target> {
  switch (event.type) {
    case 'over':
      return event.target === undefined ? leave(state) : over(state, event.target);
    case 'card':
      return [back(withoutIntent(state)), []];
    case 'press':
      return press(state, event.target);
    case 'timer':
      return elapse(state, event);
    case 'release':
      return [withoutOpen(withoutIntent(state)), []];
    case 'dismiss':
      return close(withoutIntent(state));
  }
}

function over<Target>(state: HoverState<Target>, target: Target): Step<Target> {
  const { open, intent } = state;
  if (open?.target === target) return [back(withoutIntent(state)), []];
  // A card that was asked for is not taken away by a pointer passing over others.
  if (open?.stays) return [state, []];
  if (intent?.target === target)
    return intent.away === undefined ? [state, []] : reenter(state, intent);
  const token = state.token + 1;
  return [
    { ...state, token, intent: { target, token, due: false } },
    [
      { type: 'wait', timer: 'ask', token },
      { type: 'wait', timer: 'open', token },
    ],
  ];
}

/** Back on the mention before it was forgotten: the time spent there counts. */
function reenter<Target>(state: HoverState<Target>, intent: Intent<Target>): Step<Target> {
  const { away: _, ...here } = intent;
  const next = { ...state, intent: here };
  return here.due ? [next, [{ type: 'wait', timer: 'settle', token: here.token }]] : [next, []];
}

function leave<Target>(state: HoverState<Target>): Step<Target> {
  const { intent, open } = state;
  const token = state.token + 1;
  const left = intent !== undefined && intent.away === undefined;
  if (!left && closing(open, token).length === 0) return [state, []];
  return [
    {
      ...away(state, token),
      token,
      ...(left ? { intent: { ...intent, away: token } } : {}),
    },
    [...(left ? [{ type: 'wait', timer: 'forget', token } as const] : []), ...closing(open, token)],
  ];
}

/** Starts the time an open card lingers, unless it runs already. */
function closing<Target>(open: Opened<Target> | undefined, token: number): HoverEffect<Target>[] {
  if (!open || open.stays || open.away !== undefined) return [];
  return [{ type: 'wait', timer: 'close', token }];
}

function away<Target>(state: HoverState<Target>, token: number): HoverState<Target> {
  const { open } = state;
  return open && !open.stays && open.away === undefined
    ? { ...state, open: { ...open, away: token } }
    : state;
}

function back<Target>(state: HoverState<Target>): HoverState<Target> {
  if (!state.open) return state;
  const { away: _, ...open } = state.open;
  return { ...state, open };
}

function press<Target>(state: HoverState<Target>, target: Target): Step<Target> {
  if (state.open?.target === target) {
    return [
      { ...back(withoutIntent(state)), open: { ...state.open, stays: true } },
      [{ type: 'grow' }],
    ];
  }
  const token = state.token + 1;
  return [
    { token, open: { target, token, stays: true } },
    [
      { type: 'ask', target },
      { type: 'open', target, token },
    ],
  ];
}

type Elapsed = { timer: Timer; token: number; fast: boolean };

function elapse<Target>(state: HoverState<Target>, { timer, token, fast }: Elapsed): Step<Target> {
  const { intent, open } = state;
  if (timer === 'close') return open?.away === token ? close(state) : [state, []];
  if (timer === 'forget') {
    return [intent?.away === token ? withoutIntent(state) : state, []];
  }
  if (intent?.token !== token) return [state, []];
  if (timer === 'ask') {
    return [state, intent.away === undefined ? [{ type: 'ask', target: intent.target }] : []];
  }
  const due = { ...state, intent: { ...intent, due: true } };
  if (intent.away !== undefined) return [due, []];
  if (fast) return [due, [{ type: 'wait', timer: 'settle', token }]];
  return [
    { ...withoutIntent(state), open: { target: intent.target, token, stays: false } },
    [{ type: 'open', target: intent.target, token }],
  ];
}

/** The card closes; a hover on its way to another mention goes on. */
function close<Target>(state: HoverState<Target>): Step<Target> {
  return state.open ? [withoutOpen(state), [{ type: 'close' }]] : [state, []];
}

function withoutOpen<Target>({ open: _, ...state }: HoverState<Target>): HoverState<Target> {
  return state;
}

function withoutIntent<Target>({ intent: _, ...state }: HoverState<Target>): HoverState<Target> {
  return state;
}
