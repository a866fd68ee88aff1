import { expect, test } from 'vitest';
import { siteExamples } from '../../components/welcome/site-examples.ts';
import type { Site } from '../../data/schema/site.ts';

const site = (country: string, name: string, kind: Site['kind'] = 'news'): Site => ({
  host: `${name.toLowerCase()}.example`,
  name,
  country,
  kind,
});

test('names news of the countries that have most sites, each once', () => {
  const sites = [
    site('AT', 'Standard'),
    site('GB', 'BBC'),
    site('GB', 'BBC'),
    site('GB', 'Watch', 'advocacy'),
    site('GB', 'Guardian'),
    site('GB', 'Times'),
    site('GB', 'Telegraph'),
  ];
  expect(siteExamples(sites)).toEqual({
    examples: [
      { country: 'GB', names: ['BBC', 'Guardian', 'Times'] },
      { country: 'AT', names: ['Standard'] },
    ],
    countries: 2,
  });
});

test('counts no union and nothing international among countries', () => {
  expect(siteExamples([site('EU', 'Euractiv'), site('INT', 'IETF')]).countries).toBe(0);
});
