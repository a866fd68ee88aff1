import { formatDate, formatNumber } from '../../language/format.ts';
import { say } from '../../language/say.ts';
import { Section } from './Section.tsx';

export interface AboutProps {
  /** The extension's, such as `0.1.0`. */
  version: string;
  /** `date`: the latest month in which a source was checked, `2026-11`. */
  dataset: { date: string; entities: number; events: number };
  /** Full addresses of the project and of the page that takes reports of mistakes. */
  sourcePage: string;
  reportPage: string;
  /** The page that says what is new. */
  newsPage: string;
}

/** What this is, how old, whose, and what it promises. */
export function AboutCleartext({ version, dataset, sourcePage, reportPage, newsPage }: AboutProps) {
  const { date, entities, events } = dataset;
  const away = { target: '_blank', rel: 'noreferrer noopener' };
  return (
    <Section id="about" title={say('settingsAbout')}>
      <p class="promise">{say('settingsPromise')}</p>
      <dl class="facts">
        <div>
          <dt>{say('settingsVersion')}</dt>
          <dd>
            {version} · <a href={newsPage}>{say('newsTitle')}</a>
          </dd>
        </div>
        <div>
          <dt>{say('settingsDataset')}</dt>
          <dd>
            {say('settingsDatasetSize', formatNumber(entities), formatNumber(events))}
            {' · '}
            {say('settingsDatasetDate', formatDate(date))}
          </dd>
        </div>
        <div>
          <dt>{say('settingsLicence')}</dt>
          <dd>{say('settingsLicences')}</dd>
        </div>
        <div>
          <dt>{say('settingsProject')}</dt>
          <dd>
            <a href={sourcePage} {...away}>
              {say('settingsSource')}
            </a>
            {' · '}
            <a href={reportPage} {...away}>
              {say('settingsReport')}
            </a>
          </dd>
        </div>
      </dl>
    </Section>
  );
}
