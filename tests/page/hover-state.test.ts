import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  calm,
  type HoverEffect,
  type HoverEvent,
  type HoverState,
  hover,
} from '../../page/hover-state.ts';

/** Plays events and tells what was done, in words. */
function play(...events: HoverEvent<string>[]): string[] {
  let state: HoverState<string> = calm;
  return events.flatMap((event) => {
    const [next, effects] = hover(state, event);
    state = next;
    return effects.filter(({ type }) => type !== 'wait').map(say);
  });
}

const say = (effect: HoverEffect<string>) =>
  'target' in effect ? `${effect.type} ${effect.target}` : effect.type;

const over = (target?: string): HoverEvent<string> => ({ type: 'over', target });
const timer = (timer: 'ask' | 'open' | 'close', token: number): HoverEvent<string> => ({
  type: 'timer',
  timer,
  token,
});

describe('hovering', () => {
  test('asks for the record first, then opens the card', () => {
    expect(play(over('a'), timer('ask', 1), timer('open', 1))).toEqual(['ask a', 'open a']);
  });

  test('a pointer that moves on opens nothing', () => {
    expect(play(over('a'), over(), timer('ask', 1), timer('open', 1))).toEqual([]);
  });

  test('timers of an abandoned hover are dropped, the new one opens', () => {
    expect(play(over('a'), over(), over('a'), timer('open', 1), timer('open', 2))).toEqual([
      'open a',
    ]);
  });

  test('leaving closes after a while, entering the card keeps it open', () => {
    const opened = [over('a'), timer('open', 1)];
    expect(play(...opened, over(), timer('close', 1))).toEqual(['open a', 'close']);
    expect(play(...opened, over(), { type: 'card-enter' }, timer('close', 1))).toEqual(['open a']);
  });

  test('coming back to the word keeps the card', () => {
    expect(play(over('a'), timer('open', 1), over(), over('a'), timer('close', 1))).toEqual([
      'open a',
    ]);
  });

  test('another word takes over', () => {
    expect(play(over('a'), timer('open', 1), over('b'), timer('open', 2))).toEqual([
      'open a',
      'open b',
    ]);
  });

  test('dismissing closes at once, and a late timer opens nothing', () => {
    expect(play(over('a'), { type: 'dismiss' }, timer('open', 1))).toEqual(['close']);
  });

  test('whatever happens, a card opens only for the word hovered last', () => {
    const event = fc.oneof(
      fc.constantFrom('a', 'b', undefined).map(over),
      fc.constantFrom<HoverEvent<string>>(
        { type: 'card-enter' },
        { type: 'card-leave' },
        { type: 'dismiss' },
      ),
      fc
        .tuple(fc.constantFrom('ask', 'open', 'close'), fc.nat(6))
        .map(([name, token]) => timer(name as 'ask', token)),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), (events) => {
        let state: HoverState<string> = calm;
        let last: string | undefined;
        for (const event of events) {
          if (event.type === 'over') last = event.target;
          const [next, effects] = hover(state, event);
          state = next;
          for (const effect of effects)
            if (effect.type === 'open') expect(effect.target).toBe(last);
        }
      }),
    );
  });
});
