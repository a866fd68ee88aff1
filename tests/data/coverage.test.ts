import { expect, test } from 'vitest';
import { readDataset } from '../../data/read-dataset.ts';
import { DATA_FOLDER } from '../../tools/folders.ts';

const { entities, sites } = readDataset(DATA_FOLDER);

const EU_MEMBERS =
  'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'.split(' ');

/** The countries of the G20; the African Union and the EU are no countries. */
const G20 = 'AR AU BR CA CN FR DE IN ID IT JP KR MX RU SA ZA TR GB US'.split(' ');

test('every country of the G20 and of the EU has a law that says what police may demand', () => {
  const without = [...new Set([...G20, ...EU_MEMBERS])].filter(
    (country) =>
      !entities.some(
        ({ kind, jurisdictions, provisions, periods }) =>
          kind === 'law' &&
          jurisdictions.includes(country) &&
          provisions.length > 0 &&
          periods.some(({ state }) => state),
      ),
  );
  expect(without).toEqual([]);
});

test('the sites are of at least 25 countries', () => {
  expect(new Set(sites.map(({ country }) => country)).size).toBeGreaterThanOrEqual(25);
});

test.each(['de', 'fr', 'es', 'it', 'nl', 'sv', 'pl', 'da', 'pt'])(
  'an article in %s finds encryption by the names its press uses',
  (language) => {
    const named = entities.filter(({ names }) => names.some((name) => name.language === language));
    expect(named.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['encryption', 'end-to-end-encryption', 'csa-regulation']),
    );
  },
);
