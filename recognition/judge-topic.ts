import { type Cue, readCue } from './cue.ts';
import type { Lexicon } from './lexicon.ts';
import { type Mention, resolveMentions } from './resolve-mentions.ts';

/** How strongly a text is about encryption, surveillance or lawful access, and why. */
export interface Topic {
  /** Whether anything may be underlined. */
  onTopic: boolean;
  /** Whether names that need a strongly fitting article may be trusted. */
  strong: boolean;
  /** Points for the subject: encryption, interception, surveillance. */
  subject: number;
  /** Points for the debate: authorities, laws, courts, those who object. */
  debate: number;
  /** Points for other subjects. */
  against: number;
  /** Each cue found, with how often and the points it gave. */
  evidence: { cue: string; side: Cue['side']; count: number; points: number }[];
}

/** A subject this weak, or without a debate, is silence. */
const NEEDED = { subject: 5, debate: 4, both: 10 };
const STRONG = { subject: 14, both: 26 };

/** Cues counted between two pauses. */
const STEP = 4096;

/**
 * Judges the whole text. Points saturate, so one word repeated a hundred times
 * decides nothing; length raises the bar a little.
 *
 * @param cues the topic's cues, compiled by compileTopic
 */
export function* judgeTopic(text: string, cues: Lexicon): Generator<void, Topic> {
  const { mentions } = yield* resolveMentions(text, cues, { strong: true });
  const counts = new Map<string, number>();
  for (let i = 0; i < mentions.length; i++) {
    if (i % STEP === 0) yield;
    const { entity } = mentions[i] as Mention;
    counts.set(entity, (counts.get(entity) ?? 0) + 1);
  }
  const evidence = [...counts].map(([id, count]) => {
    const { name, side, points } = readCue(id);
    return { cue: name, side, count, points: points * (2 - 0.5 ** (count - 1)) };
  });
  const total = (side: Cue['side']) =>
    evidence.reduce((sum, cue) => sum + (cue.side === side ? cue.points : 0), 0);
  const subject = total('subject');
  const debate = total('debate');
  const against = total('against');
  const bar = barFor(text.length);
  return {
    onTopic:
      subject - against >= NEEDED.subject * bar &&
      debate >= NEEDED.debate &&
      subject + debate - against >= NEEDED.both * bar,
    strong: subject - against >= STRONG.subject && subject + debate - against >= STRONG.both,
    subject,
    debate,
    against,
    evidence,
  };
}

/** 1 up to 6,000 characters, about 1.3 at 60,000: long texts touch on everything. */
const barFor = (length: number) => 1 + 0.3 * Math.max(0, Math.log10(length / 6000));
