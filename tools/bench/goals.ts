import type { PageCost } from './page/tasks.ts';
import type { WarmResult } from './page/warm.ts';

/** All that one run of the benchmark measures; times in milliseconds, sizes in bytes. */
export interface Measured {
  browser: string;
  warm: WarmResult;
  /** The same with other numbers of names. */
  more: Record<string, WarmResult>;
  /** Per 100,000 units of text, by the number of names. */
  growth: Record<string, number>;
  cold: { ours: number; regExp: number };
  pipeline: { ours: number; markJs: number; findAndReplace: number };
  walk: Record<string, number>;
  pages: { onTopic: PageCost; offTopic: PageCost; hard: PageCost; large: PageCost };
  frames: { none: number; visible: number; all: number };
  sizes: { lexicon: number; articleScript: number; cardScript: number };
}

export interface Goal {
  goal: string;
  value: string;
  target: string;
  met: boolean;
}

/** What was measured against what is asked. A peer with a wrong result is not compared. */
export function goalsOf(measured: Measured): Goal[] {
  const { warm, growth, cold, pipeline, walk, pages, frames, sizes } = measured;
  const time = (name: string) => warm.times[name] as number;
  const ours = time('Cleartext');
  const faster = (peer: string, target: number): Goal => {
    const ratio = time(peer) / ours;
    const wrong = warm.wrong[peer];
    return {
      goal: `warm, 60 KB, 2,500 names: faster than ${peer}`,
      value: wrong ? `${ratio.toFixed(1)}× (wrong result: ${wrong})` : `${ratio.toFixed(1)}×`,
      target: `≥ ${target}×`,
      met: ratio >= target,
    };
  };
  const atMost = (goal: string, ratio: number, target: number): Goal => ({
    goal,
    value: `${ratio.toFixed(2)}×`,
    target: `≤ ${target}×`,
    met: ratio <= target,
  });
  const within = (goal: string, value: number, target: number, unit: string): Goal => ({
    goal,
    value: `${value.toFixed(1)} ${unit}`,
    target: `≤ ${target} ${unit}`,
    met: value <= target,
  });
  return [
    faster('RegExp, plain', 1.5),
    faster('RegExp, Unicode-correct', 8),
    faster('flashtext.js', 3.5),
    faster('@monyone/aho-corasick/fast', 4),
    atMost('… against the charCodeAt floor', ours / time('charCodeAt floor'), 4.5),
    atMost('… against a word scan with hash', ours / time('word scan + hash'), 1.6),
    atMost(
      'per character, 100,000 names against 2,500',
      (growth['100000'] as number) / (growth['2500'] as number),
      3.5,
    ),
    atMost('cold, load + first find, against the cold RegExp', cold.ours / cold.regExp, 0.7),
    atMost('10,000-word article against mark.js', pipeline.ours / pipeline.markJs, 0.35),
    atMost(
      '10,000-word article against findAndReplaceDOMText',
      pipeline.ours / pipeline.findAndReplace,
      0.55,
    ),
    atMost(
      'walk and assemble against a bare TreeWalker',
      (walk['walk and assemble'] as number) / (walk.TreeWalker as number),
      2.2,
    ),
    within('longest task on a 5 MB page', pages.large.tasks[0] ?? 0, 10, 'ms'),
    atMost(
      'off-topic page against the on-topic one',
      pages.offTopic.total / pages.onTopic.total,
      0.25,
    ),
    {
      goal: 'off topic, the lexicon is loaded',
      value: pages.offTopic.lexiconLoaded ? 'yes' : 'never',
      target: 'never',
      met: !pages.offTopic.lexiconLoaded && pages.offTopic.found === 'off-topic',
    },
    within('frame after a change, 5,000 mentions', frames.visible, 2, 'ms'),
    within('lexicon of the dataset, gzip', sizes.lexicon / 1024, 40, 'KB'),
    within('article script, gzip', sizes.articleScript / 1024, 30, 'KB'),
  ];
}
