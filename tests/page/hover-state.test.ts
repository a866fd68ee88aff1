import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  calm,
  type HoverEffect,
  type HoverEvent,
  type HoverState,
  hover,
  type Timer,
} from '../../page/card/hover-state.ts';

/** Milliseconds, as a reader gets them who has chosen nothing. */
const DELAYS: Record<Timer, number> = { ask: 150, open: 400, close: 300, forget: 300, settle: 50 };

type Act = HoverEvent<string> | { type: 'wait'; ms: number };

const over = (target?: string): Act => ({ type: 'over', target });
const press = (target: string): Act => ({ type: 'press', target });
const wait = (ms: number): Act => ({ type: 'wait', ms });
const onCard: Act = { type: 'card' };
const dismiss: Act = { type: 'dismiss' };

/** Plays what a reader does on a clock of its own and tells what was done, in words. */
function play(...acts: Act[]): string[] {
  return playWith(() => false, ...acts);
}

function playWith(isFast: (now: number) => boolean, ...acts: Act[]): string[] {
  let state: HoverState<string> = calm;
  let now = 0;
  let timers: { at: number; timer: Timer; token: number }[] = [];
  const done: string[] = [];
  const happen = (event: HoverEvent<string>) => {
    const [next, effects] = hover(state, event);
    state = next;
    for (const effect of effects) {
      if (effect.type === 'wait') {
        timers.push({ at: now + DELAYS[effect.timer], timer: effect.timer, token: effect.token });
      } else done.push(say(effect));
    }
  };
  for (const act of acts) {
    if (act.type !== 'wait') {
      happen(act);
      continue;
    }
    const end = now + act.ms;
    for (;;) {
      const [next] = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
      if (!next) break;
      timers = timers.filter((timer) => timer !== next);
      now = next.at;
      happen({ type: 'timer', timer: next.timer, token: next.token, fast: isFast(now) });
    }
    now = end;
  }
  return done;
}

const say = (effect: HoverEffect<string>) =>
  'target' in effect ? `${effect.type} ${effect.target}` : effect.type;

const OPENED = ['ask a', 'open a'];

describe('resting on a word', () => {
  test('asks for the record first, then opens the card', () => {
    expect(play(over('a'), wait(149))).toEqual([]);
    expect(play(over('a'), wait(150))).toEqual(['ask a']);
    expect(play(over('a'), wait(400))).toEqual(OPENED);
  });

  test('opens nothing when the pointer moves on', () => {
    expect(play(over('a'), wait(100), over(), wait(1000))).toEqual([]);
  });

  test('opens nothing while the pointer is only passing, and opens once it rests', () => {
    expect(playWith(() => true, over('a'), wait(2000))).toEqual(['ask a']);
    expect(playWith((now) => now < 900, over('a'), wait(899))).toEqual(['ask a']);
    expect(playWith((now) => now < 900, over('a'), wait(960))).toEqual(OPENED);
  });

  test('counts on where the pointer slips off and comes back soon', () => {
    expect(play(over('a'), wait(200), over(), wait(250), over('a'), wait(50))).toEqual(OPENED);
    expect(play(over('a'), wait(200), over(), wait(100), over('a'), wait(100))).toEqual(OPENED);
  });

  test('begins anew where it stays away too long', () => {
    const back = [over('a'), wait(200), over(), wait(301), over('a')];
    expect(play(...back, wait(399))).toEqual(['ask a', 'ask a']);
    expect(play(...back, wait(400))).toEqual(['ask a', ...OPENED]);
  });

  test('slipping off twice is forgiven twice', () => {
    expect(
      play(over('a'), over(), wait(200), over('a'), over(), wait(200), over('a'), wait(50)),
    ).toEqual(['open a']);
  });
});

describe('an open card', () => {
  const opened = [over('a'), wait(400)];

  test('closes a while after the pointer left', () => {
    expect(play(...opened, over(), wait(299))).toEqual(OPENED);
    expect(play(...opened, over(), wait(300))).toEqual([...OPENED, 'close']);
  });

  test('stays while the pointer is on it, on the way to it or back on the word', () => {
    expect(play(...opened, over(), wait(200), onCard, wait(1000))).toEqual(OPENED);
    expect(play(...opened, over(), wait(200), over('a'), wait(1000))).toEqual(OPENED);
  });

  test('lingers anew each time the pointer leaves', () => {
    expect(play(...opened, over(), wait(200), onCard, over(), wait(200))).toEqual(OPENED);
  });

  test('gives way to the next word', () => {
    expect(play(...opened, over('b'), wait(400))).toEqual([...OPENED, 'ask b', 'open b']);
  });

  test('is dismissed at once, and a late timer opens nothing', () => {
    expect(play(...opened, dismiss, wait(1000))).toEqual([...OPENED, 'close']);
    expect(play(over('a'), wait(200), dismiss, wait(1000))).toEqual(['ask a']);
  });

  test('once pinned is no longer the one that follows the pointer', () => {
    expect(play(...opened, { type: 'release' }, over(), wait(1000))).toEqual(OPENED);
    expect(play(...opened, { type: 'release' }, over('a'), wait(400))).toEqual([
      ...OPENED,
      ...OPENED,
    ]);
  });
});

describe('a click or a key', () => {
  test('opens the card at once', () => {
    expect(play(press('a'))).toEqual(OPENED);
  });

  test('opens a card that stays, whatever the pointer does', () => {
    expect(play(press('a'), over(), wait(1000), over('b'), wait(1000))).toEqual(OPENED);
    expect(play(press('a'), over(), dismiss)).toEqual([...OPENED, 'close']);
  });

  test('on a word whose card is open shows all of it', () => {
    expect(play(over('a'), wait(400), press('a'), over(), wait(1000))).toEqual([...OPENED, 'grow']);
  });

  test('on another word opens that one', () => {
    expect(play(press('a'), press('b'))).toEqual([...OPENED, 'ask b', 'open b']);
  });
});

test('whatever happens, a card opens only for the word hovered or pressed last', () => {
  const act = fc.oneof(
    fc.constantFrom('a', 'b', undefined).map(over),
    fc.constantFrom('a', 'b').map(press),
    fc.constantFrom<Act>(onCard, dismiss, { type: 'release' }),
    fc.nat(500).map(wait),
  );
  fc.assert(
    fc.property(fc.array(act, { maxLength: 40 }), fc.boolean(), (acts, fast) => {
      let last: string | undefined;
      for (const [i, act] of acts.entries()) {
        if (act.type === 'over' || act.type === 'press') last = act.target ?? last;
        const before = playWith(() => fast, ...acts.slice(0, i));
        const news = playWith(() => fast, ...acts.slice(0, i + 1)).slice(before.length);
        for (const done of news.filter((one) => one.startsWith('open'))) {
          expect(done).toBe(`open ${last}`);
        }
      }
    }),
    { numRuns: 200 },
  );
});

test('two closings never follow each other, and nothing closes that did not open', () => {
  const act = fc.oneof(
    fc.constantFrom('a', 'b', undefined).map(over),
    fc.constantFrom('a', 'b').map(press),
    fc.constantFrom<Act>(onCard, dismiss),
    fc.nat(500).map(wait),
  );
  fc.assert(
    fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
      let open = false;
      for (const done of play(...acts)) {
        if (done.startsWith('open')) open = true;
        if (done === 'grow' || done === 'close') expect(open).toBe(true);
        if (done === 'close') open = false;
      }
    }),
  );
});
