import { formatNumber } from '../../language/format.ts';
import { type MessageKey, say, sayWith } from '../../language/say.ts';
import { Keys } from '../Keys.tsx';
import { jurisdictionLabel } from '../wording.ts';
import { type PinProps, PinToToolbar } from './PinToToolbar.tsx';
import { SampleArticle } from './SampleArticle.tsx';

export interface WelcomeProps {
  /** What opens a card here. */
  reach: 'hover' | 'touch';
  /** How many sites there are, in how many countries, and some of them. */
  sites: { count: number; countries: number; examples: { country: string; names: string[] }[] };
  /** Absent where the browser has no toolbar, as on telephones. */
  pin: PinProps | undefined;
  /** The keys that go to the next mention, such as `Alt+Shift+.`; absent where there are none. */
  nextKeys: string | undefined;
}

const POINTS: { name: MessageKey; meaning: MessageKey }[] = [
  { name: 'welcomeThen', meaning: 'welcomeThenText' },
  { name: 'welcomeSources', meaning: 'welcomeSourcesText' },
  { name: 'welcomeSilence', meaning: 'welcomeSilenceText' },
];

/** What a reader sees first: what Cleartext does, on an article to try it on. */
export function WelcomePage({ reach, sites, pin, nextKeys }: WelcomeProps) {
  const isTouch = reach === 'touch';
  return (
    <>
      <header class="top">
        <img src="/icon.svg" alt="" width="36" height="36" />
        <div>
          <p class="brand">{say('extensionName')}</p>
          <p>{say('welcomeTagline')}</p>
        </div>
      </header>
      <main>
        <h1>{say(isTouch ? 'welcomeTitleTouch' : 'welcomeTitle')}</h1>
        <p class="lede">
          {say('welcomeLede')}{' '}
          {nextKeys && !isTouch && sayWith('welcomeKeys', <Keys keys={nextKeys} />)}
        </p>
        <SampleArticle />
        <ul class="points">
          {POINTS.map(({ name, meaning }) => (
            <li key={name}>
              <h2>{say(name)}</h2>
              <p>{say(meaning)}</p>
            </li>
          ))}
        </ul>
        {pin ? (
          <PinToToolbar {...pin} />
        ) : (
          <section class="pin" aria-labelledby="pin-title">
            <div>
              <h2 id="pin-title">{say('welcomeMenuTitle')}</h2>
              <p>{say('welcomeMenuHint')}</p>
            </div>
          </section>
        )}
        <Where {...sites} />
        <section class="promise" aria-labelledby="promise-title">
          <h2 id="promise-title">{say('welcomePromise')}</h2>
          <p>{say('welcomePromiseText')}</p>
        </section>
      </main>
    </>
  );
}

function Where({ count, countries, examples }: WelcomeProps['sites']) {
  return (
    <section aria-labelledby="where-title">
      <h2 id="where-title">{say('welcomeWhere', formatNumber(count), formatNumber(countries))}</h2>
      <dl class="places">
        {examples.map(({ country, names }) => (
          <div key={country}>
            <dt>{jurisdictionLabel(country)}</dt>
            <dd>{say('welcomeSiteNames', names.join(', '))}</dd>
          </div>
        ))}
      </dl>
      <p>
        {say('welcomeWhereHint')} <a href="/options.html#sites">{say('welcomeChooseSites')}</a>
      </p>
    </section>
  );
}
