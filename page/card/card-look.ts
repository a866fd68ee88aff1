import type { Preferences } from '../../storage/preferences.ts';

/** How the reader wants cards to look. */
export type CardLook = Pick<Preferences, 'theme' | 'textSize'>;
