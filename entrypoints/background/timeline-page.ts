import { browser } from 'wxt/browser';
import { writeTimelineAddress } from '../../context/timeline-address.ts';
import { WHOLE_TIMELINE } from '../../context/timeline-view.ts';

/** The address of an entity on the timeline page. */
export const timelineOf = (entity: string): string =>
  addressOf(writeTimelineAddress({ ...WHOLE_TIMELINE, entity }));

/** The address of the timeline page with the search filled. */
export const timelineOfText = (text: string): string =>
  addressOf(writeTimelineAddress({ ...WHOLE_TIMELINE, text: text.trim() }));

const addressOf = (hash: string) => `${browser.runtime.getURL('/timeline.html')}#${hash}`;
