import { say } from '../../language/say.ts';

/** What the timeline page is; it stands alone while the events are read. */
export function TimelineHeading() {
  return (
    <>
      <p class="brand">{say('extensionName')}</p>
      <h1>{say('timelineHeading')}</h1>
    </>
  );
}
