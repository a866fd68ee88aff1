import type { MessageKey } from '../../language/say.ts';

/** A version of the extension and what it brought. */
export interface Release {
  /** As in `package.json`. */
  version: string;
  /** ISO day. */
  date: string;
  /** What a reader notices of it, most important first; a few words each. */
  points: MessageKey[];
}

/** Every release, the newest first. */
export const RELEASES: [Release, ...Release[]] = [
  {
    version: '0.1.0',
    date: '2026-11-25',
    points: ['newsCards', 'newsPopup', 'newsPanel', 'newsTimeline', 'newsSettings'],
  },
];
