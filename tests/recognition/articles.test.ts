import { expect, test } from 'vitest';
import { readArticles } from '../../tools/labelled-articles.ts';
import { loadDataset } from '../../tools/load-dataset.ts';
import { predict } from '../../tools/predictions.ts';
import { score } from '../../tools/score.ts';

const { dataset, knowledge } = loadDataset();
const articles = readArticles();
const predictions = new Map(articles.map((article) => [article.id, predict(article, knowledge)]));
const texts = new Map(articles.map(({ id, text }) => [id, text]));

test('there are at least 60 labelled articles, half of them hard negatives', () => {
  expect(articles.length).toBeGreaterThanOrEqual(60);
  const negatives = articles.filter(({ label }) => label === 'negative');
  expect(negatives.length).toBeGreaterThanOrEqual(articles.length / 2);
});

test('every label names an entity of the dataset', () => {
  const known = new Set(dataset.entities.map(({ id }) => id));
  const unknown = articles.flatMap(({ id, mentions = [] }) =>
    mentions.filter(({ entity }) => !known.has(entity)).map(({ entity }) => `${id}: ${entity}`),
  );
  expect(unknown).toEqual([]);
});

test('no article on something else is underlined, and none on topic is silent', () => {
  const loud = articles.filter(
    ({ id, label }) => label === 'negative' && (predictions.get(id)?.mentions.length ?? 0) > 0,
  );
  expect(loud.map(({ id }) => id)).toEqual([]);
  const silent = articles.filter(
    ({ id, label }) => label === 'positive' && !predictions.get(id)?.onTopic,
  );
  expect(silent.map(({ id }) => id)).toEqual([]);
});

test('names are recognised as well as before', () => {
  const names = new Map(dataset.entities.map(({ id }) => [id, new Set([id])]));
  const { precision, agreement, recall } = score(articles, predictions, texts, names);
  expect(precision).toBeGreaterThan(0.955);
  expect(agreement).toBeGreaterThan(0.99);
  expect(recall).toBeGreaterThan(0.94);
});
