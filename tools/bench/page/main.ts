import { makeNames, makeText } from '../material.ts';
import { measureColdOurs, measureColdRegExp } from './cold.ts';
import { mutate, underlineWords } from './frames.ts';
import { measureHitTest } from './hit-test.ts';
import { packageOf } from './peers.ts';
import {
  annotateFindAndReplace,
  annotateMarkJs,
  annotateOurs,
  provide,
  showArticle,
  twoFrames,
} from './pipeline.ts';
import { measurePage } from './tasks.ts';
import { measureWalk } from './walk.ts';
import { measureGrowth, measureWarm } from './warm.ts';

/** What the benchmark's driver may call in the page. */
export const bench = {
  makeNames,
  makeText,
  packageOf,
  measureWarm,
  measureGrowth,
  measureColdOurs,
  measureColdRegExp,
  showArticle,
  provide,
  annotateOurs,
  annotateMarkJs,
  annotateFindAndReplace,
  twoFrames,
  measureWalk,
  measurePage,
  measureHitTest,
  underlineWords,
  mutate,
};

export type Bench = typeof bench;

(globalThis as typeof globalThis & { bench: Bench }).bench = bench;
