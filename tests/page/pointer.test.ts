import { describe, expect, test } from 'vitest';
import { createPointerSpeed } from '../../page/card/pointer-speed.ts';
import { isOnTheWay } from '../../page/card/safe-corridor.ts';

describe('a pointer', () => {
  test('is passing at more than half a pixel a millisecond', () => {
    const pointer = createPointerSpeed();
    pointer.move(0, 0, 1000);
    pointer.move(16, 0, 1016);
    expect(pointer.isFast(1017)).toBe(true);
    pointer.move(20, 0, 1032);
    expect(pointer.isFast(1033)).toBe(false);
  });

  test('that has not moved for a while is at rest', () => {
    const pointer = createPointerSpeed();
    pointer.move(0, 0, 1000);
    pointer.move(100, 0, 1016);
    expect(pointer.isFast(1030)).toBe(true);
    expect(pointer.isFast(1080)).toBe(false);
  });

  test('counts as resting where the browser tells the same time again and again', () => {
    const pointer = createPointerSpeed();
    for (let x = 0; x < 500; x += 50) pointer.move(x, 0, 1000);
    expect(pointer.isFast(1000)).toBe(false);
  });
});

describe('the way from a word to its card', () => {
  const word = { left: 100, right: 150, top: 100, bottom: 120 };
  const below = { left: 60, right: 440, top: 126, bottom: 400 };
  const above = { left: 60, right: 440, top: -280, bottom: 94 };

  test('is the band between them, wider towards the card', () => {
    expect(isOnTheWay(125, 123, word, below)).toBe(true);
    expect(isOnTheWay(270, 125, word, below)).toBe(true);
    expect(isOnTheWay(430, 121, word, below)).toBe(false);
    expect(isOnTheWay(125, 97, word, above)).toBe(true);
  });

  test('does not go past the word or into its line', () => {
    expect(isOnTheWay(125, 90, word, below)).toBe(false);
    expect(isOnTheWay(160, 110, word, below)).toBe(false);
    expect(isOnTheWay(125, 130, word, above)).toBe(false);
  });
});
