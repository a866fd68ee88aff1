/**
 * Attributes of an element that holds text of the dataset: it is written in
 * English, whatever language it stands among, and screen readers pronounce it so.
 */
export const datasetText = { lang: 'en', dir: 'auto' } as const;
