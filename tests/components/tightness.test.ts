import { expect, test } from 'vitest';
import { findStep, lastStep, type MeasuredPart, STEPS } from '../../components/card/tightness.ts';

const background = (lines: number): MeasuredPart => ({
  part: 'background',
  until: STEPS.length,
  height: lines * 20,
  lines,
  lineHeight: 20,
});
const event = (until: number): MeasuredPart => ({
  part: 'event',
  until,
  height: 45,
  lines: 2,
  lineHeight: 20,
});

test('a card that fits shows all there is', () => {
  expect(findStep([background(3), event(STEPS.length)], 0)).toBe(0);
});

test('long texts are cut before anything is left out', () => {
  expect(findStep([background(5), event(0)], 40)).toBe(0);
});

test('the events that matter least go first', () => {
  expect(findStep([background(3), event(0), event(STEPS.length)], 40)).toBe(1);
});

test('a card that cannot fit is as short as it gets', () => {
  expect(findStep([background(1)], 500)).toBe(STEPS.length - 1);
});

test('each step shows no more events and facts than the one before', () => {
  const shown = STEPS.map(({ facts, events }) => facts + events.before + events.since);
  expect(shown).toEqual(shown.toSorted((a, b) => b - a));
  expect(lastStep(({ facts }) => facts > 0)).toBe(STEPS.length - 1);
});
