/** For or against a text being about encryption, surveillance or lawful access, by its weight. */
export interface Cue {
  name: string;
  /**
   * `subject`: what the debate is about. `debate`: who takes part in it; without
   * them a text is a tutorial, a review or an advert. `against`: other subjects
   * that share its words.
   */
  side: 'subject' | 'debate' | 'against';
  /** Of the first occurrence; each further one gives half as much as the one before. */
  points: number;
}

/** A cue as the id its words are compiled under: `subject 6 lawful access`. */
export const writeCue = ({ name, side, points }: Cue): string => `${side} ${points} ${name}`;

/** What {@link writeCue} has written. */
export function readCue(id: string): Cue {
  const [side, points, ...name] = id.split(' ');
  return { name: name.join(' '), side: side as Cue['side'], points: Number(points) };
}
