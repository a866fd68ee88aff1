import { formatDate } from '../../language/format.ts';
import { say } from '../../language/say.ts';
import type { Release } from './releases.ts';

interface Props {
  releases: Release[];
  settingsPage: string;
}

/** What each version brought, in a few words. */
export function NewsPage({ releases, settingsPage }: Props) {
  return (
    <main class="news">
      <p class="brand">{say('extensionName')}</p>
      <h1>{say('newsTitle')}</h1>
      {releases.map(({ version, date, points }) => (
        <section key={version} aria-labelledby={`version-${version}`}>
          <h2 id={`version-${version}`}>
            {say('newsVersion', version)} <time dateTime={date}>{formatDate(date)}</time>
          </h2>
          <ul>
            {points.map((point) => (
              <li key={point}>{say(point)}</li>
            ))}
          </ul>
        </section>
      ))}
      <p>
        <a href={settingsPage}>{say('newsToSettings')}</a>
      </p>
    </main>
  );
}
