import type { Site } from '../../data/schema/site.ts';

/** Countries that are named, and sites of each. */
const COUNTRIES = 5;
const NAMES = 3;

/** What stands in place of a country for those that work beyond one. */
const NO_COUNTRIES = ['EU', 'INT'];

/** Some newspapers and broadcasters of the countries that have most sites, and how many countries have some. */
export function siteExamples(sites: Site[]): {
  examples: { country: string; names: string[] }[];
  countries: number;
} {
  const byCountry = Map.groupBy(sites, ({ country }) => country);
  const largest = [...byCountry].sort(([, a], [, b]) => b.length - a.length).slice(0, COUNTRIES);
  const examples = largest.map(([country, all]) => {
    const news = all.filter(({ kind }) => kind === 'news').map(({ name }) => name);
    return { country, names: [...new Set(news)].slice(0, NAMES) };
  });
  const countries = [...byCountry.keys()].filter((code) => !NO_COUNTRIES.includes(code));
  return { examples, countries: countries.length };
}
